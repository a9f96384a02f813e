rate --format json examples/flows.csv
