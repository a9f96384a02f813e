net-pay --help
