assess --format markdown examples/minimal.json
