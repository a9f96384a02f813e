assess --help
