worth --lang fr examples/minimal.json
