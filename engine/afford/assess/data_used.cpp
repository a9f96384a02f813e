#include "afford/assess/data_used.hpp"

namespace afford {
namespace {

// The titles of a block's sources, in the order the file names them.
std::string source_titles(const TaxTables& tables, const TaxBlock& block) {
  std::string titles;
  for (const auto& key : block.provenance.sources) {
    const auto source = tables.sources.find(key);
    if (source == tables.sources.end()) continue;
    titles += (titles.empty() ? "" : "; ") + source->second.title;
  }
  return titles;
}

DataUsed tax_block_used(const TaxTables& tables, const TaxBlock& block, int year) {
  return {"ca-tax.json", block.name + " " + std::to_string(year), source_titles(tables, block),
          tables.as_of, std::string(format_confidence(block.provenance.confidence))};
}

}  // namespace

std::vector<DataUsed> data_used(const Situation& situation, const ParameterSet& parameters) {
  std::vector<DataUsed> all;
  const int last_year = situation.months.end().plus(-1).year();
  for (int year = situation.months.start.year(); year <= last_year; ++year) {
    const ResidenceLaw& law = situation.wages.law(year);
    if (law.year != year && !all.empty()) break;
    all.push_back(tax_block_used(parameters.tax, law.federal, law.year));
    all.push_back(tax_block_used(parameters.tax, law.provincial, law.year));
    if (law.year != year) break;
  }
  if (situation.region != nullptr) {
    all.push_back({"ca-mbm.json", situation.region->name, parameters.benchmark.source,
                   parameters.benchmark.retrieved, parameters.benchmark.base});
  }
  all.push_back({"worth-defaults.json", parameters.worth.title, parameters.worth.source,
                 parameters.worth.as_of, ""});
  const LendingPolicy& policy = *situation.policy;
  all.push_back({policy.id + ".json", policy.title, "version " + policy.version,
                 format_date(policy.effective_from),
                 policy.has_unsigned_parameters() ? "unsigned" : ""});
  return all;
}

}  // namespace afford
