schedule examples/minimal.json examples/bootcamp.json
