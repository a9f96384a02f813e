net-pay --province ON --year 2025 --net 90000000000
