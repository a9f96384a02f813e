rate --format json --digits 50 - <<< $'date,amount\n2026-01-01,-100\n2026-02-30,60\n2026-03-31,x'
