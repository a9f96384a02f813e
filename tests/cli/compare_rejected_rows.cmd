compare --person examples/nursing_bridge.json --courses tests/vectors/compare/faulty.csv
