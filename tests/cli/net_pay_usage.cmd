net-pay --province ON --year 2025
