rate --lang fr examples/flows.csv
