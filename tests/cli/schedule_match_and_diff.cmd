schedule examples/minimal.json --diff a.json --match b.csv
