policy lint <(head -c 5000000 /dev/zero | tr '\0' ' ') 2>&1 | sed -n '/^What/,$p'
