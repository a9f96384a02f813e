assess <(sed -e 's/, "pay_date": "2026-01-16"//' -e 's/"gross_per_year": "38500.00"/"net_per_month": "2600.00"/' examples/biweekly_pay.json)
