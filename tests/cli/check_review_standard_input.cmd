check - --policy demo-lender --format record --review - 2>&1
