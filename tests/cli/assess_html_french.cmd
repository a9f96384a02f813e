assess --format html --lang fr examples/refugee_zero_percent.json | sed '/^<style>/,/^<\/style>/d'
