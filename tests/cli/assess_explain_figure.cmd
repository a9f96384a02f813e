assess --explain=/outcomes/plan_fails/0/lowest_savings examples/nursing_bridge.json
