net-pay --province ON --year 2025 --gross 34320 -o -
