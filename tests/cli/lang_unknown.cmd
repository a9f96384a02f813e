assess --lang de examples/minimal.json
