assess --parameters no_such_folder examples/minimal.json
