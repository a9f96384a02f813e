assess --explain <(sed 's/"kind": "interest_only", "payments": 8/"kind": "deferral", "payments": 12, "capitalise": "never"/' examples/nursing_bridge.json) | sed -n '1,/^2. What/p'
