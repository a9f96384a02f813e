#include "tests/bench/figure.hpp"

#include <cstdio>
#include <utility>

#include "tests/bench/loans.hpp"

namespace bench {
namespace {

std::string printed(const char* format, int decimals, double value) {
  char text[64];
  std::snprintf(text, sizeof text, format, decimals, value);
  return text;
}

std::string quoted(const std::string& text) {
  std::string result = "\"";
  for (const char c : text) {
    if (c == '"' || c == '\\') result += '\\';
    result += c;
  }
  return result + "\"";
}

std::string word(Verdict verdict) {
  switch (verdict) {
    case Verdict::ok: return "ok";
    case Verdict::below_goal: return "BELOW GOAL";
    case Verdict::missed: return "MISSED";
    case Verdict::skipped: return "skipped";
    case Verdict::reported: return "-";
  }
  return {};
}

std::string padded(std::string text, std::size_t width) {
  if (text.size() < width) text.resize(width, ' ');
  return text;
}

}  // namespace

std::string grouped(double value, int decimals) {
  std::string text = printed("%.*f", decimals, value);
  auto at = text.find('.');
  if (at == std::string::npos) at = text.size();
  for (; at > 3; at -= 3) text.insert(at - 3, at > 3 && text[at - 4] != '-' ? "," : "");
  return text;
}

Member member(std::string key, double value) { return {std::move(key), printed("%.*g", 6, value)}; }

Member member(std::string key, std::int64_t value) {
  return {std::move(key), std::to_string(value)};
}

std::string text_of(const Figure& figure) {
  return padded(figure.name, 19) + padded(word(figure.verdict), 11) + figure.line;
}

std::string json_of(const std::vector<Figure>& figures) {
  std::string text = "{\"seed\": " + std::to_string(loan_seed) + ", \"figures\": [";
  const char* between = "\n";
  for (const auto& figure : figures) {
    text += between;
    text += "  {\"name\": " + quoted(figure.name) + ", \"verdict\": " +
            quoted(figure.verdict == Verdict::reported     ? "reported"
                   : figure.verdict == Verdict::below_goal ? "below_goal"
                   : figure.verdict == Verdict::missed     ? "missed"
                                                           : word(figure.verdict)) +
            ", \"line\": " + quoted(figure.line);
    for (const auto& [key, json] : figure.members) text += ", " + quoted(key) + ": " + json;
    text += "}";
    between = ",\n";
  }
  return text + "\n]}";
}

}  // namespace bench
