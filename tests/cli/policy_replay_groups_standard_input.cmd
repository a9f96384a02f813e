policy replay --old engine/parameters/demo-lender.json --new engine/parameters/demo-lender.json --by - - 2>&1
