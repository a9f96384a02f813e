check --policy demo-quebec --explain examples/minimal.json
