replay r.json --chain records.jsonl
