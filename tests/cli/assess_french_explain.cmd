assess --lang fr --explain=/loan/cost_of_credit examples/minimal.json
