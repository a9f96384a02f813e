solve --for wage examples/minimal.json
