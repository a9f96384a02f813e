assess --format json --explain examples/nursing_bridge.json
