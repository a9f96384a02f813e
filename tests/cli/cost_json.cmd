cost --format json examples/bootcamp.json
