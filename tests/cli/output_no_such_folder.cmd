cost -o no_such_folder/answer.txt examples/minimal.json
