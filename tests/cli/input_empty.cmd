assess - <<<""
