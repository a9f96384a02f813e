cost --explain= examples/minimal.json
