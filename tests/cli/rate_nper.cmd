rate --find nper --rate 0.01 --pmt -100 --pv 5000
