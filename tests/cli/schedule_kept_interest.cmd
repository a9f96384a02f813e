schedule <(sed 's/"kind": "interest_only", "payments": 8/"kind": "deferral", "payments": 12, "capitalise": "never"/' examples/nursing_bridge.json) | tail -n 9
