schedule examples/minimal.json --match $(cp examples/lender_statement.csv "$scratch/rows.csv"; echo "$scratch/rows.csv") -o "$scratch/rows.csv" 2>&1 | sed "s|$scratch|DIR|g"
