data list --as-of 2026-02-30
