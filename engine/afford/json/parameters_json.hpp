// The parameter files as bytes, made into the tables and rules that an answer rests on.
#pragma once

#include <span>
#include <string_view>

#include "afford/assess/parameter_set.hpp"
#include "afford/base/result.hpp"

namespace afford {

struct ParameterFile {
  std::string_view name;  ///< without folder: "ca-tax.json"
  std::string_view bytes;
};

/// Needs `ca-tax.json`, `ca-mbm.json` and `worth-defaults.json`; every other file must be a policy,
/// a product, a calendar, `cheaper-money.json` or wages. The findings of all files come at once,
/// the file's name before the path
/// ("demo-lender.json/tests/0/limit"). A command that needs one file only calls that file's own
/// reader.
Result<ParameterSet> read_parameters(std::span<const ParameterFile> files);

/// Findings of one file, as findings of a set of files: its name before each path.
Errors about_file(Errors errors, std::string_view name);

}  // namespace afford
