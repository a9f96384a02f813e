data list --as-of 2026-11-29 --format json | head -22 | sed 's/"sha256": .*/"sha256": (left out here)/'
