data list | sed 's/^SHA-256 .*/SHA-256     (left out here)/'
