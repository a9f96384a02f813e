cost --format markdown examples/loans/fee_kept_back.json
