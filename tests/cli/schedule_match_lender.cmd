schedule examples/minimal.json --match examples/lender_statement.csv
