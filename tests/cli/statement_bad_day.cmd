statement --as-of yesterday --payoff-on 2022-02-30 examples/minimal.json
