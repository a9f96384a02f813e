cost --regime ca --verify 21.875 examples/loans/fee_kept_back.json | sed -n '/^A stated APR/,/^Canada, to the nearest/p'
