cost --zzz examples/minimal.json
