assess - <<<$'{"as_of": "\xff"}'
