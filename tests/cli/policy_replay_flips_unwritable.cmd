policy replay --old engine/parameters/demo-lender.json --new engine/parameters/demo-lender.json --flips /dev/full --rejects no_such_folder/x.csv - 2>&1
