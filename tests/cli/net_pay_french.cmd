net-pay --lang fr --province ON --year 2025 --gross 34320
