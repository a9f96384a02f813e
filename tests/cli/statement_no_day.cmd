statement examples/minimal.json
