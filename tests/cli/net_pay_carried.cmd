net-pay --province QC --year 2029 --gross 50000
