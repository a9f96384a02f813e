schedule --format=csv examples/nursing_bridge.json
