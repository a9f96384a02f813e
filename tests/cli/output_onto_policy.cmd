policy lint $(cp engine/parameters/demo-lender.json "$scratch/rules.json"; echo "$scratch/rules.json") -o "$scratch/rules.json" 2>&1 | sed "s|$scratch|DIR|g"
