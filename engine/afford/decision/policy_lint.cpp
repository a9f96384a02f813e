#include "afford/decision/policy_lint.hpp"

#include <algorithm>
#include <set>
#include <span>
#include <string>

#include "afford/decision/detail/policy_inputs.hpp"
#include "afford/decision/detail/policy_words.hpp"
#include "afford/decision/detail/row_findings.hpp"
#include "afford/decision/measure.hpp"
#include "afford/decision/protected_grounds.hpp"

namespace afford {
namespace {

constexpr std::string_view quebec = "QC";
constexpr std::string_view quebec_measure = "qc_debt_ratio";
constexpr std::string_view benchmark_measure = "course_burden_discretionary";

// The bytes of blanks that are seen by nobody, with those of no width.
constexpr std::string_view blanks = " \t\n\u00a0\u200b\u202f\u3000\ufeff";

bool lists(std::span<const std::string_view> words, std::string_view word) {
  return std::ranges::find(words, word) != words.end();
}

std::string at(std::string_view list, std::size_t index, std::string_view key = {}) {
  std::string path = "/" + std::string(list) + "/" + std::to_string(index);
  if (!key.empty()) path += "/" + std::string(key);
  return path;
}

class Lint {
 public:
  explicit Lint(const LendingPolicy& policy) : policy_(policy) {}

  Errors findings() {
    check_parameters();
    check_tables();
    check_scenarios();
    check_verifications();
    check_tests();
    check_names();
    check_program();
    check_jurisdiction();
    return std::move(findings_);
  }

 private:
  void say(ErrorCode code, std::string path, std::string given,
           std::vector<std::string> arguments = {}) {
    findings_.push_back({code, std::move(path), std::move(given), std::move(arguments)});
  }
  // NOLINTNEXTLINE(bugprone-easily-swappable-parameters): as in an Error
  void invalid(std::string path, std::string given, std::string what, std::string which = {}) {
    std::vector<std::string> arguments{std::move(what)};
    if (!which.empty()) arguments.push_back(std::move(which));
    say(ErrorCode::parameter_file_invalid, std::move(path), std::move(given), std::move(arguments));
  }

  void check_parameters() {
    for (const auto& parameter : policy_.parameters) {
      for (const auto& [date, value] : parameter.value_by_date) {
        check_value(parameter.unit, value,
                    "/parameters/" + parameter.id + "/values/" + format_date(date));
      }
      if (!parameter.is_signed) {
        check_text(parameter.reference, "/parameters/" + parameter.id + "/unsigned");
      }
      if (!parameter.value_on(policy_.effective_from)) {
        invalid("/parameters/" + parameter.id + "/values", {},
                "there is no value on the first day of the policy", parameter.id);
      }
    }
    for (const auto& [id, unit] : detail::needed_parameters) {
      const PolicyParameter* parameter = policy_.find(id);
      if (parameter == nullptr) {
        invalid("/parameters", {}, "a parameter is missing", std::string(id));
      } else if (!parameter->unit.empty() && parameter->unit != unit) {
        invalid("/parameters/" + std::string(id) + "/unit", parameter->unit,
                "this parameter must be in another unit", std::string(unit));
      }
    }
  }

  // Who writes a ratio above 10 means percent; no evidence is worse than 4, grade D.
  void check_value(const std::string& unit, const Decimal& value, std::string path) {
    if (unit.empty()) return;
    const int most = unit == "grade" ? 4 : 10;
    const bool is_bounded = unit == "ratio" || unit == "grade";
    if (!is_possible(unit, value)) {
      invalid(std::move(path), format_decimal(value), "this cannot be a limit in its unit", unit);
    } else if (is_bounded && value > Decimal::of_integer(most)) {
      say(ErrorCode::number_out_of_range, std::move(path), format_decimal(value),
          {"0", std::to_string(most)});
    }
  }

  static bool is_possible(const std::string& unit, const Decimal& value) {
    if (unit == "CAD") return true;
    // The lowest of any ratio in the catalogue.
    if (unit == "ratio") return value >= Decimal::of_integer(-1);
    return value.sign() >= 0 && rounded(value, 0, RoundingMode::down) == value;
  }

  void check_tables() {
    std::set<std::string_view> ids;
    for (std::size_t i = 0; i < policy_.tables.size(); ++i) {
      const DecisionTable& table = policy_.tables[i];
      const bool is_taken = !ids.insert(table.id).second || policy_.find(table.id) != nullptr;
      if (is_taken) {
        invalid(at("tables", i, "id"), table.id, "another limit has this id");
      }
      if (find_measure(table.id) != nullptr) {
        invalid(at("tables", i, "id"), table.id, "a measure has this name");
      }
      if (!table.is_signed) check_text(table.reference, at("tables", i, "unsigned"));
      if (!check_subjects(table, i)) continue;
      check_rows(table, i);
    }
    check_circles();
  }

  bool check_subjects(const DecisionTable& table, std::size_t i) {
    bool are_known = true;
    for (std::size_t row = 0; row < table.rows.size(); ++row) {
      for (std::size_t k = 0; k < table.rows[row].when.size(); ++k) {
        const auto& condition = table.rows[row].when[k];
        if (!condition.is_table || policy_.find_table(condition.subject) != nullptr) continue;
        are_known = false;
        invalid(at("tables", i, at("rules", row, at("when", k, "table").substr(1)).substr(1)),
                condition.subject, "no table has this id");
      }
    }
    return are_known;
  }

  void check_rows(const DecisionTable& table, std::size_t i) {
    for (std::size_t row = 0; row < table.rows.size(); ++row) {
      check_value(table.unit, table.rows[row].then, at("tables", i) + at("rules", row, "then"));
    }
    const auto rows = detail::row_findings(table, policy_.tables);
    if (!rows) {
      invalid(at("tables", i, "rules"), table.id, "too many ranges to look at each combination");
      return;
    }
    for (const auto& one : *rows) say(one.code, at("tables", i) + one.path, one.given, {table.id});
  }

  // A table that still waits for another one after every table had its turn is in a circle.
  void check_circles() {
    std::set<std::string_view> settled;
    const auto waits_for = [&](const std::string& subject) {
      return policy_.find_table(subject) != nullptr && !settled.contains(subject);
    };
    for (std::size_t round = 0; round < policy_.tables.size(); ++round) {
      for (const auto& table : policy_.tables) {
        if (std::ranges::none_of(table.subjects(), waits_for)) settled.insert(table.id);
      }
    }
    for (std::size_t i = 0; i < policy_.tables.size(); ++i) {
      if (settled.contains(policy_.tables[i].id)) continue;
      say(ErrorCode::table_cycle, at("tables", i, "id"), policy_.tables[i].id);
    }
  }

  void check_scenarios() {
    std::set<std::string_view> ids;
    for (std::size_t i = 0; i < policy_.scenarios.size(); ++i) {
      const Scenario& one = policy_.scenarios[i];
      if (!ids.insert(one.id).second) {
        invalid(at("scenarios", i, "id"), one.id, "another scenario has this id");
      }
      const bool changes = one.rate_points.sign() != 0 || one.months_late != 0 ||
                           one.pay_percent.sign() != 0 || one.outside_field_percent ||
                           one.does_not_finish || one.rent_percent.sign() != 0 ||
                           one.shock_in_spendings.sign() != 0;
      check_bounds(one, i);
      if (!changes) invalid(at("scenarios", i), one.id, "this scenario changes nothing");
    }
  }

  void check_bounds(const Scenario& one, std::size_t i) {
    struct Bound {
      std::string_view name;
      const Decimal* value;
      int low;
      int high;
    };
    const Decimal outside = one.outside_field_percent.value_or(Decimal());
    for (const auto& [name, value, low, high] :
         {Bound{"rate_points", &one.rate_points, 0, 100},
          Bound{"pay_percent", &one.pay_percent, -100, 1'000},
          Bound{"outside_field_percent", &outside, -100, 1'000},
          Bound{"rent_percent", &one.rent_percent, -100, 1'000},
          Bound{"shock_in_spendings", &one.shock_in_spendings, 0, 120}}) {
      if (*value >= Decimal::of_integer(low) && *value <= Decimal::of_integer(high)) continue;
      say(ErrorCode::number_out_of_range, at("scenarios", i, name), format_decimal(*value),
          {std::to_string(low), std::to_string(high)});
    }
  }

  // A document for an input that no request has would never be asked for.
  void check_verifications() {
    for (std::size_t i = 0; i < policy_.verifications.size(); ++i) {
      const Verification& one = policy_.verifications[i];
      if (one.by.empty()) invalid(at("verification", i, "by"), {}, "nobody may vouch");
      if (one.inputs.empty()) invalid(at("verification", i, "inputs"), {}, "no input is named");
      for (std::size_t k = 0; k < one.inputs.size(); ++k) {
        check_input(one.inputs[k], at("verification", i) + at("inputs", k));
      }
    }
  }

  void check_input(const std::string& input, const std::string& path) {
    if (detail::is_word_input(input)) {
      invalid(path, input, "only figures are vouched for, and it holds none");
    }
    if (detail::is_policy_input(input) || say_if_protected(input, path)) return;
    invalid(path, input,
            "no decision rests on this input; name a section, or a field of one as \"/work/now\"");
  }

  void check_tests() {
    std::set<std::string_view> ids;
    for (std::size_t i = 0; i < policy_.tests.size(); ++i) {
      const PolicyTest& test = policy_.tests[i];
      if (!ids.insert(test.id).second) {
        invalid(at("tests", i, "id"), test.id, "another test has this id");
      }
      if (lists(detail::engine_codes, test.reason_code)) {
        invalid(at("tests", i, "reason_code"), test.reason_code,
                "this code is said by the engine itself; choose another");
      }
      check_limit({test.measure, test.comparison, test.limit}, at("tests", i));
      for (std::size_t k = 0; k < test.alternatives.size(); ++k) {
        check_limit(test.alternatives[k], at("tests", i) + at("or", k));
      }
      const bool is_of_benchmark =
          test.measure == benchmark_measure || rests_on_benchmark(test.limit);
      if (is_of_benchmark && test.otherwise == Verdict::not_now) {
        invalid(at("tests", i, "otherwise"), "not_now",
                "a figure that rests on a living-cost benchmark can only lead to refer");
      }
      const auto found = std::ranges::find(policy_.scenarios, test.scenario, &Scenario::id);
      if (!test.scenario.empty() && found == policy_.scenarios.end()) {
        invalid(at("tests", i, "scenario"), test.scenario, "no scenario has this id");
      }
    }
  }

  // Whether a table, or one that it asks, asks for the benchmark.
  bool rests_on_benchmark(const std::string& limit) const {
    std::vector<std::string> open{limit};
    for (std::size_t k = 0; k < open.size(); ++k) {
      const DecisionTable* table = policy_.find_table(open[k]);
      if (table == nullptr) continue;
      for (auto& subject : table->subjects()) {
        if (subject == benchmark_measure) return true;
        if (std::ranges::find(open, subject) == open.end()) open.push_back(std::move(subject));
      }
    }
    return false;
  }

  void check_limit(const Condition& condition, const std::string& path) {
    const PolicyParameter* parameter = policy_.find(condition.limit);
    const DecisionTable* table = policy_.find_table(condition.limit);
    const MeasureInfo* measure = find_measure(condition.measure);
    if (measure == nullptr || condition.limit.empty()) return;
    if (parameter == nullptr && table == nullptr) {
      invalid(path + "/limit", condition.limit, "no parameter and no table has this name");
      return;
    }
    const std::string& unit = parameter != nullptr ? parameter->unit : table->unit;
    if (unit.empty()) return;
    if (unit == measure->unit) {
      check_ends(parameter, table, *measure, path);
      return;
    }
    invalid(path + "/limit", condition.limit, "its unit is not that of the measure",
            condition.measure + ": " + std::string(measure->unit) + ", " + condition.limit + ": " +
                unit);
  }

  // A limit that lies beyond all that the measure can be.
  void check_ends(const PolicyParameter* parameter, const DecisionTable* table,
                  const MeasureInfo& measure, const std::string& path) {
    std::vector<Decimal> values;
    if (parameter != nullptr) {
      for (const auto& [date, value] : parameter->value_by_date) values.push_back(value);
    } else {
      for (const auto& row : table->rows) values.push_back(row.then);
    }
    for (const auto& value : values) {
      const bool is_low = measure.least() && value < *measure.least();
      const bool is_high = measure.most() && value > *measure.most();
      if (!is_low && !is_high) continue;
      invalid(path + "/limit", format_decimal(value),
              is_low ? "the measure is never as low" : "the measure is never as high",
              std::string(measure.name));
      return;
    }
  }

  void check_name(std::string_view name, const std::string& path) {
    if (!has_plain_letters(name)) {
      say(ErrorCode::wrong_type, path, std::string(name),
          {"Latin letters, digits, blanks, points, hyphens and underscores", "this name"});
    }
    say_if_protected(name, path);
  }

  bool say_if_protected(std::string_view name, const std::string& path) {
    const ProtectedGround* ground = find_protected(name);
    if (ground == nullptr) return false;
    say(ErrorCode::protected_ground, path, std::string(name),
        {std::string(ground->ground), std::string(ground->jurisdiction),
         std::string(ground->source)});
    return true;
  }

  void check_names() {
    for (const auto& parameter : policy_.parameters) {
      check_name(parameter.id, "/parameters/" + parameter.id);
    }
    for (std::size_t i = 0; i < policy_.tables.size(); ++i) {
      check_name(policy_.tables[i].id, at("tables", i, "id"));
    }
    for (std::size_t i = 0; i < policy_.scenarios.size(); ++i) {
      check_name(policy_.scenarios[i].id, at("scenarios", i, "id"));
    }
    for (std::size_t i = 0; i < policy_.tests.size(); ++i) {
      check_name(policy_.tests[i].id, at("tests", i, "id"));
      check_name(policy_.tests[i].reason_code, at("tests", i, "reason_code"));
    }
  }

  void check_text(const std::string& text, std::string path) {
    if (text.find_first_not_of(blanks) != std::string::npos) return;
    say(ErrorCode::wrong_type, std::move(path), text,
        {"a text that is not empty", "an empty text"});
  }

  void check_program() {
    if (!policy_.special_program) return;
    const SpecialProgram& program = *policy_.special_program;
    check_text(program.purpose, "/special_program/purpose");
    check_text(program.legal_basis, "/special_program/legal_basis");
    check_text(program.approver, "/special_program/approver");
    std::set<ResidenceStatus> named;
    for (std::size_t i = 0; i < program.statuses.size(); ++i) {
      const ResidenceStatus status = program.statuses[i];
      if (named.insert(status).second) continue;
      invalid("/special_program" + at("statuses", i), std::string(format_residence_status(status)),
              "this status is named before");
    }
    const bool parts_statuses = !named.empty() && named.size() < residence_statuses;
    if (parts_statuses || program.needs_foreign_training) return;
    if (program.years_in_field_min > 0) return;
    invalid("/special_program", {},
            "this program is for everybody; name statuses, training abroad or years in the field");
  }

  void check_jurisdiction() {
    if (policy_.jurisdiction != quebec) return;
    const auto is_asked = [](const PolicyTest& test) {
      return test.measure == quebec_measure && test.comparison == Comparison::at_most &&
             test.scenario.empty() && test.alternatives.empty();
    };
    if (std::ranges::any_of(policy_.tests, is_asked)) return;
    say(ErrorCode::policy_measure_missing, "/tests", std::string(quebec),
        {std::string(quebec_measure)});
  }

  const LendingPolicy& policy_;
  Errors findings_{};
};

}  // namespace

Errors lint(const LendingPolicy& policy) { return Lint(policy).findings(); }

}  // namespace afford
