schedule --fromat json examples/minimal.json
