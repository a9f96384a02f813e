assess examples/nursing_bridge.json
