assess examples/bootcamp.json
