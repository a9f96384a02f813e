solve --for gross_wage examples/nursing_bridge.json
