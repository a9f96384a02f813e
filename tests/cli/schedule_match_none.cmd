schedule tests/cli/statements/ten_thousand.json --match tests/cli/statements/one_cent_by_hand.csv
