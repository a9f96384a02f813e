#include "afford/words/detail/english.hpp"

namespace afford::detail {
namespace {

constexpr Chapter chapters[] = {
    {"error", english_errors},        {"page", english_assess},
    {"outcome", english_assess},      {"cost_kind", english_assess},
    {"vouched", english_assess},      {"note", english_assess},
    {"reason", english_reasons},      {"if", english_reasons},
    {"each", english_reasons},        {"bound", english_decision},
    {"scenario", english_decision},   {"every", english_reasons},
    {"assume", english_reasons},      {"verdict", english_reasons},
    {"policy", english_reasons},      {"measure", english_reasons},
    {"loan", english_methods},        {"outcomes", english_methods},
    {"budget", english_methods},      {"course", english_methods},
    {"worth", english_methods},       {"schedule", english_pages},
    {"phase", english_pages},         {"credit", english_pages},
    {"net_pay", english_pages},       {"future", english_pages},
    {"check", english_pages},         {"findings", english_pages},
    {"without", english_reasons},     {"explain", english_explain},
    {"match", english_schedules},     {"diff", english_schedules},
    {"statement", english_statement}, {"rate", english_credit},
    {"regime", english_credit},       {"no_rate", english_errors},
    {"guard", english_credit},        {"summary", english_credit},
    {"cost", english_credit},         {"worth_more", english_worth},
    {"tornado", english_worth},       {"caution", english_worth},
    {"who", english_worth},           {"break", english_worth},
    {"solve", english_worth},         {"compare", english_compare},
    {"data", english_data},           {"cheaper", english_cheaper},
    {"modules", english_worth},       {"delivery", english_reasons},
    {"condition", english_decision},  {"conflict", english_decision},
    {"policy", english_decision},     {"measure", english_decision},
    {"change", english_decision},     {"record", english_decision},
    {"lint", english_decision},       {"error", english_decision},
    {"input", english_decision},
};

}  // namespace

std::string_view english_sentence(std::string_view code) { return found_sentence(chapters, code); }

}  // namespace afford::detail
