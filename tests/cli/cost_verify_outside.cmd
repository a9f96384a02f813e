cost --regime eu --verify 6.7 examples/minimal.json
