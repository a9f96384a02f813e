schedule --explain=/installments/14/interest examples/nursing_bridge.json
