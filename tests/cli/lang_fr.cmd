assess --lang fr examples/minimal.json
