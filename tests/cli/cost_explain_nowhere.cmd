cost --explain=/total_interes examples/minimal.json
