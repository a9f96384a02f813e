#include "afford/json/parameters_json.hpp"

#include <algorithm>
#include <iterator>
#include <map>
#include <optional>

#include "afford/json/benchmark_json.hpp"
#include "afford/json/cheaper_money_json.hpp"
#include "afford/json/cost_rules_json.hpp"
#include "afford/json/loan_tables_json.hpp"
#include "afford/json/policy_json.hpp"
#include "afford/json/tax_tables_json.hpp"
#include "afford/json/wage_table_json.hpp"
#include "afford/json/worth_defaults_json.hpp"

namespace afford {
namespace {

constexpr std::string_view tax_file = "ca-tax.json";
constexpr std::string_view benchmark_file = "ca-mbm.json";

bool is_table(const ParameterFile& file) {
  return file.name == tax_file || file.name == benchmark_file || file.name == worth_defaults_file;
}

// Read only where a loan names them, or its cost is asked for.
bool is_loan_table(const ParameterFile& file) {
  return file.name.starts_with(calendar_prefix) || file.name.starts_with(product_prefix) ||
         file.name == cost_rules_file;
}

class FileReader {
 public:
  explicit FileReader(std::span<const ParameterFile> files) : files_(files) {}

  template <class T>
  std::optional<T> needed(std::string_view name, Result<T> (*read)(std::string_view)) {
    const auto found = std::ranges::find(files_, name, &ParameterFile::name);
    if (found != files_.end()) return one(*found, read);
    findings_.push_back(
        {ErrorCode::parameter_file_missing, std::string(name), {}, {std::string(name)}});
    return std::nullopt;
  }

  std::optional<CheaperMoneyTable> cheaper_money() {
    const auto found = std::ranges::find(files_, cheaper_money_file, &ParameterFile::name);
    return found == files_.end() ? std::nullopt : one(*found, read_cheaper_money);
  }

  /// Of every file of wages; a later file replaces what an earlier one says of an occupation in a
  /// province.
  WageTable wages() {
    std::map<std::pair<std::string, std::string>, OccupationPay> known;
    for (const auto& file : files_) {
      if (!file.name.starts_with(wages_prefix)) continue;
      auto table = one(file, read_wage_table);
      if (!table) continue;
      for (auto& pay : table->occupations) {
        std::pair place{pay.occupation, pay.province};
        known.insert_or_assign(std::move(place), std::move(pay));
      }
    }
    WageTable all;
    for (auto& [place, pay] : known) all.occupations.push_back(std::move(pay));
    return all;
  }

  std::vector<LendingPolicy> policies() {
    std::vector<LendingPolicy> result;
    for (const auto& file : files_) {
      if (is_table(file) || is_loan_table(file)) continue;
      if (file.name == cheaper_money_file || file.name.starts_with(wages_prefix)) continue;
      auto policy = one(file, read_policy);
      if (!policy) continue;
      if (std::ranges::find(result, policy->id, &LendingPolicy::id) != result.end()) {
        findings_.push_back({ErrorCode::parameter_file_invalid,
                             std::string(file.name) + "/id",
                             policy->id,
                             {"another policy has this id"}});
      }
      result.push_back(std::move(*policy));
    }
    return result;
  }

  Errors take_findings() { return std::move(findings_); }

 private:
  template <class T>
  std::optional<T> one(const ParameterFile& file, Result<T> (*read)(std::string_view)) {
    auto result = read(file.bytes);
    if (result) return std::move(*result);
    for (auto& error : about_file(result.error(), file.name)) findings_.push_back(std::move(error));
    return std::nullopt;
  }

  std::span<const ParameterFile> files_;
  Errors findings_;
};

}  // namespace

Errors about_file(Errors errors, std::string_view name) {
  for (auto& error : errors) {
    error.path.insert(0, name);
    // Their sentences speak of a request.
    if (error.code == ErrorCode::document_is_empty) {
      error = {ErrorCode::parameter_file_invalid, error.path, error.given, {"it is empty"}};
    } else if (error.code == ErrorCode::document_too_large) {
      error = {ErrorCode::parameter_file_invalid, error.path, {}, {"it is too large"}};
    }
  }
  return errors;
}

Result<ParameterSet> read_parameters(std::span<const ParameterFile> files) {
  FileReader reader(files);
  auto tax = reader.needed(tax_file, parse_tax_tables);
  auto benchmark = reader.needed(benchmark_file, read_benchmark);
  auto worth = reader.needed(worth_defaults_file, read_worth_defaults);
  auto policies = reader.policies();
  auto cheaper = reader.cheaper_money();
  auto wages = reader.wages();
  Errors findings = reader.take_findings();
  if (!findings.empty()) return Failure(std::move(findings));
  return ParameterSet{std::move(*tax),     std::move(*benchmark), std::move(*worth),
                      std::move(policies), std::move(cheaper),    std::move(wages)};
}

}  // namespace afford
