solve --for principal --goal carries --format json examples/refugee_zero_percent.json
