assess - <examples/minimal.json
