net-pay --province QC --year 2025 --net 34320
