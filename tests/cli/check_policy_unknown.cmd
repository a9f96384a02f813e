check --policy nobody examples/minimal.json
