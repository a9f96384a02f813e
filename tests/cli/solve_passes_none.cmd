solve examples/nursing_bridge.json --for principal --goal passes
