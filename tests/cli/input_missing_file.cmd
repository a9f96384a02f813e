assess examples/no_such_file.json
