policy diff engine/parameters/demo-lender.json <(sed 's/"0.40"/"0.36"/' engine/parameters/demo-lender.json)
