cost examples/nursing_bridge.json
