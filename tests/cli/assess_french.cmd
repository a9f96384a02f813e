assess --lang fr examples/nursing_bridge.json
