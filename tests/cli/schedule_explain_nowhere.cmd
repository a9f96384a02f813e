schedule --explain=/installments/99/interest examples/minimal.json
