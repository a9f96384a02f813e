assess --parameters engine/parameters examples/minimal.json
