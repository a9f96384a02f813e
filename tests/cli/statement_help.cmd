statement -h
