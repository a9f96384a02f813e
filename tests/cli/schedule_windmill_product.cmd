schedule examples/loans/windmill_product.json
