// A document from its bytes to its value: what was found on the way comes in the order in which a
// person meets it there.
#pragma once

#include <string_view>
#include <type_traits>

#include "afford/json/object_reader.hpp"

namespace afford::detail {

/// By the place of each path; what is missing stands where its object begins.
void sort_by_place(const JsonValue& document, Reading& reading);

/// The document's one object, or the finding that it is none.
std::optional<ObjectReader> root_of(const JsonValue& document, Reading& reading,
                                    std::optional<VouchedBy> by);

/// `read(ObjectReader&)` returns an optional for the whole document, or nothing and its findings.
template <class Read>
auto read_whole(std::string_view text, Read read)
    -> Result<typename std::invoke_result_t<Read&, ObjectReader&>::value_type> {
  Reading reading;
  const auto document = parse_json(text, json_bytes_max, &reading.findings);
  if (!document) return Failure(document.error());
  auto root = root_of(*document, reading, {});
  if (!root) return Failure(std::move(reading.findings));
  auto result = read(*root);
  root->finish();
  sort_by_place(*document, reading);
  if (!reading.findings.empty()) return Failure(std::move(reading.findings));
  return std::move(*result);
}

}  // namespace afford::detail
