compare --person examples/nursing_bridge.json
