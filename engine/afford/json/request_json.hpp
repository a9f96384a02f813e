// A request as JSON: the one document that every command reads.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

#include "afford/assess/request.hpp"
#include "afford/base/result.hpp"
#include "afford/json/parameters_json.hpp"

namespace afford {

enum class Section : std::uint8_t { loan, course, work, household };
/// Those that a person's answer needs.
inline constexpr std::array whole_request{Section::loan, Section::course, Section::work,
                                          Section::household};

/// Reads `as_of` and the sections that a command needs; the others may stand there unread. All
/// findings come at once, in the order of the document: what is missing or malformed, fields that
/// nobody knows, and what does not go together within a section or between two.
/// `files` are the parameter files in which the loan may name a product or a calendar.
Result<Request> read_request(std::string_view text, std::span<const Section> needed,
                             std::span<const ParameterFile> files = {});

/// What could be read, and every finding; no request if the document itself is at fault.
struct PartialRequest {
  std::optional<Request> request;
  Errors findings;
};
PartialRequest read_request_in_parts(std::string_view text, std::span<const Section> needed,
                                     std::span<const ParameterFile> files = {});

}  // namespace afford
