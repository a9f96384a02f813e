replay --format json <(python3 -B tests/cli/records/chain.py "$program" 1/engine/version=0.0.1 | sed -n 1p) 2>&1 | sed -E 's/[0-9a-f]{60,}/DIGEST/g'
