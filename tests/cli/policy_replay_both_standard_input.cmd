policy replay --old - --new engine/parameters/demo-lender.json - 2>&1
