solve --for principal examples/nursing_bridge.json
