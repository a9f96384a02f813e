assess --format markdown --lang fr --explain examples/minimal.json
