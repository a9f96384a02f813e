check --policy demo-lender --explain=/tests/1/measured --format json examples/nursing_bridge.json
