schedule examples/nursing_bridge.json --diff $(cp examples/minimal.json "$scratch/b.json"; echo "$scratch/b.json") -o "$scratch/b.json" 2>&1 | sed "s|$scratch|DIR|g"
