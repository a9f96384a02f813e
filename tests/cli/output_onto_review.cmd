check examples/minimal.json --policy demo-lender --format record --review $(cp /dev/null "$scratch/review.json"; echo "$scratch/review.json") -o "$scratch/review.json" 2>&1 | sed "s|$scratch|DIR|g"
