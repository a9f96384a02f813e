schedule examples
