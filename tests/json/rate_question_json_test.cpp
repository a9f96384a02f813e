#include "afford/json/rate_question_json.hpp"

#include "tests/support/catch.hpp"

using namespace afford;

namespace {

RateQuestion question_of(std::string_view text, const TypedOptions& typed = {}) {
  const auto question = read_rate_question(text, typed);
  REQUIRE(question.has_value());
  return *question;
}

struct Finding {
  ErrorCode code;
  std::string path;
  std::string given{};
  friend bool operator==(const Finding&, const Finding&) = default;
  friend std::ostream& operator<<(std::ostream& out, const Finding& finding) {
    return out << error_name(finding.code) << " at \"" << finding.path << "\": " << finding.given;
  }
};
using Findings = std::vector<Finding>;

Errors errors_of(std::string_view text, const TypedOptions& typed = {}) {
  const auto question = read_rate_question(text, typed);
  REQUIRE_FALSE(question.has_value());
  return question.error();
}

Findings findings(std::string_view text, const TypedOptions& typed = {}) {
  Findings found;
  for (const auto& error : errors_of(text, typed)) {
    found.push_back({error.code, error.path, error.given});
  }
  return found;
}

std::string amounts(const FlowList& list) {
  std::string text;
  for (const auto& flow : list.flows) text.append(format_decimal(flow.amount)).append(" ");
  return text;
}

// "2025-01-31 2025-02-28 ..".
std::string dates(const FlowList& list) {
  std::string text;
  for (const auto& flow : list.flows) text.append(format_date(flow.date.value())).append(" ");
  return text;
}

std::vector<Ratio> times(const FlowList& list) {
  std::vector<Ratio> result;
  for (const auto& flow : list.flows) result.push_back(flow.time);
  return result;
}

}  // namespace

TEST_CASE("a list of amounts stands at the periods 0, 1, 2", "[json]") {
  for (const auto* text : {R"(["-100", 39, "59.50"])", R"({"flows": ["-100", "39", "59.50"]})"}) {
    const auto question = question_of(text);
    CHECK(question.find == RateFunction::irr);
    CHECK(question.decimals == 6);
    CHECK(question.day_count == DayCount::act_365_fixed);
    CHECK(question.list.times == FlowTimes::periods);
    CHECK(amounts(question.list) == "-100 39 59.50 ");
    CHECK(times(question.list) == std::vector<Ratio>{0, 1, 2});
    CHECK_FALSE(question.list.regime);
  }
}

TEST_CASE("flows with dates ask for a dated rate, under a regime for an APR", "[json]") {
  const auto dated = question_of(R"([{"date": "2026-01-31", "amount": "-5"},
                                     {"date": "2025-01-31", "amount": "6"}])");
  CHECK(dated.find == RateFunction::xirr);
  CHECK(dates(dated.list) == "2026-01-31 2025-01-31 ");  // in the order given
  const auto apr = question_of(R"({"regime": "uk", "periods_per_year": "12", "flows": [
      {"period": 0, "amount": "1000"}, {"period": 2, "fraction": "19/30", "amount": "-1100"}]})");
  CHECK(apr.find == RateFunction::apr);
  CHECK(apr.list.regime == Regime::uk);
  CHECK(apr.list.periods_per_year == Ratio(12));
  CHECK(times(apr.list) == std::vector<Ratio>{0, 2});
  CHECK(apr.list.flows[1].fraction == Ratio(19, 30));
  const auto years = question_of(R"({"regime": "eu", "flows": [{"years": "0", "amount": "950"},
                                     {"years": "546/365", "amount": "-1200"}]})");
  CHECK(years.list.times == FlowTimes::years);
  CHECK(times(years.list) == std::vector<Ratio>{0, Ratio(546, 365)});
}

TEST_CASE("one entry may stand for several, a step apart", "[json]") {
  const auto by_month = question_of(R"([{"date": "2025-01-31", "amount": "-10"},
      {"date": "2025-01-31", "amount": "5", "count": 3}])");
  CHECK(dates(by_month.list) == "2025-01-31 2025-01-31 2025-02-28 2025-03-31 ");
  CHECK(amounts(by_month.list) == "-10 5 5 5 ");
  const auto steps = [](std::string_view step) {
    return dates(question_of(R"([{"date": "2025-01-10", "amount": "-1", "count": 3, "step": ")" +
                             std::string(step) + R"("}, {"date": "2026-01-10", "amount": "9"}])")
                     .list);
  };
  CHECK(steps("2W") == "2025-01-10 2025-01-24 2025-02-07 2026-01-10 ");
  CHECK(steps("27D") == "2025-01-10 2025-02-06 2025-03-05 2026-01-10 ");
  CHECK(steps("quarterly") == "2025-01-10 2025-04-10 2025-07-10 2026-01-10 ");
  CHECK(steps("semi_monthly") == "2025-01-10 2025-01-25 2025-02-10 2026-01-10 ");
  const auto periods = question_of(R"([{"period": 0, "amount": "-9"},
      {"period": 3, "amount": "4", "count": 3, "step": "1/2"}])");
  CHECK(times(periods.list) == std::vector<Ratio>{0, 3, Ratio(7, 2), 4});
  // Without a time a count goes on where the list is.
  const auto plain = question_of(R"([ "-9", {"amount": "4", "count": 2}, "1"])");
  CHECK(times(plain.list) == std::vector<Ratio>{0, 1, 2, 3});
}

TEST_CASE("amounts are read as programs write them", "[json]") {
  CHECK(amounts(question_of(R"(["-1e3", "2.5E-2", 1.5e+2])").list) == "-1000 0.025 150 ");
  // Forty digits, and no more.
  const std::string forty(40, '7');
  CHECK(amounts(question_of("[\"" + forty + "\", \"-1\"]").list) == forty + " -1 ");
  CHECK(findings("[\"" + forty + "1\", \"-1\", \"2\"]") ==
        Findings{{ErrorCode::too_many_digits, "/flows/0", forty + "1"}});
  CHECK(findings(R"({"flows": ["1", {"amount": "0.)" + forty + R"(1"}, "-2"]})") ==
        Findings{{ErrorCode::too_many_decimals, "/flows/1/amount", "0." + forty + "1"}});
  CHECK(findings(R"(["1e5000", "-1", "1e", "1e5x", "1.5.5", "", "--5", "5"])") ==
        Findings{{ErrorCode::too_many_digits, "/flows/0", "1e5000"},
                 {ErrorCode::not_a_decimal, "/flows/2", "1e"},
                 {ErrorCode::not_a_decimal, "/flows/3", "1e5x"},
                 {ErrorCode::not_a_decimal, "/flows/4", "1.5.5"},
                 {ErrorCode::not_a_decimal, "/flows/5", ""},
                 {ErrorCode::not_a_decimal, "/flows/6", "--5"}});
}

TEST_CASE("figures of a function come from the document or from what is typed", "[json]") {
  const auto question = question_of(R"({"find": "rate", "nper": "121/2", "pmt": -250, "pv": "5000",
                                        "type": 1, "digits": 3})");
  CHECK(question.find == RateFunction::rate);
  CHECK(question.arguments.nper == Ratio(121, 2));
  CHECK(question.arguments.pmt == Ratio(-250));
  CHECK(question.arguments.pv == Ratio(5'000));
  CHECK_FALSE(question.arguments.fv);
  CHECK(question.arguments.at_start);
  CHECK(question.decimals == 3);
  const auto typed =
      question_of(R"({"find": "rate", "nper": "60", "pv": "5000", "digits": 3})",
                  {{"find", "nper"}, {"rate", "1e-2"}, {"pv", "700.50"}, {"digits", "40"}});
  CHECK(typed.find == RateFunction::nper);
  CHECK(typed.arguments.rate == Ratio(1, 100));
  CHECK(typed.arguments.pv == Ratio(1'401, 2));
  CHECK(typed.decimals == 40);
  // Without a document at all; npery without its decimals, as in spreadsheets.
  const auto alone = question_of("", {{"find", "effect"}, {"nominal", "0.12"}, {"npery", "11.9"}});
  CHECK(alone.arguments.npery == 11);
}

TEST_CASE("CSV has dates and amounts, or amounts alone", "[json]") {
  const auto dated = question_of("date,amount\n2025-01-31,-5\n2026-01-31,6.50\n");
  CHECK(dated.find == RateFunction::xirr);
  CHECK(dates(dated.list) == "2025-01-31 2026-01-31 ");
  CHECK(amounts(dated.list) == "-5 6.50 ");
  const auto plain = question_of("amount\n-5\n2\n4");
  CHECK(plain.find == RateFunction::irr);
  CHECK(amounts(plain.list) == "-5 2 4 ");
  CHECK(times(plain.list) == std::vector<Ratio>{0, 1, 2});
  // Heads may be absent.
  CHECK(amounts(question_of("-5\n6\n").list) == "-5 6 ");
  CHECK(dates(question_of("2025-01-31,-5\n2026-01-31,6\n").list) == "2025-01-31 2026-01-31 ");
  CHECK(question_of("2025-01-31,5\n2026-01-31,-6\n", {{"regime", "ca"}}).find == RateFunction::apr);
}

TEST_CASE("a byte order mark, CR LF and blank lines of a CSV are read over", "[json]") {
  const std::string_view text =
      "\xEF\xBB\xBF"
      "date,amount\r\n\r\n2025-01-31,-5\r\n\n2026-01-31,6";
  CHECK(amounts(question_of(text).list) == "-5 6 ");
  CHECK(findings("\xEF\xBB\xBF"
                 "date,amount\r\n\r\n2025-01-31,-5\r\n2026-02-30,6\r\n2026-02-28,7\r\n") ==
        Findings{{ErrorCode::no_such_date, "line 4, date", "2026-02-30"}});
}

TEST_CASE("dates in any order and twice are kept as they are", "[json]") {
  const auto list = question_of("2026-01-31,5\n2025-01-31,-9\n2026-01-31,5\n").list;
  CHECK(dates(list) == "2026-01-31 2025-01-31 2026-01-31 ");
}

TEST_CASE("every finding of a CSV has its line and its column", "[json]") {
  CHECK(findings("2025-01-31,-5\n6\n2025-02-31,x\n31.01.2025,7\n,8\n1800-01-01,9\n") ==
        Findings{{ErrorCode::values_differ_from_head, "line 2", "6"},
                 {ErrorCode::no_such_date, "line 3, date", "2025-02-31"},
                 {ErrorCode::not_a_decimal, "line 3, amount", "x"},
                 {ErrorCode::not_a_date, "line 4, date", "31.01.2025"},
                 {ErrorCode::not_a_date, "line 5, date", ""},
                 {ErrorCode::date_out_of_range, "line 6, date", "1800-01-01"}});
  CHECK(findings("-5\n2025-01-31,6\n7\n") ==
        Findings{{ErrorCode::values_differ_from_head, "line 2", "2025-01-31,6"}});
  CHECK(findings("date,amount\ndate,amount\n2025-01-31,-5\n2026-01-31,5\n") ==
        Findings{{ErrorCode::not_a_date, "line 2, date", "date"},
                 {ErrorCode::not_a_decimal, "line 2, amount", "amount"}});
  CHECK(findings("-5\n6,\n1,000.00\n").size() == 2);
  CHECK(findings("-5\n6\xE9\n7\n") == Findings{{ErrorCode::wrong_type, "line 2", ""}});
  CHECK(findings("Amount\n-5\n6\n") ==
        Findings{{ErrorCode::not_a_decimal, "line 1, amount", "Amount"}});
}

TEST_CASE("flows must be what their function needs", "[json]") {
  CHECK(findings(R"(["-100", "110"])", {{"find", "xirr"}}) ==
        Findings{{ErrorCode::flow_dates_needed, "/flows"}});
  CHECK(findings(R"(["-100", "110"])", {{"find", "xnpv"}, {"rate", "0.1"}}) ==
        Findings{{ErrorCode::flow_dates_needed, "/flows"}});
  CHECK(findings("2025-01-31,-5\n2026-01-31,6\n", {{"find", "irr"}}) ==
        Findings{{ErrorCode::flow_periods_needed, "/flows"}});
  CHECK(findings(R"([{"years": "0", "amount": "-5"}, {"years": "1", "amount": "6"}])") ==
        Findings{{ErrorCode::flow_periods_needed, "/flows"}});
  CHECK(findings(R"([{"period": 0, "amount": "-5"},
                     {"period": 1, "fraction": "1/2", "amount": "6"}])") ==
        Findings{{ErrorCode::fraction_needs_regime, "/flows"}});
  CHECK(findings(R"(["-100", "110"])", {{"find", "apr"}}) ==
        Findings{{ErrorCode::field_missing, "/regime"}});
  CHECK(findings("-100\n110\n", {{"find", "apr"}}) ==
        Findings{{ErrorCode::field_missing, "--regime"}});
}

TEST_CASE("a flow that is not right is not called missing", "[json]") {
  CHECK(findings(R"(["x", "-1"])") == Findings{{ErrorCode::not_a_decimal, "/flows/0", "x"}});
  CHECK(findings("x\n-1\n") == Findings{{ErrorCode::not_a_decimal, "line 1, amount", "x"}});
}

TEST_CASE("one flow is too few", "[json]") {
  for (const auto* text : {R"(["-100"])", "[]", "{}", "-100\n", "amount\n", ""}) {
    CAPTURE(text);
    CHECK(findings(text) == Findings{{ErrorCode::two_flows_needed, "/flows"}});
  }
  CHECK(
      findings(R"(["-100"])", {{"find", "xirr"}}) ==
      Findings{{ErrorCode::two_flows_needed, "/flows"}, {ErrorCode::flow_dates_needed, "/flows"}});
}

TEST_CASE("times of several kinds are told once", "[json]") {
  CHECK(findings(R"([{"date": "2025-01-31", "amount": "-5"}, {"period": 1, "amount": "6"},
                     "7", {"date": "2025-03-31", "amount": "-5"}])") ==
        Findings{{ErrorCode::flow_times_differ, "/flows"}});
  CHECK(findings(R"(["-5", {"period": 1, "amount": "6"}, {"period": 2, "amount": "6"}])").front() ==
        Finding{ErrorCode::flow_times_differ, "/flows"});
  CHECK(findings(R"([{"date": "2025-01-31", "years": "1", "amount": "-5"}, "6", "7"])").front() ==
        Finding{ErrorCode::fields_exclude_each_other, "/flows/0"});
}

TEST_CASE("a field of a flow is what it should be", "[json]") {
  CHECK(findings(R"([{"date": "2025-02-30", "amount": "-5"}, {"date": "2200-01-01", "amount": "1"},
                     {"date": 20250101, "amount": "1"}, {"date": "2025-01-01"},
                     {"date": "2025-01-01", "amount": "1"},
                     {"date": "2025-01-01", "amount": "1"}])") ==
        Findings{{ErrorCode::no_such_date, "/flows/0/date", "2025-02-30"},
                 {ErrorCode::date_out_of_range, "/flows/1/date", "2200-01-01"},
                 {ErrorCode::wrong_type, "/flows/2/date", "20250101"},
                 {ErrorCode::field_missing, "/flows/3/amount"}});
  CHECK(findings(R"([{"period": 1.5, "amount": "-5"}, {"period": 1000001, "amount": "1"}, true,
                     {"period": 1, "fraction": "1", "amount": "1"},
                     {"period": 1, "fraction": "-1/2", "amount": "1"},
                     {"period": 1, "fraction": "1/0", "amount": "1"},
                     {"period": 1, "amount": "1"}, {"period": 1, "amount": "1"}])") ==
        Findings{{ErrorCode::not_a_whole_number, "/flows/0/period", "1.5"},
                 {ErrorCode::whole_number_out_of_range, "/flows/1/period", "1000001"},
                 {ErrorCode::wrong_type, "/flows/2", "true"},
                 {ErrorCode::number_out_of_range, "/flows/3/fraction", "1"},
                 {ErrorCode::number_out_of_range, "/flows/4/fraction", "-1/2"},
                 {ErrorCode::not_a_fraction, "/flows/5/fraction", "1/0"}});
  CHECK(findings(R"({"flows": "-100, 110"})").front() ==
        Finding{ErrorCode::wrong_type, "/flows", "-100, 110"});
}

TEST_CASE("counts and steps have bounds", "[json]") {
  CHECK(findings(R"([{"amount": "-5", "count": 0}, {"amount": "5", "count": 100001},
                     {"date": "2025-01-01", "amount": "5", "count": 2, "step": "0M"},
                     {"period": 1, "amount": "5", "count": 2, "step": "monthly"}, "1", "-1"])") ==
        Findings{{ErrorCode::whole_number_out_of_range, "/flows/0/count", "0"},
                 {ErrorCode::whole_number_out_of_range, "/flows/1/count", "100001"},
                 {ErrorCode::unknown_word, "/flows/2/step", "0M"},
                 {ErrorCode::not_a_fraction, "/flows/3/step", "monthly"}});
  // 200,000 flows in all, and months beyond the last year of the calendar.
  CHECK(findings(R"(["-5", {"amount": "5", "count": 60000}, {"amount": "5", "count": 60000}])") ==
        Findings{{ErrorCode::list_too_long, "/flows"}});
  CHECK(findings(R"([{"date": "2025-01-01", "amount": "-5"},
                     {"date": "2190-01-01", "amount": "5", "count": 12, "step": "1Y"}])") ==
        Findings{{ErrorCode::date_out_of_range, "/flows"}});
}

TEST_CASE("a field that nobody knows comes with the one that was meant", "[json]") {
  const auto errors =
      errors_of(R"({"flows": ["-1", {"amuont": "2", "amount": "2"}, "3"], "pmtt": "1"})");
  REQUIRE(errors.size() == 2);
  CHECK(errors[0].code == ErrorCode::unknown_field);
  CHECK(errors[0].path == "/flows/1/amuont");
  CHECK(errors[0].arguments == std::vector<std::string>{"amount"});
  CHECK(errors[1].path == "/pmtt");
  CHECK(errors[1].arguments == std::vector<std::string>{"pmt"});
}

TEST_CASE("words and numbers of the question are checked where they stand", "[json]") {
  CHECK(findings(R"({"flows": ["-1", "2"], "find": "yield", "regime": "fr", "day_count": "1/12",
                     "digits": 41, "periods_per_year": "0"})") ==
        Findings{{ErrorCode::unknown_word, "/find", "yield"},
                 {ErrorCode::unknown_word, "/regime", "fr"},
                 {ErrorCode::not_supported_yet, "/day_count", "1/12"},
                 {ErrorCode::whole_number_out_of_range, "/digits", "41"},
                 {ErrorCode::must_be_positive, "/periods_per_year", "0"}});
  CHECK(findings(R"(["-1", "2"])", {{"digits", "1.5"}, {"day_count", "Act/300"}}) ==
        Findings{{ErrorCode::unknown_word, "--day-count", "Act/300"},
                 {ErrorCode::not_a_whole_number, "--digits", "1.5"}});
}

TEST_CASE("figures of a function are there and inside their limits", "[json]") {
  CHECK(findings("", {{"find", "rri"}}) == Findings{{ErrorCode::field_missing, "--nper"},
                                                    {ErrorCode::field_missing, "--pv"},
                                                    {ErrorCode::field_missing, "--fv"}});
  CHECK(findings(R"({"find": "mirr", "flows": ["-1", "2"], "finance_rate": "-1"})") ==
        Findings{{ErrorCode::field_missing, "/reinvest_rate"},
                 {ErrorCode::rate_of_total_loss, "/finance_rate", "-1"}});
  CHECK(findings("", {{"find", "rate"}, {"nper", "100001"}, {"pmt", "1,5"}}) ==
        Findings{{ErrorCode::not_a_decimal, "--pmt", "1,5"},
                 {ErrorCode::number_out_of_range, "--nper", "100001"}});
  CHECK(findings("", {{"find", "rate"}, {"nper", "1/1001"}}) ==
        Findings{{ErrorCode::number_out_of_range, "--nper", "1/1001"}});
  CHECK(findings("", {{"find", "effect"}, {"nominal", "0.1"}, {"npery", "0.9"}}) ==
        Findings{{ErrorCode::whole_number_out_of_range, "--npery", "0.9"}});
  CHECK(findings("", {{"find", "nominal"}, {"effective", "-1.5"}, {"npery", "10001"}}) ==
        Findings{{ErrorCode::rate_of_total_loss, "--effective", "-1.5"},
                 {ErrorCode::whole_number_out_of_range, "--npery", "10001"}});
  CHECK(findings("", {{"find", "rate"}, {"nper", "12"}, {"type", "2"}}) ==
        Findings{{ErrorCode::whole_number_out_of_range, "--type", "2"}});
}

TEST_CASE("years do not say what a unit period is", "[json]") {
  const auto question = question_of(R"({"regime": "us", "flows": [{"years": "0", "amount": "5"},
                                        {"years": "1/2", "amount": "-6"}]})");
  const auto answer = answer_rate_question(question);
  REQUIRE_FALSE(answer.has_value());
  CHECK(answer.error().front().code == ErrorCode::unit_periods_needed);
  CHECK(answer.error().front().path == "/flows");
}

TEST_CASE("a document that is none is said so", "[json]") {
  CHECK(findings(R"({"flows": ["-1", "2"})").front().code == ErrorCode::syntax_fault);
  CHECK(findings(R"({"nper": "1", "nper": "2"})").front().code == ErrorCode::duplicate_key);
}

TEST_CASE("a figure that changes nothing about what is asked is found", "[json]") {
  const auto found = [](std::string_view text, const TypedOptions& typed) {
    std::string places;
    const auto question = read_rate_question(text, typed);
    if (question) return places;
    for (const auto& error : question.error()) {
      CHECK(error.code == ErrorCode::figure_not_used);
      places += error.path + " ";
    }
    return places;
  };
  CHECK(found("[5, -6]", {{"rate", "0.05"}, {"day_count", "Act/360"}}) == "--day-count --rate ");
  CHECK(found(R"({"flows": [5, -6], "nper": 5})", {}) == "/nper ");
  CHECK(found("date,amount\n2026-01-01,5\n2026-03-01,-6\n",
              {{"regime", "us"}, {"periods_per_year", "52"}}) == "--periods-per-year ");
  CHECK(found("[5, -6]", {{"regime", "us"}, {"periods_per_year", "12"}}).empty());
}
