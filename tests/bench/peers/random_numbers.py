"""splitmix64: the same numbers on every machine and every version of Python."""

MASK = (1 << 64) - 1


class Random:
    def __init__(self, seed):
        self.state = seed

    def next(self):
        self.state = (self.state + 0x9E3779B97F4A7C15) & MASK
        mixed = self.state
        mixed = ((mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9) & MASK
        mixed = ((mixed ^ (mixed >> 27)) * 0x94D049BB133111EB) & MASK
        return mixed ^ (mixed >> 31)

    def between(self, low, high):
        """A whole number, both ends included; the bias of the modulus is below 2^-30 here."""
        return low + self.next() % (high - low + 1)

    def one_of(self, choices):
        return choices[self.next() % len(choices)]

    def one_in(self, count):
        return self.next() % count == 0
