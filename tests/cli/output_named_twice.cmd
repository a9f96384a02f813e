policy replay --old engine/parameters/demo-lender.json --new engine/parameters/demo-lender.json --flips "$scratch/x.csv" --rejects "$scratch/./x.csv" - 2>&1 | sed "s|$scratch|DIR|g"
