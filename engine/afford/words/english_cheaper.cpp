#include "afford/words/detail/english.hpp"

namespace afford::detail {
namespace {

// The block of cheaper money on the page of `assess`.
constexpr Sentence sentences[] = {
    {"cheaper.title", "5. Cheaper money to look at first"},
    {"cheaper.no_table",
     "We have no sourced list of aid here, so nothing was checked. Ask for aid before you borrow."},
    {"cheaper.intro",
     "Ask about these before you borrow. Each is a rule as its source states it, not an answer of "
     "whoever gives the money."},
    {"cheaper.check", "{0}: {1:word cheaper.verdict}. {2}"},
    {"cheaper.verdict.applies", "APPLIES, as far as we can tell"},
    {"cheaper.verdict.does_not_apply", "does not apply"},
    {"cheaper.verdict.cannot_be_told", "CANNOT BE TOLD"},
    {"cheaper.missing", "Not given: {0}."},
    {"cheaper.source", "Source: {0} ({1}); {2:word note}."},
    {"cheaper.province",
     "Student aid for short courses in {0}: we have no sourced rules for it, so it was not "
     "checked. "
     "Ask your province or territory."},
    {"cheaper.name.own_savings", "Your own savings"},
    {"cheaper.no.status", "Your status is not among those that it is for."},
    {"cheaper.no.weeks", "The course takes {0} weeks; it must be under {1}."},
    {"cheaper.no.weeks_min", "The course takes {0} weeks; it must be at least {1}."},
    {"cheaper.no.hours", "The course has {0} hours; it must have {1} to {2}."},
    {"cheaper.no.family_income",
     "By today's pay your family has {0:money} a year before tax; the most is {1:money}."},
    {"cheaper.no.age", "You are {0}; it is for ages {1} to {2}."},
    {"cheaper.no.full_year", "You must have lived in Canada all of {0}, from 1 January on."},
    {"cheaper.no.refugee", "It is for people who came as refugees."},
    {"cheaper.no.years_since", "Your status is older than {0} years."},
    {"cheaper.no.interest", "Your loan bears no interest, so this would save nothing."},
    {"cheaper.savings.free",
     "You have {0:about} more than {1:count month months} of what you spend ({2:about}) and your "
     "own money for the course. What you take from it you need not borrow."},
    {"cheaper.savings.none",
     "After your own money for the course, {0:count month months} of what you spend ({1:about}) "
     "should stay with you. There is no more than that. How many months is our example."},
};

}  // namespace

std::span<const Sentence> english_cheaper() { return sentences; }

}  // namespace afford::detail
