assess --explain examples/nursing_bridge.json
