#include "afford/json/loan_json.hpp"

#include "tests/json/request_text.hpp"
#include "tests/support/catch.hpp"

using namespace afford;
using namespace afford::test;

namespace {

Loan loan_of(std::string_view text) {
  constexpr std::array needed{Section::loan};
  const auto request = read_request(text, needed);
  if (!request) FAIL(summary(request.error()));
  return *request->loan;
}

std::string with_phases(std::string_view json) { return sample_with("/loan/phases", json); }
std::string with_due_dates(std::string_view json) { return sample_with("/loan/due_dates", json); }

std::string with_loan(std::initializer_list<std::pair<std::string, std::string_view>> fields) {
  std::string text = sample_text();
  for (const auto& [key, json] : fields) text = with(text, "/loan/" + key, json);
  return text;
}

}  // namespace

TEST_CASE("the loan of the sample", "[json]") {
  const Loan loan = loan_of(sample_text());
  CHECK(loan.terms.currency == cad);
  CHECK(loan.terms.nominal_rate.percent() == Decimal(67, 1));
  CHECK(loan.terms.conventions.day_count == DayCount::act_365_fixed);
  CHECK(loan.terms.due_dates.base == Date::of(2025, 10, 15));
  CHECK(loan.terms.due_dates.anchor_day == 15);
  REQUIRE(loan.terms.phases.size() == 2);
  CHECK(loan.terms.phases[0].kind == PhaseKind::interest_only);
  CHECK(loan.terms.phases[0].payments == 8);
  CHECK(loan.terms.phases[1].kind == PhaseKind::level);
  CHECK(loan.terms.conventions.rounding.interest == RoundingMode::half_up);
  CHECK(loan.terms.conventions.rounding.payment_unit_minor == 1);
  REQUIRE(loan.disbursements.size() == 2);
  CHECK(loan.disbursements[1].date == Date::of(2025, 12, 1));
  CHECK(loan.disbursements[1].principal == Money::of_minor(250'000, cad));
}

TEST_CASE("what has a default may be left out", "[json]") {
  std::string text = sample_without("/loan/day_count");
  text = without(text, "/loan/rounding");
  text = without(text, "/loan/due_dates/frequency");
  const Loan loan = loan_of(text);
  CHECK(loan.terms.conventions.day_count == DayCount::one_twelfth);
  CHECK(loan.terms.conventions.rounding.payment == RoundingMode::half_up);
}

TEST_CASE("rounding names its mode and unit", "[json]") {
  const Loan loan = loan_of(sample_with(
      "/loan/rounding", R"({"interest":"half_even","payment":"up","payment_unit":"0.05"})"));
  CHECK(loan.terms.conventions.rounding.interest == RoundingMode::half_even);
  CHECK(loan.terms.conventions.rounding.payment == RoundingMode::up);
  CHECK(loan.terms.conventions.rounding.payment_unit_minor == 5);
  CHECK(summary_of(sample_with("/loan/rounding", R"({"payment_unit":"0"})")) ==
        "payment_unit_not_positive /loan/rounding/payment_unit");
  CHECK(summary_of(sample_with("/loan/rounding", R"({"interest":"ceiling"})")) ==
        "unknown_word /loan/rounding/interest");
  CHECK(loan_of(sample_with("/loan/rounding", R"({"interest_per":"part"})"))
            .terms.conventions.rounding.interest_per == InterestPer::part);
}

TEST_CASE("a currency decides the digits of its amounts", "[json]") {
  std::string text = sample_with("/loan/currency", "\"JPY\"");
  CHECK(summary_of(text) ==
        "too_many_decimals /loan/disbursements/0/principal; "
        "too_many_decimals /loan/disbursements/1/principal");
  CHECK(summary_of(sample_with("/loan/currency", "\"XYZ\"")) == "currency_unknown /loan/currency");
  CHECK(summary_of(sample_with("/loan/currency", "\"cad\"")) == "currency_unknown /loan/currency");
  text = sample_with("/loan/currency", "\"XTS\"");
  CHECK(loan_of(text).disbursements[0].principal.minor() == 4'000'000'000'000'000);
}

TEST_CASE("a bad principal or rate is found once, with the text as written", "[json]") {
  for (const std::string given : {"0", "-4000.00"}) {
    const auto errors = findings(sample_with("/loan/disbursements/0/principal", given));
    REQUIRE(summary(errors) == "principal_must_be_positive /loan/disbursements/0/principal");
    CHECK(errors[0].given == given);
  }
  for (const std::string given : {"-1", "500.01", "670"}) {
    const auto errors = findings(sample_with("/loan/nominal_rate_percent", given));
    REQUIRE(summary(errors) == "rate_out_of_range /loan/nominal_rate_percent");
    CHECK(errors[0].given == given);
  }
  CHECK(loan_of(sample_with("/loan/nominal_rate_percent", "500")).terms.nominal_rate.percent() ==
        Decimal(500, 0));
  CHECK(loan_of(sample_with("/loan/nominal_rate_percent", "\"0\"")).terms.nominal_rate.is_zero());
}

TEST_CASE("what the loan's own check finds stands among the rest", "[json]") {
  std::string text = sample_with("/loan/disbursements/1/date", "\"2029-05-15\"");
  text = with(text, "/loan/nominal_rate_percent", "-1");
  text = with(text, "/loan/extra", "1");
  CHECK(summary_of(text) ==
        "disbursement_after_last_payment /loan/disbursements/1/date; "
        "rate_out_of_range /loan/nominal_rate_percent; unknown_field /loan/extra");
  CHECK(summary_of(with_due_dates(R"({"first":"2025-09-01"})")) ==
        "payment_before_funds /loan/due_dates/first");
  CHECK(summary_of(with_due_dates(R"({"first":"2025-09-02"})")).empty());  // a payment on day 0
  CHECK(summary_of(with_phases(
            R"([{"kind":"interest_only","payments":700},{"kind":"level","payments":21}])")) ==
        "phases_too_long /loan/phases");
  CHECK(summary_of(sample_with("/loan/disbursements/0/principal", "\"90000000000.00\"")).empty());
  CHECK(summary_of(sample_with("/loan/disbursements/0/principal", "\"100000000000.00\"")) ==
        "principal_too_large /loan/disbursements");
}

TEST_CASE("due dates start at the first one, or one month after a day", "[json]") {
  const auto first = [](std::string_view json) {
    const Loan loan = loan_of(with_due_dates(json));
    return format_date(loan.schedule().first()) + " " +
           std::to_string(loan.terms.due_dates.anchor_day);
  };
  CHECK(first(R"({"first":"2025-10-31"})") == "2025-10-31 31");
  CHECK(first(R"({"first":"2026-02-28","anchor_day":31})") == "2026-02-28 31");
  CHECK(first(R"({"from":"2025-09-15"})") == "2025-10-15 15");
  CHECK(first(R"({"from":"2026-01-31","frequency":"monthly","month_end":"clamp"})") ==
        "2026-02-28 31");
  CHECK(first(R"({"from":"2025-09-02","anchor_day":20})") == "2025-10-20 20");
  CHECK(summary_of(with_due_dates(R"({"first":"2025-10-15","anchor_day":16})")) ==
        "fields_exclude_each_other /loan/due_dates/anchor_day");
  CHECK(summary_of(with_due_dates(R"({"first":"2025-10-15","from":"2025-09-15"})")) ==
        "fields_exclude_each_other /loan/due_dates");
  CHECK(summary_of(with_due_dates("{}")) == "one_of_fields_needed /loan/due_dates");
  CHECK(summary_of(with_due_dates(R"({"from":"2025-08-01"})")) ==
        "payment_before_funds /loan/due_dates/from");
}

TEST_CASE("a phase counts its payments, or the due dates up to a day", "[json]") {
  const auto counts = [](std::string_view json) {
    std::string text;
    for (const auto& phase : loan_of(with_phases(json)).terms.phases) {
      text += std::to_string(phase.payments) + " ";
    }
    return text;
  };
  CHECK(
      counts(R"([{"kind":"interest_only","until":"2026-05-15"},{"kind":"level","payments":36}])") ==
      "8 36 ");
  CHECK(
      counts(R"([{"kind":"interest_only","until":"2026-05-14"},{"kind":"level","payments":36}])") ==
      "7 36 ");
  CHECK(
      counts(R"([{"kind":"interest_only","payments":8},{"kind":"level","until":"2029-06-01"}])") ==
      "8 36 ");
  const auto errors = findings(with_phases(
      R"([{"kind":"interest_only","payments":8},{"kind":"level","until":"2026-06-14"}])"));
  REQUIRE(summary(errors) == "end_before_start /loan/phases/1/until");
  CHECK(errors[0].arguments == std::vector<std::string>{"2026-06-15"});
  CHECK(summary_of(with_phases(R"([{"kind":"level","payments":8,"until":"2027-01-01"}])")) ==
        "fields_exclude_each_other /loan/phases/0");
  CHECK(summary_of(with_phases(R"([{"kind":"level"}])")) == "one_of_fields_needed /loan/phases/0");
  CHECK(summary_of(with_phases(R"([{"kind":"level","until":"2139-01-01"}])")) ==
        "phases_too_long /loan/phases");
}

TEST_CASE("each kind of phase has its own fields", "[json]") {
  const auto phases = loan_of(with_phases(R"([{"kind":"deferral","payments":2,"capitalise":"never"},
      {"kind":"minimum","payments":3,"payment":"40.00"},
      {"kind":"level","payments":4,"payment":500}])"))
                          .terms.phases;
  CHECK(phases.at(0).capitalise == Capitalisation::never);
  CHECK(phases.at(1).payment == Money::of_minor(4'000, cad));
  CHECK(phases.at(2).payment == Money::of_minor(50'000, cad));
  CHECK(summary_of(with_phases(R"([{"kind":"minimum","payments":2}])")) ==
        "field_missing /loan/phases/0/payment");
  CHECK(summary_of(with_phases(R"([{"kind":"minimum","payments":2,"payment":0}])")) ==
        "must_be_positive /loan/phases/0/payment");
  CHECK(summary_of(with_phases(R"([{"kind":"interest_only","payments":20,"payment":9}])")) ==
        "unknown_field /loan/phases/0/payment");
  CHECK(summary_of(with_phases("[]")) == "list_is_empty /loan/phases");
}

TEST_CASE("a deferral says what becomes of its interest, if there is any", "[json]") {
  const std::string text =
      with_phases(R"([{"kind":"deferral","payments":2},{"kind":"level","payments":4}])");
  CHECK(summary_of(text) == "field_missing /loan/phases/0/capitalise");
  CHECK(summary_of(with(text, "/loan/nominal_rate_percent", "0.00")).empty());
}

TEST_CASE("fees are paid separately, netted, or with each payment", "[json]") {
  const auto fees = loan_of(sample_with("/loan/fees", R"([
      {"kind":"setup","amount":"30.00","date":"2025-09-02"},
      {"kind":"origination","amount":50,"paid":"netted"},
      {"kind":"service","amount":"1.50","paid":"each_payment"}])"))
                        .terms.fees;
  REQUIRE(fees.size() == 3);
  CHECK(fees[0].paid == FeePaid::separately);
  CHECK(fees[0].date == Date::of(2025, 9, 2));
  CHECK(fees[1].paid == FeePaid::netted);
  CHECK(fees[2].amount == Money::of_minor(150, cad));
  const auto found = [](std::string_view fee) {
    return summary_of(sample_with("/loan/fees", "[" + std::string(fee) + "]"));
  };
  CHECK(found(R"({"kind":"setup","amount":"30.00"})") == "field_missing /loan/fees/0/date");
  CHECK(found(R"({"kind":"setup","amount":-1,"paid":"netted"})") ==
        "must_not_be_negative /loan/fees/0/amount");
  CHECK(found(R"({"kind":"late","amount":1,"paid":"when_late"})").empty());
  CHECK(found(R"({"kind":"a","percent":1,"amount":2,"paid":"netted"})") ==
        "fields_exclude_each_other /loan/fees/0");
  // A share of the 6,500.00 is an amount once the loan is read; one of each payment stays a share.
  const auto shares = loan_of(sample_with("/loan/fees", R"([
      {"kind":"a","percent":"1.5","paid":"financed"},
      {"kind":"b","percent":"0.5","paid":"each_payment"}])"))
                          .terms.fees;
  CHECK(shares[0].amount == Money::of_minor(9'750, cad));
  CHECK_FALSE(shares[0].share.has_value());
  CHECK(shares[1].share == Ratio(1, 200));
  CHECK(found(R"({"kind":"a","amount":4000,"paid":"netted"})") == "fees_exceed_loan /loan/fees");
  CHECK(found(R"({"kind":"a","amount":"9999999999.00","paid":"each_payment"})") ==
        "amount_out_of_range /loan/fees");
}

TEST_CASE("dates, phases and what befalls a loan are read as they are written", "[json]") {
  const Loan loan = loan_of(with_loan(
      {{"due_dates", R"({"first":"2025-10-15","every":"2W","month_end":"roll",
          "business_days":{"calendar":"weekends","shift":"following","calculate":"shifted"}})"},
       {"phases", R"([{"kind":"interest_only","payments":4,"every":"1M"},
          {"kind":"level","payments":40}])"},
       {"rate_changes",
        R"([{"date":"2026-03-01","nominal_rate_percent":"7","then":"keep_payment"}])"},
       {"prepayments", R"([{"date":"2026-05-01","amount":"100.00","then":"cover_next"}])"},
       {"events", R"([{"kind":"plan_finished","date":"2025-12-20","within_days":30},
          {"kind":"extend","date":"2026-06-01","payments":2}])"},
       {"interest_pauses", R"([{"from":"2026-01-01","to":"2026-01-05"}])"},
       {"payments_received", R"([{"date":"2025-10-15","amount":"20.00"}])"}}));
  CHECK(loan.terms.due_dates.frequency == Frequency{StepUnit::day, 14});
  CHECK(loan.terms.due_dates.shift == BusinessDayShift::following);
  CHECK(loan.terms.due_dates.interest_follows_shift);
  CHECK(loan.terms.phases[0].every == monthly);
  CHECK(loan.terms.rate_changes.at(0).then == RateChangeThen::keep_payment);
  CHECK(loan.prepayments.at(0).then == PrepaymentThen::cover_next);
  CHECK(loan.events.at(0).within_days == 30);
  CHECK(loan.events.at(1).payments == 2);
  CHECK(loan.interest_pauses.at(0).days() == 4);
  CHECK(loan.payments_received.at(0).amount == Money::of_minor(2'000, cad));
}

TEST_CASE("what is wrong with them is found where it stands", "[json]") {
  const auto found = [](std::string key, std::string_view json) {
    return summary_of(sample_with("/loan/" + key, json));
  };
  CHECK(found("due_dates/frequency", "\"hourly\"") == "unknown_word /loan/due_dates/frequency");
  CHECK(found("due_dates/every", "\"2M\"") == "fields_exclude_each_other /loan/due_dates/every");
  CHECK(found("due_dates/business_days", R"({"calendar":"moon","shift":"following"})") ==
        "calendar_unknown /loan/due_dates/business_days/calendar");
  CHECK(found("phases/0/kind", "\"baloon\"") == "unknown_word /loan/phases/0/kind");
  CHECK(found("prepayments", R"([{"date":"2026-05-01","amount":"0"}])") ==
        "must_be_positive /loan/prepayments/0/amount");
  CHECK(found("prepayments", R"([{"date":"2025-01-01","amount":"5.00"}])") ==
        "prepayment_before_funds /loan/prepayments/0/date");
  CHECK(found("events", R"([{"kind":"extend","date":"2026-05-01"}])") ==
        "field_missing /loan/events/0/payments");
  CHECK(found("events", R"([{"kind":"due_date_moved","date":"2026-05-01","to":"2026-05-09"}])") ==
        "no_such_due_date /loan/events/0/date");
  CHECK(found("interest_pauses", R"([{"from":"2026-05-09","to":"2026-05-09"}])") ==
        "end_before_start /loan/interest_pauses/0/to");
  CHECK(found("rate_changes", R"([{"date":"2026-05-09","nominal_rate_percent":"501"}])") ==
        "rate_out_of_range /loan/rate_changes/0/nominal_rate_percent");
  CHECK(found("index_rate", R"({"index":[{"date":"2026-01-01","percent":"4"}],"spread":"1",
            "resets":{"first":"2025-12-01","every":"3M"}})") ==
        "index_has_gap /loan/index_rate/index");
  CHECK(summary_of(sample_with("/loan/day_count", "\"Act/365\"")) ==
        "unknown_word /loan/day_count");
}

TEST_CASE("conventions may be written out, as they are", "[json]") {
  const std::string defaults = R"({"level_from":"exact","last_payment":"rest",
      "tranche_on_due_date":"after","level_basis":"drawn",
      "allocation":["fee","interest","principal"],"payoff_interest":"to_day","arrears":"simple",
      "allow_negative_rate":false,"allow_negative_amortisation":false})";
  const std::string text = sample_with("/loan/conventions", defaults);
  CHECK(summary_of(text).empty());
  const auto changed = [&](const std::string& key, std::string_view json) {
    return summary_of(with(text, "/loan/conventions/" + key, json));
  };
  CHECK(changed("level_from", "\"nominal_12\"").empty());
  CHECK(changed("allocation", R"(["interest","fee","principal"])").empty());
  CHECK(changed("allocation", R"(["interest","fee"])") ==
        "unknown_word /loan/conventions/allocation");
  CHECK(changed("allow_negative_rate", "true").empty());
  CHECK(changed("arrears", "\"none\"") == "unknown_word /loan/conventions/arrears");
  CHECK(changed("rounding", "1") == "unknown_field /loan/conventions/rounding");
}
