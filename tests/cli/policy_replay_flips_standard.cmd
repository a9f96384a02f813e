policy replay --old engine/parameters/demo-lender.json --new engine/parameters/demo-lender.json --flips - -o /dev/null - < <(tr -d '\n' < examples/minimal.json)
