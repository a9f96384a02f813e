schedul examples/minimal.json
