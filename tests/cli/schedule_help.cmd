schedule -h
