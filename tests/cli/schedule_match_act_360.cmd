schedule examples/nursing_bridge.json --match tests/cli/statements/act_360_half_even_shifted.csv
