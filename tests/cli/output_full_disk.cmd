cost examples/minimal.json >/dev/full
