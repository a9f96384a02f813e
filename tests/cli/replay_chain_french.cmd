replay --lang fr --chain <(python3 -B tests/cli/records/chain.py "$program" 3/engine/version=0.0.1) 2>&1 | sed -E 's/[0-9a-f]{60,}/DIGEST/g'
