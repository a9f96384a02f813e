assess <(sed 's/"principal": "2000.00"/"principal": "5000.00"/' examples/minimal.json) | sed -n '/^4. What/,/^5. Cheaper/p'
