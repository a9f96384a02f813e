rate --regime us --digits 4 - <<< '[{"date": "2025-01-15", "amount": "24000.00"}, {"date": "2025-06-15", "amount": "-26093.75"}]'
