schedule --lang fr examples/minimal.json
