compare --person examples/loans/fee_kept_back.json --courses examples/courses/portal.csv
