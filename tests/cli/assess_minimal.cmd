assess examples/minimal.json
