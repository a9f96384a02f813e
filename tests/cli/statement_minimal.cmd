statement --as-of 2026-05-10 --payoff-on 2026-06-01 examples/minimal.json
