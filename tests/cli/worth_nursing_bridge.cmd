worth examples/nursing_bridge.json
