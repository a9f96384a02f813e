check --policy demo-lender examples/minimal.json
