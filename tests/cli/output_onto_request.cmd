assess examples/minimal.json -o ./examples/../examples/minimal.json
