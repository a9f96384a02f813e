cost - < <(sed 's/"2000.00"}/1e400}/; s/"6.7"/'$(printf '9%.0s' {1..400})'/' examples/minimal.json)
