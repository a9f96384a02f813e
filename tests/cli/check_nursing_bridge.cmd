check --policy demo-lender examples/nursing_bridge.json
