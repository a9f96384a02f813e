replay <("$program" check --policy demo-lender --format record --salt 0000000000000000000000000000000000000000000000000000000000000000 examples/minimal.json)
