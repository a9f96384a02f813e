cost --regime uk --format json examples/minimal.json
