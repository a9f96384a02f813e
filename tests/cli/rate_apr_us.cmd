rate --regime us - <<< '[{"date": "1978-02-10", "amount": "6000"}, {"date": "1978-04-01", "amount": "-200", "count": 36, "step": "1M"}]'
