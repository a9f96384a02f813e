net-pay --province XX --year 1.5 --gross=-3
