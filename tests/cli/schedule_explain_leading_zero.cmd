schedule examples/minimal.json --explain=/installments/00/interest 2>&1
