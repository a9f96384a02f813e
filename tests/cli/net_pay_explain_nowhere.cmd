net-pay --province ON --year 2025 --gross 34320 --explain=/x 2>&1
