schedule --format json examples/minimal.json
