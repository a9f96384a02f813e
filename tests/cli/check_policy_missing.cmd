check examples/minimal.json
