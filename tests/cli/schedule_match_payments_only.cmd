schedule tests/cli/statements/ten_thousand.json --match tests/cli/statements/payments_only.csv
