"""schedule(loan) -> rows and totals, by the rules of engine/decisions/0009-loan-conventions.md. Slow and simple; Fractions throughout.

dates.py      due dates and regular periods        day_counts.py   year fractions
terms.py      reading, roundings, rate path        phase_counts.py rows of each phase
this file     the rows
"""
from fractions import Fraction

import day_counts
from dates import Plan
from phase_counts import phase_counts
from terms import Finding, Terms, money_text

MOST_ROWS = 720
# Whether level_from exact knows interest pauses of later windows in advance: it does not.
PAUSES_KNOWN_IN_ADVANCE = False
ZERO = Fraction(0)


def schedule(loan):
    terms = Terms(loan)
    planned = None
    if any(p.then == "cover_last" for p in terms.prepayments):
        without = dict(loan, prepayments=[p for p in loan["prepayments"] if p.get("then") != "cover_last"])
        plan_run = Run(Terms(without), None)
        plan_run.run()
        planned = plan_run.principal_of_row
    run = Run(terms, planned)
    run.run()
    return {"installments": run.rows, "totals": run.totals()}


# ---- the rows

class Run:
    def __init__(self, terms, planned):
        self.terms, self.planned = terms, planned       # planned: principals of the loan without its cover_last prepayments
        self.counts, self.stub = phase_counts(terms)
        if (terms.moves or terms.extensions) and self.stub:
            raise Finding("stub_cannot_move", "")
        self.moves_done = []
        self.plan = Plan(terms, self.counts, [], self.stub)
        first_row = sum(self.counts[:-1])
        self.last_row = None if self.counts[-1] is None else first_row + self.counts[-1] - 1
        self.contract_end = self.last_row               # with extensions
        self.open_term = self.last_row is None          # rows go on until balance + interest <= payment
        self.term_can_move = False                      # shorten_term or cover_last: the rows end when cleared
        self.balance = self.kept_aside = self.credit = ZERO
        self.drawn = ZERO                               # all paid out so far, financed fees included
        self.level = None                               # the level payment, or the principal of equal_principal
        self.follow_plan = False                        # a cover_last prepayment was made
        self.tranches, self.prepayments = list(terms.tranches), list(terms.prepayments)
        self.rows, self.principal_of_row = [], {}
        self.fractions = {}
        if self.tranches[0].day > min(self.plan.end(0), self.plan.printed(0)):
            raise Finding("first_disbursement_after_first_due_date", str(self.tranches[0].day))

    def run(self):
        k = 0
        while True:
            self.begin_row(k)
            if k > 0 and self.term_can_move and self.is_cleared():     # by a prepayment on the due date before
                k -= 1
                break
            self.finish_window(k)
            if self.due_row(k):
                break
            k += 1
        self.check_end(k)

    def is_cleared(self):
        return self.balance == 0 and self.kept_aside == 0 and not self.tranches

    def check_end(self, k):
        if self.tranches:
            raise Finding("tranche_after_last_due_date", str(self.tranches[0].day))
        if self.prepayments:
            raise Finding("prepayment_above_balance", str(self.prepayments[0].day))
        end = self.plan.end(k)
        for day in self.terms.re_amortise + [day for day, _ in self.terms.extensions]:
            if not self.terms.tranches[0].day <= day < end:
                raise Finding("event_outside_loan", str(day))
        if len(self.moves_done) < len(self.terms.moves):
            raise Finding("not_a_due_date", "due_date_moved")

    # -- the window of a row: what happens in it, and its interest

    def begin_row(self, k):
        """Changes of the plan that become known in this window, then what is dated on its first day."""
        self.check_row_limit(k)
        self.balance_before = self.balance
        self.term_had_moved = self.open_term or self.term_can_move
        for move in self.terms.moves:
            if move not in self.moves_done and move[0] == self.plan.due(k):
                self.move_due_date(k, move)
        self.start, self.end = self.plan.start(k), self.plan.end(k)
        self.phase = self.terms.phases[self.plan.phase_of(k)]
        self.in_last_phase = self.plan.phase_of(k) == len(self.terms.phases) - 1
        changes = self.terms.rates.changes_between(self.start, self.end)
        self.re_level = any(c.then == "re_level" for c in changes) or any(self.in_window(day) for day in self.terms.re_amortise)
        self.opens_term = any(c.then == "keep_payment" for c in changes)
        self.added_payments = sum(payments for day, payments in self.terms.extensions if self.in_window(day))
        if self.added_payments:
            self.extend(k)
        self.interest_parts = []
        self.added_back = ZERO                          # prepaid in this window for later payments: the level payment does not see it
        self.take_events_of(self.start)
        self.owed_at_start = self.balance > 0 or self.kept_aside > 0

    def in_window(self, day):
        return self.start <= day < self.end

    def check_row_limit(self, k):
        if k >= MOST_ROWS and self.open_term:
            raise Finding("too_many_payments", f"more than {MOST_ROWS}")

    def move_due_date(self, k, move):
        previous = self.plan.due(k - 1) if k > 0 else self.terms.tranches[0].day
        if move[1] <= previous:
            raise Finding("moved_before_the_row_before", str(move[1]))
        self.moves_done.append(move)
        self.plan = Plan(self.terms, self.counts, self.moves_done, self.stub)
        self.fractions = {}

    def extend(self, k):
        last = self.terms.phases[-1]
        if last.kind in ("flat", "custom") or self.counts[-1] is None:
            raise Finding("phase_cannot_be_extended", last.kind)
        if self.last_row is not None:
            self.last_row += self.added_payments
        if self.contract_end is not None:
            self.contract_end += self.added_payments
        self.re_level = self.re_level or self.in_last_phase

    def take_events_of(self, day):
        """Tranches of the day, then down payments of them, then prepayments (these not in a window of no days)."""
        taken = [t for t in self.tranches if t.day <= day]
        self.tranches = [t for t in self.tranches if t.day > day]
        for tranche in taken:
            self.balance += tranche.amount
            self.drawn += tranche.amount
            self.re_level = self.re_level or not self.terms.from_limit
        if self.terms.down_payment_percent is not None:
            for tranche in taken:
                if not tranche.is_fee:
                    amount = self.terms.round_p(self.terms.down_payment_percent / 100 * tranche.amount)
                    self.principal_row(tranche.day, "down_payment", amount)
        while self.prepayments and self.prepayments[0].day <= day and day < self.end:
            self.prepay(self.prepayments.pop(0))

    def prepay(self, prepayment):
        if prepayment.amount > self.balance:
            raise Finding("prepayment_above_balance", str(prepayment.day))
        self.principal_row(prepayment.day, "prepayment", prepayment.amount)
        if prepayment.then == "lower_payment":
            self.re_level = True
        elif prepayment.then == "cover_next":
            self.credit += prepayment.amount
        elif prepayment.then == "cover_last":
            self.follow_plan = True
        if prepayment.then in ("shorten_term", "cover_last"):
            self.term_can_move = True
            self.added_back += prepayment.amount

    def principal_row(self, day, phase, amount):
        self.balance -= amount
        self.add_row(day, phase, amount, ZERO, ZERO, self.balance)

    def finish_window(self, k):
        """The interest of each part of the window (decision page 0009, 4); what is dated inside the window happens between the parts."""
        cuts = [t.day for t in self.tranches] + [p.day for p in self.prepayments]
        for a, b, rate in self.terms.rates.parts(self.start, self.end, more_cuts=cuts):
            if a > self.start:
                self.take_events_of(a)
            self.interest_parts.append(self.balance * rate * self.fraction(a, b))
        if self.terms.tranche_before:
            self.take_tranches_before_payment()

    def take_tranches_before_payment(self):
        held_back, self.prepayments = self.prepayments, []
        self.take_events_of(self.end)
        self.prepayments = held_back

    def fraction(self, a, b):
        if (a, b) not in self.fractions:
            self.fractions[a, b] = day_counts.fraction(self.terms.day_count, a, b, self.plan)
        return self.fractions[a, b]

    def rounded(self, parts):
        if self.terms.interest_per == "part":
            return sum((self.terms.round_i(x) for x in parts), ZERO)
        return self.terms.round_i(sum(parts, ZERO))

    # -- the due row

    def due_row(self, k):
        """Adds the row; True if it is the last one."""
        interest = self.flat_interest(k) if self.phase.kind == "flat" else self.rounded(self.interest_parts)
        self.set_level(k, interest)
        clears = self.is_last(k, interest)
        if clears:
            principal, interest = self.balance, interest + self.kept_aside
            self.kept_aside = ZERO
        elif self.phase.kind == "deferral":
            principal, interest = self.deferral(k, interest)
        else:
            if self.follow_plan:
                principal = min(self.planned[k], self.balance)
            else:
                principal = self.after_credit(self.principal_of(k, interest))
            interest += self.kept_aside
            self.kept_aside = ZERO
        self.balance -= principal
        self.principal_of_row[k] = principal
        pays = clears or self.phase.kind != "deferral"
        fee = self.fee_of(principal + interest) if pays and self.owed_at_start else ZERO
        new = sum((t.amount for t in self.tranches if t.day <= max(self.end, self.plan.printed(k))), ZERO)
        self.add_row(self.plan.printed(k), self.phase.kind, principal, interest, fee, self.balance + new)
        return clears or (self.term_can_move or self.counts[-1] is None) and self.is_cleared()

    def after_credit(self, principal):
        """cover_next: the principal that is still to be paid."""
        covered = min(self.credit, max(principal, ZERO))
        self.credit -= covered
        return principal - covered

    def is_last(self, k, interest):
        """Does this row clear the loan?"""
        if not self.open_term:
            return k == self.last_row
        if self.follow_plan or not self.in_last_phase or self.tranches:
            return False
        payment = self.phase.payment if self.phase.payment is not None else self.level
        return self.balance + interest <= payment

    def last_row_of_phase(self, k):
        if self.in_last_phase:
            return self.last_row
        return self.plan.first_row_of(self.plan.phase_of(k) + 1) - 1

    def rows_done(self, k):
        """Of this phase, before this row."""
        return k - self.plan.first_row_of(self.plan.phase_of(k))

    def deferral(self, k, interest):
        """(principal, interest) of a row that pays nothing."""
        if self.phase.capitalise == "each_due_date":
            return -interest, interest
        self.kept_aside += interest
        if self.phase.capitalise == "end" and k == self.last_row_of_phase(k):
            total, self.kept_aside = self.kept_aside, ZERO
            return -total, total
        return ZERO, ZERO

    def principal_of(self, k, interest):
        kind = self.phase.kind
        if kind == "interest_only":
            return ZERO
        if kind == "flat":
            return self.flat_principal(k, interest)
        if kind == "custom":
            word, amount = self.phase.items[self.rows_done(k)]
            return min(amount, self.balance) if word == "principal" else self.from_payment(amount, interest)
        if kind == "equal_principal":
            return min(self.level, self.balance)
        if self.phase.payment is not None:
            return self.from_payment(self.phase.payment, interest)
        if self.open_term:
            return self.from_payment(self.level, interest)
        return min(self.level - interest, self.balance)

    def from_payment(self, payment, interest):
        if payment < interest and not self.terms.allow_negative_amortisation:
            raise Finding("payment_below_interest", f"{payment} < {interest}")
        return min(payment - interest, self.balance)

    def fee_of(self, payment):
        fees = [value if word == "amount" else self.terms.round_fee(value / 100 * payment) for word, value in self.terms.fees_on_payments]
        return sum(fees, ZERO)

    def add_row(self, day, phase, principal, interest, fee, balance_after):
        text = lambda amount: money_text(amount, self.terms.digits)
        self.rows.append({"number": len(self.rows) + 1, "due_date": day.isoformat(), "phase": phase, "payment": text(principal + interest + fee),
                          "principal": text(principal), "interest": text(interest), "fee": text(fee), "balance_after": text(balance_after)})

    def totals(self):
        total = lambda name: money_text(sum((Fraction(row[name]) for row in self.rows), ZERO), self.terms.digits)
        return {"disbursed": money_text(self.drawn, self.terms.digits), "payment": total("payment"), "principal": total("principal"),
                "interest": total("interest"), "fee": total("fee")}

    # -- the level payment (decision page 0009, 6)

    def set_level(self, k, interest):
        """Works out the level payment, or equal_principal's principal, on the phase's first row and where it is re-levelled."""
        phase = self.phase
        given = phase.payment if phase.kind != "equal_principal" else phase.principal
        if phase.kind in ("level", "balloon", "equal_principal") and not self.follow_plan:
            if given is not None:
                self.level = given
            elif self.rows_done(k) == 0 or self.re_level:
                self.work_out_level(k, interest)
        if self.opens_term and phase.kind == "level" and self.in_last_phase:
            self.open_term = True

    def work_out_level(self, k, interest):
        n = self.payments_left(k)
        if self.in_last_phase and self.phase.kind != "balloon":
            self.last_row, self.open_term = k + n - 1, False
        if self.phase.kind == "equal_principal":
            self.level = self.terms.round_p((self.balance + self.credit + self.added_back) / n)
            return
        self.level = self.terms.round_p(self.exact_level(k, n))
        if self.phase.kind == "level" and self.in_last_phase and not self.terms.from_limit and n > 1:
            self.level = self.with_last_payment_policy(k, n, interest)

    def payments_left(self, k):
        if self.phase.kind == "balloon":
            n = self.phase.amortise_over - self.rows_done(k)
            if self.phase.amortise_over < self.last_row - self.plan.first_row_of(self.plan.phase_of(k)) + 1:
                raise Finding("amortise_over_too_short", str(self.phase.amortise_over))
            return n
        added = self.added_payments if self.in_last_phase else 0
        if self.rows_done(k) > 0 and self.term_had_moved and self.tranches and self.contract_end is not None:
            return self.contract_end - k + 1
        if self.rows_done(k) > 0 and self.term_had_moved:
            return self.rows_as_it_stood(k, added) + added
        return self.last_row_of_phase(k) - k + 1

    def rows_as_it_stood(self, k, added):
        """How many rows from k on the loan would have taken without anything that is dated in this window."""
        balance, m = self.balance_before, k
        old_last_row = None if self.open_term else self.last_row_of_phase(k) - added
        while True:
            interest = self.rounded(self.later_interest(balance, m, self.start, False))
            principal = self.level if self.phase.kind == "equal_principal" else self.level - interest
            if principal >= balance or m == old_last_row:
                return m - k + 1
            if m - k > MOST_ROWS:
                raise Finding("too_many_payments", f"more than {MOST_ROWS}")
            balance -= principal
            m += 1

    def later_interest(self, balance, m, known_before, with_pauses):
        """The interest of row m on a balance, part by part, from what is known before a day."""
        parts = self.terms.rates.parts(self.plan.start(m), self.plan.end(m), known_before, with_pauses)
        return [balance * rate * self.fraction(a, b) for a, b, rate in parts]

    def exact_level(self, k, n):
        """The level payment before it is rounded."""
        undrawn = sum((t.amount for t in self.tranches), ZERO) if self.terms.from_limit else ZERO
        owed = self.balance + self.credit + self.added_back
        if self.terms.level_from == "exact":
            value = owed + sum(self.interest_parts) + undrawn * (1 + sum(self.later_interest(1, k, self.end, True)))
            return annuity(value, [sum(self.later_interest(1, m, self.end, self.pauses_known())) for m in range(k + 1, k + n)])
        rate = self.terms.rates.rate_on(self.end, known_before=self.end)
        if self.terms.level_from == "whole_periods":
            rates = [self.whole_period(k, self.end)] + [rate * self.whole_fraction(m) for m in range(k + 1, k + n)]
        elif self.terms.level_from == "nominal_12":
            rates = [rate * day_counts.twelfths(self.phase.step)] * n
        else:
            rates = [rate * day_counts.thirty_days(self.terms.day_count, self.phase.step)] * n
        return annuity((owed + undrawn) * (1 + rates[0]), rates[1:])

    def pauses_known(self):
        return PAUSES_KNOWN_IN_ADVANCE and self.terms.level_from == "exact"

    def whole_fraction(self, m):
        start, end, step = self.plan.period(m)
        return self.part_of_period(start, end, start, end, step)

    def part_of_period(self, start, end, a, b, step):
        if self.terms.day_count in day_counts.BY_PERIODS:
            return day_counts.worth(self.terms.day_count, step) * Fraction((b - a).days, (end - start).days)
        return self.fraction(a, b)

    def whole_period(self, m, known_before, with_pauses=False):
        """The rate over the whole nominal regular period of row m; rate changes inside it by parts."""
        start, end, step = self.plan.period(m)
        parts = self.terms.rates.parts(start, end, known_before, with_pauses)
        return sum((rate * self.part_of_period(start, end, a, b, step) for a, b, rate in parts), ZERO)

    def with_last_payment_policy(self, k, n, interest):
        unit, level, policy = self.terms.payment_unit, self.level, self.terms.last_payment
        last = lambda a: self.last_payment_with(a, k, n, interest)
        if policy == "smooth":
            d = last(level) - level
            if abs(d) / unit > n // 2:
                moved = self.terms.round_p(level + d / n)
                if abs(last(moved) - moved) < abs(d):
                    return moved
        elif policy == "never_higher":
            return unit * first_true(lambda u: last(u * unit) <= u * unit, int(level / unit))
        elif policy == "never_lower":
            return unit * (first_true(lambda u: last(u * unit) < u * unit, int(level / unit)) - 1)
        return level

    def last_payment_with(self, level, k, n, interest):
        """The last payment if the rows k .. k + n - 1 go on with this level payment and nothing else happens."""
        balance = self.balance + self.credit + self.added_back
        for m in range(k + 1, k + n):
            balance -= min(level - interest, balance)
            interest = self.rounded(self.later_interest(balance, m, self.end, self.pauses_known()))
        return balance + interest

    # -- flat interest

    def flat_interest(self, k):
        if self.rows_done(k) == 0:
            self.flat_balance = self.balance
            self.flat_base = self.drawn if self.phase.basis == "disbursed" else self.balance
            self.flat_payments = self.last_row_of_phase(k) - k + 1
            self.flat_exact, self.flat_paid = ZERO, ZERO
        self.flat_row_exact = self.flat_base * self.whole_period(k, self.end, with_pauses=True)
        self.flat_exact += self.flat_row_exact
        if k == self.last_row_of_phase(k):
            interest = self.terms.round_i(self.flat_exact) - self.flat_paid
        else:
            interest = self.terms.round_i(self.flat_row_exact)
        self.flat_paid += interest
        return interest if self.owed_at_start else ZERO

    def flat_principal(self, k, interest):
        if k == self.last_row_of_phase(k):
            return self.balance
        share = self.flat_balance / self.flat_payments
        if self.phase.rounds == "principal":
            return min(self.terms.round_p(share), self.balance)
        return min(self.terms.round_p(share + self.flat_row_exact) - interest, self.balance)


def annuity(value, rates):
    """value / (1 + 1/(1+i_1) + 1/((1+i_1)(1+i_2)) + ..), as one fraction top/bottom from the inside out."""
    top, bottom = 1, 1
    for rate in reversed(rates):
        growth = 1 + rate
        top, bottom = growth.numerator * bottom + growth.denominator * top, growth.numerator * bottom
    return value * bottom / Fraction(top)


def first_true(test, start):
    """The smallest whole number that passes a test which all larger numbers pass too."""
    low = high = start
    step = 1
    while not test(high):
        low, high, step = high, high + step, 2 * step
    while test(low):
        low, high, step = low - step, low, 2 * step
    while high - low > 1:
        middle = (low + high) // 2
        low, high = (low, middle) if test(middle) else (middle, high)
    return high
