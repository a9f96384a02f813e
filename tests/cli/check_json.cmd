check --format json examples/minimal.json
