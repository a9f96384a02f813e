assess - < <(sed 's/2026-01-12/2023-01-12/; s/"6.7"/"x"/; s/"province": "ON"/"province": "ON", "region": "nowhere"/; s/"course": {/"policy": "nobody", "course": {/' examples/minimal.json)
