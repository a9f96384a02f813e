cost --regime all examples/nursing_bridge.json
