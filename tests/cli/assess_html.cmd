assess --format html examples/nursing_bridge.json
