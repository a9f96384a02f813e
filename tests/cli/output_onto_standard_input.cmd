assess - -o "$scratch/r.json" 2>&1 < $(cp examples/minimal.json "$scratch/r.json"; echo "$scratch/r.json") | sed "s|$scratch|DIR|g"
