net-pay --province ON --year 2025 --gross 48500 --format json
