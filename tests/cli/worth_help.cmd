worth --help
