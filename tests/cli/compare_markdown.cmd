compare --person examples/nursing_bridge.json --courses examples/courses/portal.csv --format markdown
