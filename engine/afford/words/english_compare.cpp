#include "afford/words/detail/english.hpp"

namespace afford::detail {
namespace {

// The page of `compare`.
constexpr Sentence sentences[] = {
    {"compare.title", "Courses side by side"},
    {"compare.subject", "{0:count course courses}, worked out as of {1:date}."},
    {"compare.subject_rejected",
     "{0:count course courses}, worked out as of {1:date}. Of the list, {2:count row rows} could "
     "not "
     "be used: see the end."},
    {"compare.order",
     "First comes the course with the least money lost if the plan fails: its fee, every exam try, "
     "and the pay that is lost. Where as much is lost, the course comes first whose chance of "
     "success is farthest above the chance that it needs to pay. Courses with the same rank cannot "
     "be told apart: their chances overlap, or are not known. What schools promise moves no course "
     "up."},
    {"compare.rank", "Rank"},
    {"compare.course", "Course"},
    {"compare.lost", "Lost if\nplan fails"},
    {"compare.chance", "Chance\nof 100"},
    {"compare.needed", "Needs\nof 100"},
    {"compare.principal", "Loan"},
    {"compare.payment", "Largest\npayment"},
    {"compare.range", "{0}-{1}"},
    {"compare.never", "never"},
    {"compare.not_known", "?"},
    {"compare.needs_no_loan", "none"},
    {"compare.never_note",
     "\"never\": even if all goes well, the course does not bring back what it costs in the months "
     "that are looked at."},
    {"compare.unknown_note",
     "\"?\": something is not known, so nothing is said of the chance. What is missing stands "
     "below."},
    {"compare.details", "What stands behind the figures"},
    {"compare.detail", "{0}: {1}"},
    {"compare.unknown", "Not known: {0}."},
    {"compare.unknown.wage", "pay after the course"},
    {"compare.unknown.completion", "chance to finish"},
    {"compare.unknown.placement", "chance of a job in the field"},
    {"compare.unknown.months_to_job", "months until the job"},
    {"compare.note.claim_cut",
     "The chance of a job is a claim of grade {0}, and was cut: our caution, not a finding about "
     "this school."},
    {"compare.note.from_request",
     "Taken from your request: {0:word compare.taken}[, {1:word compare.taken}][, {2:word "
     "compare.taken}]."},
    {"compare.taken.completion", "the chance to finish"},
    {"compare.taken.placement", "the chance of a job in the field"},
    {"compare.taken.months_to_job", "the time until the job"},
    {"compare.note.wage_table",
     "The pay is the low to median pay of the occupation {0} ({1}). Source: {2}, {3}."},
    {"compare.note.wage_low",
     "The pay is the low end for the occupation {0} ({1}); its median is not known. Source: {2}, "
     "{3}."},
    {"compare.note.promised_pay",
     "Pay of {0:money}[ to {1:money}] a year is what the school promises, or nobody is named who "
     "says so. A promise moves no course up here."},
    {"compare.note.promise_is_lower",
     "Where that is less than the pay of its occupation, it is what counts."},
    {"compare.note.delivery",
     "Study is {0:word compare.delivery}: {1} paid hours a week are counted as lost, by our "
     "assumption."},
    {"compare.note.delivery_pay_unknown",
     "Study is {0:word compare.delivery}, so paid hours may be lost. None are counted: today's pay "
     "is not stated by the hour."},
    {"compare.delivery.hybrid", "partly in person"},
    {"compare.delivery.in_person", "in person"},
    {"compare.note.aid_rule",
     "The list says that student aid covers it. Ontario's aid for micro-credentials is for 5 to "
     "300 hours in under 12 weeks, so ask first."},
    {"compare.source", "Estimates by the list: {0}."},
    {"compare.rejected", "Rows that could not be used"},
    {"compare.rejected_row", "{0}[ (\"{1}\")]: {2}"},
    {"compare.basis", "What we took for granted"},
    {"compare.assume.loan",
     "The loan of each course has the terms and days of your request. Its parts grow or shrink "
     "together to what the fee and the first exam try need after your own money of {0:money}."},
    {"compare.assume.start",
     "A course that names no start begins on {0:date}. Its fee is due on the day it starts."},
    {"compare.assume.lost_time",
     "Where the list says nothing of lost paid hours, those of your request are used."},
    {"compare.assume.grants_left_out",
     "Grants, waived fees and an employer's part in your request belong to its own course. They "
     "are "
     "left out here."},
    {"compare.estimate",
     "The loan is exact. All else is an estimate: the money lost to the nearest 10, the chances as "
     "whoever made the list put them. Nothing here is an offer or advice."},
};

}  // namespace

std::span<const Sentence> english_compare() { return sentences; }

}  // namespace afford::detail
