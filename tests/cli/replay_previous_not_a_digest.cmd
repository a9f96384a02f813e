replay <(python3 -B tests/cli/records/chain.py "$program" 1/previous_record_sha256=none | sed -n 1p)
