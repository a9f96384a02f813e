schedule examples/minimal.json --diff examples/minimal.json
