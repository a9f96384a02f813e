data show
