worth examples/stacked_modules.json
