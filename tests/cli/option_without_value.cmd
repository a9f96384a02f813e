schedule examples/minimal.json --format
