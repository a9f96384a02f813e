cost --format csv examples/minimal.json
