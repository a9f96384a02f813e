net-pay --province ON --year 2019 --gross 34320
