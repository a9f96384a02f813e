"""Asks one peer for the rate of each case of a file; compare.py runs this in a process of its own.

    peers.py NAME --version          exit 1 if the peer is not installed
    peers.py NAME FILE FIRST         from case number FIRST on, a line each:
                                     NUMBER found RATE | NUMBER refused WHY
    peers.py NAME FILE --time        KIND NANOSECONDS, the mean of one case

Each peer gets its arguments ready in the types it likes best and is called one case at a time with
its own defaults: no guess, no tolerance.
"""
import datetime
import gc
import math
import sys
import time
import warnings

from cases import read_cases
from equation import at_each_time, rate_as_flows


def dollars(amounts):
    return [amount / 100 for amount in amounts]


class NumpyFinancial:
    kinds = ("irr", "rate")

    def __init__(self):
        import numpy
        import numpy_financial
        self.array, self.peer = numpy.array, numpy_financial
        self.version = f"numpy-financial {numpy_financial.__version__}, numpy {numpy.__version__}"

    def call(self, kind, body):
        peer = self.peer
        if kind == "irr":
            amounts = self.array(dollars(body))
            return lambda: peer.irr(amounts)
        nper, (pmt, pv, fv) = float(body[0]), dollars(body[1:4])
        when = "begin" if body[4] else "end"
        return lambda: peer.rate(nper, pmt, pv, fv, when)


class Pyxirr:
    kinds = ("irr", "xirr", "rate")

    def __init__(self):
        import pyxirr
        from importlib.metadata import version
        self.peer = pyxirr
        self.version = f"pyxirr {version('pyxirr')}"

    def call(self, kind, body):
        peer = self.peer
        if kind == "irr":
            amounts = dollars(body)
            return lambda: peer.irr(amounts)
        if kind == "xirr":
            dates = [body[0] + datetime.timedelta(days=day) for day, _ in body[1]]
            amounts = dollars(amount for _, amount in body[1])
            return lambda: peer.xirr(dates, amounts)
        nper, (pmt, pv, fv) = float(body[0]), dollars(body[1:4])
        in_advance = bool(body[4])
        return lambda: peer.rate(nper, pmt, pv, fv, pmt_at_beginning=in_advance)


class QuantLib:
    """CashFlows.yieldRate of what follows, at a price of what comes first: so it converges more
    often than with all flows at a price of 0. Periods are months on a calendar of whole months
    (SimpleDayCounter). It has no RATE: it gets the flows, if their count is whole."""
    kinds = ("irr", "xirr", "rate")

    def __init__(self):
        import QuantLib
        self.peer = QuantLib
        self.version = f"QuantLib {QuantLib.__version__}"

    def yield_call(self, dates, amounts, days, frequency, periods_a_year):
        peer, price = self.peer, 0.0
        first, pairs = dates[0], list(zip(dates, amounts))
        if len(pairs) > 1:
            price, pairs = -amounts[0], pairs[1:]
        leg = peer.Leg([peer.SimpleCashFlow(amount, date) for date, amount in pairs])
        compounded, yield_rate = peer.Compounded, peer.CashFlows.yieldRate
        return lambda: yield_rate(leg, price, days, compounded, frequency, True, first,
                                  first) / periods_a_year

    def call(self, kind, body):
        peer = self.peer
        if kind == "rate" and body[0].denominator != 1:
            return None
        if kind == "xirr":
            first = peer.Date(body[0].day, body[0].month, body[0].year)
            return self.yield_call([first + day for day, _ in body[1]],
                                   dollars(amount for _, amount in body[1]),
                                   peer.Actual365Fixed(), peer.Annual, 1)
        flows = list(enumerate(body))
        if kind == "rate":
            flows = sorted(at_each_time(rate_as_flows(int(body[0]), *body[1:])).items())
        first = peer.Date(1, 1, 1950)
        return self.yield_call([first + peer.Period(month, peer.Months) for month, _ in flows],
                               dollars(amount for _, amount in flows),
                               peer.SimpleDayCounter(), peer.Monthly, 12)


class ExcelRules:
    kinds = ("irr", "xirr", "rate")

    def __init__(self):
        import excel_rules
        self.peer = excel_rules
        self.version = "own rewrite in Python"

    def call(self, kind, body):
        peer = self.peer
        if kind == "irr":
            amounts = dollars(body)
            return lambda: peer.irr(amounts)
        if kind == "xirr":
            years = [day / 365 for day, _ in body[1]]
            amounts = dollars(amount for _, amount in body[1])
            return lambda: peer.xirr(years, amounts)
        nper, (pmt, pv, fv) = float(body[0]), dollars(body[1:4])
        return lambda: peer.rate(nper, pmt, pv, fv, body[4])


PEERS = {"numpy-financial": NumpyFinancial, "pyxirr": Pyxirr, "QuantLib": QuantLib,
         "excel-rules": ExcelRules}


def answered(call):
    """An exception, None and NaN are refusals."""
    try:
        rate = call()
    except Exception as error:  # whatever a peer throws, it has given no rate
        return f"refused {type(error).__name__}"
    if rate is None or math.isnan(rate):
        return "refused nothing"
    return f"found {float(rate)!r}"


def answer(peer, path, first):
    for number, _, kind, body in read_cases(path):
        if number < first:
            continue
        call = peer.call(kind, body) if kind in peer.kinds else None
        print(number, answered(call) if call else "not_offered", flush=True)


def measure(peer, path):
    calls = {}
    for _, group, kind, body in read_cases(path):
        if kind in peer.kinds:
            label = "trivial" if group == "trivial" else kind
            calls.setdefault(label, []).append(peer.call(kind, body))
    gc.disable()
    for label, prepared in calls.items():
        start = time.perf_counter_ns()
        for call in prepared:
            try:
                call()
            except Exception:  # a refusal takes its time too
                pass
        print(label, (time.perf_counter_ns() - start) / len(prepared))


def main():
    warnings.simplefilter("ignore")
    name, *rest = sys.argv[1:]
    try:
        peer = PEERS[name]()
    except ImportError:
        sys.exit(1)
    if rest == ["--version"]:
        print(peer.version)
    elif rest[1] == "--time":
        measure(peer, rest[0])
    else:
        answer(peer, rest[0], int(rest[1]))


if __name__ == "__main__":
    main()
