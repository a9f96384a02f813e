// What a parameter file says of itself, whatever kind of file it is.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "afford/assess/data_file.hpp"
#include "afford/json/parameters_json.hpp"
#include "afford/words/catalogue.hpp"

namespace afford {

/// The head of one file. Only what tells its origin and age is read; whether the rest is right is
/// for the file's own reader. Fails if it is no JSON object.
Result<DataFile> read_data_file(const ParameterFile& file);

/// All of them, by name; the findings of all files come at once.
Result<std::vector<DataFile>> read_data_files(std::span<const ParameterFile> files);

/// {"as_of","files":[{"file","kind","id","title","version","sha256","bytes","source","source_date",
/// "confidence","checked","from","to","age_from","months_until_stale","age_days","warnings"}]};
/// without `as_of` age_days is null and there are no warnings.
std::string data_list_json(std::span<const DataFile> files, const std::optional<Date>& as_of,
                           Language language);

}  // namespace afford
