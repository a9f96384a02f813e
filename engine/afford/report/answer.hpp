// A request in, a finished text out: the one door that the command line and the C library share. It
// reads no file itself; a command uses only the parameter files it names.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

#include "afford/base/result.hpp"
#include "afford/json/parameters_json.hpp"
#include "afford/words/catalogue.hpp"

namespace afford {

enum class Format : std::uint8_t {
  text,  ///< a page of 80 columns
  json,
  csv,       ///< schedule only
  markdown,  ///< assess and cost only, as html
  html,
  record,  ///< check only
};

/// Each as it was typed.
struct StatementQuestion {
  std::string as_of;
  std::string payoff_on;  ///< empty: the same day
};

struct AnswerOptions {
  Format format = Format::text;
  bool explain = false;  ///< with the method of each block
  Language language = Language::english;
  std::string policy{};     ///< of `check`; empty: the request's own
  std::string explained{};  ///< of `schedule`: a JSON pointer to one figure
  StatementQuestion statement{};
  std::string record_sha256{};  ///< of `check`, as JSON: of the record that goes with the answer
};

/// Needs the sections loan, course, work and household, like `worth` and `check`.
Result<std::string> answer_assess(std::string_view request, std::span<const ParameterFile> files,
                                  const AnswerOptions& options);
Result<std::string> answer_worth(std::string_view request, std::span<const ParameterFile> files,
                                 const AnswerOptions& options);
Result<std::string> answer_check(std::string_view request, std::span<const ParameterFile> files,
                                 const AnswerOptions& options);

/// Need the section loan, and of the files only a product or calendar that it names.
Result<std::string> answer_schedule(std::string_view request, std::span<const ParameterFile> files,
                                    const AnswerOptions& options);
Result<std::string> answer_statement(std::string_view text, std::span<const ParameterFile> files,
                                     const AnswerOptions& options);

/// Each as it was typed; `gross` or `net` is empty.
struct NetPayQuestion {
  std::string province;
  std::string year;
  std::string gross;  ///< what is left of it?
  std::string net;    ///< the lowest gross pay that leaves it?
};
Result<std::string> answer_net_pay(const NetPayQuestion& question,
                                   std::span<const ParameterFile> files,
                                   const AnswerOptions& options);

/// The findings as a page, or as {"errors":[{"code","path","given","text"}]}.
std::string describe_errors(const Errors& errors, Format format, Language language);

}  // namespace afford
