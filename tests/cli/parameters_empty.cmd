assess examples/minimal.json --parameters ''
