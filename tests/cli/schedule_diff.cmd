schedule tests/cli/statements/ten_thousand.json --diff tests/cli/statements/ten_thousand_by_days.json
