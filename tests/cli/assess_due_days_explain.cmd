assess <(sed 's/"savings": "[0-9.]*"/"savings": "900.00", "due_days": {"housing": 1, "communication": 31}/' examples/biweekly_pay.json) --format json --explain=/outcomes/cautious/lowest_day/savings
