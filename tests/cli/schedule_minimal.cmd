schedule examples/minimal.json
