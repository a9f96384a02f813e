schedule tests/cli/statements/ten_thousand.json --format json --match tests/cli/statements/level_by_twelfths_interest_by_days.csv
