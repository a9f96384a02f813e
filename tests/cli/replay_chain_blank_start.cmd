replay --chain <(python3 -B tests/cli/records/chain.py "$program"; head -c 8100000 /dev/zero | tr '\0' ' '; echo '{"forged":true}') 2>&1
