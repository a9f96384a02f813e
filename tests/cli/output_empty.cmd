assess examples/minimal.json -o ''
