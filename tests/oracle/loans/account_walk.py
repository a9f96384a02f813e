"""A loan walked day by day with the money that really came (decision page 0010). Slow and simple; Fractions throughout.

loan_schedule.Run knows what a row asks. Its balance is here what the plan still asks after the rows that are due; what is
overdue lies in the rows. Both together bear interest.
"""
from datetime import timedelta

from account_rows import PARTS, ZERO, NotCovered, Row, open_question
from day_counts import BY_PERIODS
from loan_schedule import Run
from terms import Finding, Terms, decimal

ONE_DAY = timedelta(days=1)


class Walk(Run):
    def __init__(self, loan, payments):
        super().__init__(Terms(loan), None)
        conventions = loan.get("conventions", {})
        self.excess_word = conventions.get("excess", "shorten_term")
        self.compound = conventions.get("arrears", "simple") == "compound"
        self.to_period_end = conventions.get("payoff_interest", "to_day") == "period_end"
        self.allocation = conventions.get("allocation", list(PARTS))
        self.late_fees = [("amount", decimal(fee["amount"])) if "amount" in fee else ("percent", decimal(fee["percent"]))
                          for fee in loan.get("fees", []) if fee.get("paid") == "when_late"]
        self.payments = payments
        self.is_plan = False            # rows to come: all is paid on its day, and what was overdue is paid
        self.is_over = False            # the last row of the plan is due
        self.k, self.day = 0, self.tranches[0].day
        self.bearing, self.bears_from = ZERO, self.day
        self.is_settled = False         # nothing is owed at all
        self.whole_parts = None         # of the running window's interest, where a payoff took it to the end of the period
        self.had_extra = self.ended_early = self.excess_cleared = False
        self.early_excess = ZERO        # of the window before, known on its last day
        self.begin_row(0)
        self.look_at_balance(self.day)
        self.close_windows(self.day)

    # ---- days

    def go_to(self, last):
        """All days up to `last`, payments of that day included."""
        self.payments_of_day(self.day)
        while self.day < last:
            self.next_day()
            self.payments_of_day(self.day)

    def next_day(self):
        self.charge_late_fees()
        self.day += ONE_DAY
        self.close_windows(self.day)
        if not self.is_over and self.day > self.start:
            self.take_events_of(self.day)
            self.look_at_balance(self.day)

    def payments_of_day(self, day):
        """What goes back of earlier days comes first; what goes back on its own day does so at once."""
        for payment in self.payments:
            if payment.returned_on == day and payment.day < day:
                self.give_back(payment)
                self.look_at_balance(day)
        for payment in self.payments:
            if payment.day == day:
                self.receive(payment)
                if payment.returned_on == day:
                    self.give_back(payment)
                self.look_at_balance(day)
        if not self.is_over and day == self.start:
            self.see_what_is_owed()

    def prepay(self, prepayment):
        if 0 < self.balance < prepayment.amount:
            raise NotCovered("an agreed prepayment above what is left")
        if self.balance:
            super().prepay(prepayment)

    def from_payment(self, payment, interest):
        """A stated payment below the interest, which what is overdue makes larger: the row asks the interest."""
        if payment < interest and not self.terms.allow_negative_amortisation:
            return ZERO
        return super().from_payment(payment, interest)

    # ---- what bears interest

    def overdue(self, part):
        return ZERO if self.is_plan else sum((row.open(part) for row in self.rows), ZERO)

    def look_at_balance(self, day):
        """If what bears interest is another amount from this day on, a part of the window ends."""
        bearing = self.balance + self.overdue("principal") + (self.overdue("interest") if self.compound else ZERO)
        if bearing and self.is_over and self.stub and self.terms.day_count in BY_PERIODS and not self.is_plan:
            open_question("what is a regular period after a last one that was cut short?")
        if bearing and self.ended_early and not self.in_last_phase and not self.is_plan:
            open_question("does what is overdue bear interest after a loan ended before its last phase?")
        if bearing != self.bearing:
            self.interest_parts += self.parts_up_to(day)
            self.bearing, self.bears_from = bearing, day

    def parts_up_to(self, day):
        return [self.bearing * rate * self.fraction(a, b) for a, b, rate in self.terms.rates.parts(self.bears_from, day)]

    def running_interest(self, day):
        """Interest of the running window up to a day, and what was kept aside, less what is paid of it."""
        if self.is_settled:
            return ZERO
        if not self.is_over and self.phase.kind == "flat":
            interest = self.whole_flat_interest() if self.day > self.start else ZERO
        elif self.whole_parts is not None:
            interest = self.rounded(self.whole_parts)
        else:
            interest = self.rounded(self.interest_parts + self.parts_up_to(day))
        return interest + self.kept_aside - sum((p.early_interest for p in self.payments), ZERO)

    def whole_flat_interest(self):
        known = dict(self.__dict__)
        self.balance += sum((p.early for p in self.payments), ZERO)
        interest = self.flat_interest(self.k)
        self.__dict__.update(known)
        return interest

    def payoff_interest(self):
        """A period that begins today has cost nothing yet, even where a payoff takes the whole period."""
        whole = self.takes_whole_period() and self.day > self.start
        return self.running_interest(self.end if whole else self.day)

    def takes_whole_period(self):
        """Not where a part of the loan is still to be paid out in the period: then nothing is paid off."""
        return self.to_period_end and not any(tranche.day < self.end for tranche in self.tranches)

    # ---- the end of a window

    def close_windows(self, day):
        while self.end == day:
            self.interest_parts += self.parts_up_to(day)
            self.bears_from = day
            if self.is_over:
                self.row_after_the_end()
                self.next_window()
            else:
                self.close_window()
            self.look_at_balance(day)

    def close_window(self):
        if self.terms.tranche_before:
            self.take_tranches_before_payment()
        early = [p for p in self.payments if p.early]
        if not early and self.k > 0 and self.term_can_move and self.is_cleared():
            self.is_over = self.ended_early = True      # excess cleared the loan before this window
            self.row_after_the_end()
            self.next_window()
            return
        self.balance += sum((p.early for p in early), ZERO)
        if self.whole_parts is not None:
            self.interest_parts = self.whole_parts
        paid = self.pay_interest_of_deferral() if self.phase.kind == "deferral" else ZERO
        if paid and self.phase.capitalise != "each_due_date":
            self.kept_aside, paid = self.kept_aside - paid, ZERO
        self.ask_open_questions()
        ended = self.due_row(self.k)
        row = self.last_due = self.rows[-1]
        if self.is_settled:
            row.asked["fee"] = ZERO
        self.add_less(row, paid)
        above = self.share_early(row, early)
        self.is_over = self.is_last_row(row, ended)
        self.ended_early = self.is_over and self.k != self.last_row
        self.excess_cleared = not self.is_over and self.balance == above and not self.tranches
        if self.is_over:
            self.next_window()
            return
        self.k += 1
        self.whole_parts = None
        self.begin_row(self.k)
        self.early_excess = above
        self.prepaid(above)
        self.see_what_is_owed()

    def see_what_is_owed(self):
        """A fee on each payment is charged where something was owed when the window began, overdue principal too."""
        self.owed_at_start = self.balance > 0 or self.kept_aside > 0 or self.overdue("principal") > 0

    def ask_open_questions(self):
        if self.phase.kind == "deferral" and self.balance == 0 and self.kept_aside and self.tranches:
            open_question("all principal paid in a deferral, with more to be paid out: when is the interest kept aside due?")
        if self.open_term and self.tranches and self.credit:
            open_question("does a credit cover a row that clears what is drawn so far?")
        if self.phase.kind == "balloon" and self.term_can_move and self.credit:
            open_question("a balloon with a credit, in a loan whose term can move: which row is its last?")
        if self.re_level and self.term_can_move and self.early_excess:
            open_question("early money above the plan and a payment worked out anew in the next window: over how many rows?")

    def is_last_row(self, row, ended):
        """The last of the plan, or the one that ends an open term; after money above the plan also the row that clears the loan."""
        clears = row.asked["principal"] > 0 and self.is_cleared()
        return self.k == self.last_row or ended and self.open_term or clears and self.had_extra

    def share_early(self, row, early):
        """The early money of the window goes to its row: principal first, in the order in which it came; the rest is excess."""
        above = ZERO
        for payment in early:
            part = min(payment.early, max(row.open("principal"), ZERO))
            self.post(payment, row, "principal", part)
            self.post_excess(payment, row, payment.early - part)
            above += payment.early - part
            payment.early = ZERO
        for payment in self.payments:
            if payment.early_interest:
                self.post(payment, row, "interest", payment.early_interest)
                payment.early_interest = ZERO
        return above

    def pay_interest_of_deferral(self):
        """What was paid of the interest of a deferral is in no row: it is neither kept aside nor added to the principal."""
        paid = ZERO
        for payment in self.payments:
            if payment.early_interest:
                payment.went_to.append((None, "interest", payment.early_interest))
                paid += payment.early_interest
                payment.early_interest = ZERO
        return paid

    def add_less(self, row, paid):
        row.asked["interest"] -= paid
        row.asked["principal"] += paid
        row.added -= paid
        self.balance -= paid

    def post(self, payment, row, part, amount):
        if amount:
            row.paid[part] += amount
            payment.went_to.append((row, part, amount))

    def post_excess(self, payment, row, amount):
        if amount:
            row.asked["principal"] += amount
            row.paid["principal"] += amount
            row.excess += amount
            payment.went_to.append((row, "excess", amount))

    def prepaid(self, amount):
        """Excess is a prepayment of its day, in the window that begins."""
        if not amount:
            return
        self.balance -= amount
        self.had_extra = True
        if self.excess_word == "lower_payment":
            self.re_level = True
        elif self.excess_word == "cover_next":
            self.credit += amount
        else:
            self.term_can_move = True
            self.added_back += amount

    def next_window(self):
        """After the last row: the dates that would have followed."""
        self.k += 1
        self.start, self.end = self.plan.start(self.k), self.plan.end(self.k)
        self.interest_parts, self.whole_parts = [], None

    def row_after_the_end(self):
        interest = self.rounded(self.interest_parts if self.whole_parts is None else self.whole_parts)
        if interest:
            self.add_row(self.plan.printed(self.k), self.phase.kind, ZERO, interest, ZERO, ZERO)
            self.rows[-1].was_late = True               # a late fee is for the rows of the plan
            self.share_early(self.rows[-1], [])

    def add_row(self, day, phase, principal, interest, fee, balance_after):
        agreed = phase == "prepayment"          # counts as paid on its day
        end = day if phase in ("prepayment", "down_payment") else self.end
        row = Row(len(self.rows) + 1, day, phase, end, fee=fee, interest=interest, principal=principal)
        row.paid["principal"] += principal if agreed else ZERO
        row.was_late = phase == "down_payment"  # asked for once, without a late fee
        row.added = max(-principal, ZERO)
        self.rows.append(row)

    # ---- late fees

    def charge_late_fees(self):
        """When the day of a row is over, and again when a payment of it goes back: once for each row."""
        if self.is_plan:
            return
        for row in self.rows:
            if row.end <= self.day and row.is_open() and not row.was_late:
                self.charge_late_fee(row)

    def charge_late_fee(self, row):
        row.was_late = True
        if row.excess and any(word == "percent" for word, _ in self.late_fees):
            open_question("is the late fee a share of the payment with what was paid above it?")
        asked = row.payment() - row.excess
        for word, value in self.late_fees:
            row.asked["fee"] += value if word == "amount" else self.terms.round_fee(value / 100 * asked)

    # ---- money

    def receive(self, payment):
        rest, owed = payment.amount, self.balance + self.overdue("principal")
        if not owed and self.bearing and self.to_period_end:
            open_question("interest that bears interest, payoffs to the end of the period, and a payment without principal")
        for row in self.rows:
            for part in self.allocation:
                amount = min(rest, max(row.open(part), ZERO))
                self.post(payment, row, part, amount)
                rest -= amount
        if owed:
            self.take_whole_period(rest)
        principal = min(rest, self.balance)
        if principal and self.k > 0 and self.start == self.day:
            self.post_excess(payment, self.last_due, principal)
            self.prepaid(principal)
        elif principal:
            self.had_extra = True
            payment.early += principal
            self.balance -= principal
        rest -= principal
        if rest:
            if rest > self.payoff_interest():
                raise Finding("payment_above_owed", str(rest))
            payment.early_interest += rest
        self.is_settled = not self.tranches and self.payoff_total() == 0

    def take_whole_period(self, rest):
        """A payment of all the principal is a payoff: where payoffs pay to the end of the period, its interest is known now."""
        if self.takes_whole_period() and self.day > self.start and self.whole_parts is None and 0 < self.bearing and rest >= self.balance \
                and self.overdue("principal") == 0:
            self.whole_parts = self.interest_parts + self.parts_up_to(self.end)

    def payoff_total(self):
        return sum(self.overdue(part) for part in PARTS) + self.balance + self.payoff_interest()

    def give_back(self, payment):
        if self.ended_early:
            open_question("a payment goes back after a loan ended early: is its next row one of the plan?")
        self.is_settled = False
        if self.whole_parts is not None:
            raise NotCovered("a payoff to the end of the period goes back within it")
        if payment.early or any(part in ("principal", "excess") for _, part, _ in payment.went_to):
            self.whole_parts = None
        if any(row is None for row, _, _ in payment.went_to):
            raise NotCovered("interest of a deferral that goes back")
        for row, part, amount in payment.went_to:
            if part == "excess":
                self.take_back_excess(row, amount)
            else:
                row.paid[part] -= amount
        for row, _, _ in payment.went_to:
            if row.end < self.day and row.is_open() and not row.was_late:
                self.charge_late_fee(row)
        self.balance += payment.early
        if payment.early:
            payment.went_to.append((None, "principal", payment.early))
        if payment.early_interest:
            payment.went_to.append((None, "interest", payment.early_interest))
        payment.early = payment.early_interest = ZERO

    def take_back_excess(self, row, amount):
        """The rows to come ask for it again; if none is to come it is overdue in the row to which it was added."""
        row.paid["principal"] -= amount
        if self.is_over:
            raise NotCovered("money above the plan goes back after the row that was to be the last")
        if self.excess_cleared and self.excess_word == "shorten_term":
            open_question("excess that cleared the loan goes back: do the rows go on?")
        row.asked["principal"] -= amount
        row.excess -= amount
        self.balance += amount
        if self.excess_word == "lower_payment":
            self.re_level = True
        elif self.excess_word == "cover_next":
            self.credit -= min(self.credit, amount)
        elif row.end == self.start:
            self.added_back -= amount
