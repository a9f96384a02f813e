// A parameter file as a thing with an age: what it is, where it comes from, and when it should be
// looked at again.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "afford/assess/assessment.hpp"

namespace afford {

enum class DataKind : std::uint8_t {
  tax,
  benchmark,
  calendar,
  product,
  cost_rules,
  cheaper_money,
  wages,
  worth_defaults,
  policy
};
std::string_view format_data_kind(DataKind kind);

struct DataFile {
  std::string file;  ///< "ca-tax.json"
  DataKind kind;
  std::string id{};  ///< the file's own; without one, its name without the ending
  std::string title{};
  std::string version{};  ///< as the file says it; "" if it says none
  std::string sha256{};   ///< of its bytes, 64 hexadecimal digits
  std::size_t bytes;
  std::string source{};
  std::string source_date{};      ///< as the file words it: "undated copies, circa 2022-23"
  std::string confidence{};       ///< as the file words it; "" if it says none
  std::optional<Date> checked{};  ///< the day it was last held against its sources
  std::optional<Date> from{};     ///< the first day that its terms or limits hold
  std::optional<Date> to{};  ///< the last day that it covers; of limits in law, their Bank Rate
};

/// So many months after it was checked a file should be looked at again; none: no such time.
std::optional<int> months_until_stale(DataKind kind);

/// The day its age counts from: when it was checked; of a product, whose sources name no such day,
/// the first day on which its terms are known.
std::optional<Date> age_from(const DataFile& file);

struct DataAge {
  std::optional<int> days;           ///< since `age_from`; negative before that day
  std::vector<Assumption> warnings;  ///< why it may no longer hold
};

/// `as_of` is the day of the work that the file is used for: the engine reads no clock.
DataAge data_age(const DataFile& file, Date as_of);

}  // namespace afford
