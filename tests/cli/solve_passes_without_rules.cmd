solve --for rate --goal passes examples/minimal.json 2>&1
