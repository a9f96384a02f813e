check --policy demo-lender <(sed 's/"kind": "level"/"kind": "level", "payment": "50.00"/' examples/minimal.json)
