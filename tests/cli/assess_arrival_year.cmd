assess <(sed 's/"resident_on_1_january": true/"resident_from": "2025-08-11"/' examples/nursing_bridge.json) | grep -A5 "In 2025 you live"
