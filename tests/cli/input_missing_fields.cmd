assess - <<<'{"as_of": "2026-01-15", "loan": {}, "household": {}}'
