assess --explain <(sed 's/"kind": "level"/"kind": "level", "payment": "50.00"/' examples/minimal.json) | sed -n '1,/^2. What/p'
