assess --lang fr - 2>&1 < <(sed 's/"weeks": 12,/"weeks": 12, "paid_hours_lost_per_week": "38",/' examples/minimal.json)
