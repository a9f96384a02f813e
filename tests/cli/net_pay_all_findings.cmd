net-pay --province XX --year 1 --gross -5
