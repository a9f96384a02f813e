check --format json --policy demo-lender examples/minimal.json
