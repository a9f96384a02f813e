assess examples/biweekly_pay.json --explain=/outcomes/cautious/net_pay_per_month
