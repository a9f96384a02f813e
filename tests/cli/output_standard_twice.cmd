policy replay --old engine/parameters/demo-lender.json --new engine/parameters/demo-lender.json --flips - - 2>&1
