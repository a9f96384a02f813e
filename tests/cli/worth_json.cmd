worth --format json examples/bootcamp.json
