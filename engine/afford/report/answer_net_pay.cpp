#include <algorithm>
#include <set>

#include "afford/json/net_pay_json.hpp"
#include "afford/json/parameters_json.hpp"
#include "afford/json/tax_tables_json.hpp"
#include "afford/report/answer.hpp"
#include "afford/report/answer_explanation.hpp"
#include "afford/report/net_pay_figures.hpp"
#include "afford/report/net_pay_page.hpp"
#include "afford/report/text_writer.hpp"

namespace afford {
namespace {

constexpr std::string_view tax_file = "ca-tax.json";
constexpr int year_max = 2199;

// A finding about an option of the command line.
Errors about(std::string_view option, Errors errors) {
  for (auto& error : errors) error.path = option;
  return errors;
}

Result<int> read_year(const std::string& text) {
  const auto value = parse_decimal(text, {.digits_max = 30, .decimals_max = 0});
  if (!value) return failure({ErrorCode::not_a_whole_number, "--year", text, {}});
  const auto year = value->coefficient().to_int64();
  if (!year || *year < 1 || *year > year_max) {
    return failure(
        {ErrorCode::whole_number_out_of_range, "--year", text, {"2024", std::to_string(year_max)}});
  }
  return static_cast<int>(*year);
}

Result<Money> read_amount(std::string_view option, const std::string& text) {
  const auto amount = parse_money(text, cad);
  if (!amount) return Failure(about(option, amount.error()));
  if (amount->minor() < 0) {
    return failure({ErrorCode::must_not_be_negative, std::string(option), text, {}});
  }
  return *amount;
}

Result<TaxTables> read_tables(std::span<const ParameterFile> files) {
  const auto found = std::ranges::find(files, tax_file, &ParameterFile::name);
  if (found == files.end()) {
    const std::string name(tax_file);
    return failure({ErrorCode::parameter_file_missing, name, {}, {name}});
  }
  auto tables = parse_tax_tables(found->bytes);
  if (tables) return tables;
  return Failure(about_file(tables.error(), tax_file));
}

// The question with its words read: all that is wrong with it is found at once.
struct ReadQuestion {
  int year;
  Money amount;
};

Result<ReadQuestion> read_question(const NetPayQuestion& question, const TaxTables& tables) {
  const auto year = read_year(question.year);
  const auto amount = question.net.empty() ? read_amount("--gross", question.gross)
                                           : read_amount("--net", question.net);
  Errors errors;
  if (!year) errors = year.error();
  if (!amount) std::ranges::copy(amount.error(), std::back_inserter(errors));
  if (year) {
    const auto law = law_for(tables, *year, question.province);
    for (const auto& error : law ? Errors{} : law.error()) {
      if (error.code != ErrorCode::year_before_data) continue;
      errors.push_back({error.code, "--year", question.year, error.arguments});
    }
  }
  if (!is_province(question.province)) {
    errors.push_back({ErrorCode::province_unknown, "--province", question.province, {}});
  }
  if (!errors.empty()) return Failure(std::move(errors));
  return ReadQuestion{*year, *amount};
}

Confidence least_sure(const ResidenceLaw& law) {
  return std::max({law.contributions.confidence, law.federal.provenance.confidence,
                   law.provincial.provenance.confidence});
}

std::vector<TaxSource> sources_of(const ResidenceLaw& law, const TaxTables& tables) {
  std::set<std::string> keys;
  for (const auto* part :
       {&law.contributions, &law.federal.provenance, &law.provincial.provenance}) {
    keys.insert(part->sources.begin(), part->sources.end());
  }
  std::vector<TaxSource> sources;
  for (const auto& key : keys) {
    if (const auto found = tables.sources.find(key); found != tables.sources.end()) {
      sources.push_back(found->second);
    }
  }
  return sources;
}

std::optional<Money> lost_at_next_dollar(const NetPayCurve& curve, Money gross) {
  const Ratio now = gross.to_ratio();
  const Ratio kept = curve.net_at(now + Ratio(1)) - curve.net_at(now);
  if (kept.sign() >= 0) return std::nullopt;
  return Money::rounded(-kept, cad, RoundingMode::half_up);
}

NetPayAnswer answer_for(const ResidenceLaw& law, Money gross, const NetPayCurve& curve,
                        const TaxTables& tables) {
  return {.pay = net_pay(law, gross),
          .kept_of_next_dollar = curve.kept_of_next_dollar(gross),
          .province = law.province,
          .province_name = law.provincial.name,
          .year = law.year,
          .law_year = law.year,
          .confidence = least_sure(law),
          .sources = sources_of(law, tables),
          .lost_at_next_dollar = lost_at_next_dollar(curve, gross)};
}

}  // namespace

Result<std::string> answer_net_pay(const NetPayQuestion& question,
                                   std::span<const ParameterFile> files,
                                   const AnswerOptions& options) {
  const auto tables = read_tables(files);
  if (!tables) return Failure(tables.error());
  const auto read = read_question(question, *tables);
  if (!read) return Failure(read.error());
  const auto law = law_for(*tables, read->year, question.province);
  if (!law) return Failure(about("--year", law.error()));

  const NetPayCurve curve(*law->law);
  Money gross = read->amount;
  std::optional<Money> wanted;
  if (!question.net.empty()) {
    const auto lowest = curve.lowest_gross_for(read->amount);
    if (!lowest) return Failure(about("--net", lowest.error()));
    wanted = read->amount;
    gross = *lowest;
  }
  NetPayAnswer answer = answer_for(*law->law, gross, curve, *tables);
  answer.year = read->year;
  if (options.explain || !options.explained.empty()) {
    answer.lines = net_pay_lines(*law->law, gross, Credits::whole_year);
  }
  if (!options.explained.empty()) {
    const FigureSteps steps = net_pay_steps(answer, wanted);
    return written(explain_figure(net_pay_json(answer), steps, options.explained), options);
  }
  if (options.format == Format::json) return net_pay_json(answer);
  return write_text(net_pay_page(answer, wanted, options.language));
}

}  // namespace afford
