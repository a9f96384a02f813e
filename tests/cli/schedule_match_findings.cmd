schedule tests/cli/statements/ten_thousand.json --match tests/cli/statements/findings.csv
