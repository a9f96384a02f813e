cost --lang fr --regime ca examples/loans/fee_kept_back.json
