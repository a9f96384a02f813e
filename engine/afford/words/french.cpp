#include "afford/words/detail/french.hpp"

#include <algorithm>
#include <array>

namespace afford::detail {
namespace {

constexpr Chapter chapters[] = {
    {"error", french_errors},      {"no_rate", french_errors},    {"term", french_terms},
    {"page", french_pages},        {"schedule", french_pages},    {"phase", french_pages},
    {"credit", french_pages},      {"findings", french_pages},    {"rate", french_credit},
    {"regime", french_credit},     {"guard", french_credit},      {"summary", french_credit},
    {"cost", french_credit},       {"page", french_assess},       {"outcome", french_assess},
    {"cost_kind", french_assess},  {"vouched", french_assess},    {"note", french_assess},
    {"reason", french_reasons},    {"if", french_reasons},        {"each", french_reasons},
    {"bound", french_decision},    {"scenario", french_decision}, {"every", french_reasons},
    {"assume", french_reasons},    {"without", french_reasons},   {"verdict", french_reasons},
    {"policy", french_reasons},    {"measure", french_reasons},   {"loan", french_methods},
    {"outcomes", french_methods},  {"budget", french_methods},    {"course", french_methods},
    {"worth", french_methods},     {"schedule", french_commands}, {"net_pay", french_commands},
    {"check", french_commands},    {"worth_more", french_worth},  {"tornado", french_worth},
    {"caution", french_worth},     {"who", french_worth},         {"break", french_worth},
    {"solve", french_worth},       {"future", french_worth},      {"cheaper", french_cheaper},
    {"modules", french_worth},     {"delivery", french_reasons},  {"condition", french_decision},
    {"conflict", french_decision}, {"policy", french_decision},   {"measure", french_decision},
    {"change", french_decision},   {"record", french_decision},   {"lint", french_decision},
    {"input", french_decision},    {"error", french_decision},
};

constexpr std::string_view opening = "«";
constexpr std::array<std::string_view, 3> followers{":", "%", "»"};

bool is_hard(std::string_view before, std::string_view behind) {
  return before.ends_with(opening) ||
         std::ranges::any_of(followers, [&](auto sign) { return behind.starts_with(sign); });
}

}  // namespace

std::string_view french_sentence(std::string_view code) { return found_sentence(chapters, code); }

std::string french_text(std::string_view code) {
  const std::string_view text = french_sentence(code);
  std::string result;
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (text[at] == ' ' && is_hard(text.substr(0, at), text.substr(at + 1))) {
      result += "\u00a0";
    } else {
      result += text[at];
    }
  }
  return result;
}

}  // namespace afford::detail
