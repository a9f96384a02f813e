cost --regime all --verify 6.7 examples/minimal.json
