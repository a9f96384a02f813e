check examples/bootcamp.json
