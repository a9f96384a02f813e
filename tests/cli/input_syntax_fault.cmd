assess - <<<'{"as_of": "2025-08-20", "loan": {'
