cost --format html --lang fr examples/loans/fee_kept_back.json | sed '/^<style>/,/^<\/style>/d'
