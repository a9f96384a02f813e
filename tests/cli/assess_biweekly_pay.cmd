assess examples/biweekly_pay.json
