compare --person examples/nursing_bridge.json --courses <(echo '{"courses": [], "curses": 1}') 2>&1
