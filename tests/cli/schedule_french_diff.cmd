schedule --lang fr --diff examples/minimal.json examples/minimal.json
