net-pay --province QC --year 2027 --net 29000 --explain
