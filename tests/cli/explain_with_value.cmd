assess --explain=/loan examples/minimal.json
