policy diff - - 2>&1
