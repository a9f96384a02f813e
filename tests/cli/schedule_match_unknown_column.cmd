schedule tests/cli/statements/ten_thousand.json --match tests/cli/statements/unknown_column.csv
