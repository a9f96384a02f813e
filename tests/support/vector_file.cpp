#include "tests/support/vector_file.hpp"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <stdexcept>

namespace vectors {
namespace {

using Words = std::vector<std::string>;

[[noreturn]] void fail(const std::string& name, const std::string& what) {
  throw std::runtime_error("tests/vectors/" + name + ": " + what);
}

Words split(const std::string& text, const std::string& separator) {
  Words parts;
  std::size_t from = 0;
  for (;;) {
    const std::size_t to = text.find(separator, from);
    parts.push_back(text.substr(from, to - from));
    if (to == std::string::npos) return parts;
    from = to + separator.size();
  }
}

void add_head_line(VectorFile& file, const std::string& line) {
  const std::size_t colon = line.find(": ");
  if (line.substr(0, 2) != "# " || colon == std::string::npos) fail(file.name, "head: " + line);
  const auto [place, is_new] = file.head.emplace(line.substr(2, colon - 2), line.substr(colon + 2));
  if (!is_new) fail(file.name, "twice in the head: " + place->first);
}

void add_row(VectorFile& file, const std::string& line) {
  if (line.find_first_of("\"\r\t ") != std::string::npos) fail(file.name, "cell: " + line);
  Words cells = split(line, ",");
  if (file.columns.empty()) {
    file.columns = std::move(cells);
    return;
  }
  if (cells.size() != file.columns.size()) fail(file.name, "cells: " + line);
  file.rows.push_back(std::move(cells));
}

template <class T>
T checked(afford::Result<T> result, const VectorFile& file, const std::string& text) {
  if (!result) fail(file.name, "not understood: " + text);
  return *std::move(result);
}

afford::Money money(const VectorFile& file, const std::string& text) {
  const auto currency = afford::find_currency(file.at("currency"));
  if (!currency) fail(file.name, "currency");
  return checked(afford::parse_money(text, *currency), file, text);
}

afford::RoundingMode mode(const VectorFile& file, const std::string& word) {
  using afford::RoundingMode;
  if (word == "half_up") return RoundingMode::half_up;
  if (word == "half_even") return RoundingMode::half_even;
  if (word == "up") return RoundingMode::up;
  if (word == "down") return RoundingMode::down;
  fail(file.name, "rounding: " + word);
}

afford::LoanRounding rounding(const VectorFile& file) {
  afford::LoanRounding result;
  for (const auto& item : split(file.at("rounding"), "; ")) {
    const Words words = split(item, " ");
    if (words.size() != 2) fail(file.name, "rounding: " + item);
    if (words[0] == "interest") {
      result.interest = mode(file, words[1]);
    } else if (words[0] == "payment") {
      result.payment = mode(file, words[1]);
    } else if (words[0] == "unit") {
      result.payment_unit_minor = money(file, words[1]).minor();
    } else {
      fail(file.name, "rounding: " + item);
    }
  }
  return result;
}

afford::PhaseKind phase_kind(const VectorFile& file, const std::string& word) {
  using afford::PhaseKind;
  if (word == "deferral") return PhaseKind::deferral;
  if (word == "interest_only") return PhaseKind::interest_only;
  if (word == "minimum") return PhaseKind::minimum;
  if (word == "level") return PhaseKind::level;
  fail(file.name, "phase: " + word);
}

afford::Capitalisation capitalisation(const VectorFile& file, const std::string& word) {
  using afford::Capitalisation;
  if (word == "each_due_date") return Capitalisation::each_due_date;
  if (word == "end") return Capitalisation::end;
  if (word == "never") return Capitalisation::never;
  fail(file.name, "capitalise: " + word);
}

// "minimum 24 payment 40.00", "deferral 6 capitalise end", "level 36"
afford::LoanPhase phase(const VectorFile& file, const std::string& item) {
  const Words words = split(item, " ");
  if (words.size() != 2 && words.size() != 4) fail(file.name, "phase: " + item);
  afford::LoanPhase result{.kind = phase_kind(file, words[0]), .payments = std::stoi(words[1])};
  if (words.size() == 2) return result;
  if (words[2] == "payment") {
    result.payment = money(file, words[3]);
  } else if (words[2] == "capitalise") {
    result.capitalise = capitalisation(file, words[3]);
  } else {
    fail(file.name, "phase: " + item);
  }
  return result;
}

}  // namespace

const std::string& VectorFile::at(const std::string& key) const {
  const auto found = head.find(key);
  if (found == head.end()) fail(name, "head has no " + key);
  return found->second;
}

const std::string& VectorFile::cell(std::size_t row, std::string_view column) const {
  const auto found = std::ranges::find(columns, column);
  if (found == columns.end()) fail(name, "no column " + std::string(column));
  return rows.at(row)[static_cast<std::size_t>(found - columns.begin())];
}

VectorFile parse_vector_file(const std::string& name, const std::string& text) {
  VectorFile file{name, {}, {}, {}};
  if (text.empty() || text.back() != '\n') fail(name, "does not end with a line end");
  for (const auto& line : split(text.substr(0, text.size() - 1), "\n")) {
    const bool in_head = line.starts_with('#');
    if (in_head && !file.columns.empty()) fail(name, "head line below the columns: " + line);
    if (in_head) {
      add_head_line(file, line);
    } else {
      add_row(file, line);
    }
  }
  for (const char* key : {"source", "currency", "convention", "rounding"}) file.at(key);
  if (file.rows.empty()) fail(name, "no rows");
  return file;
}

VectorFile read_vector_file(const std::string& name) {
  std::ifstream stream(std::string(AFFORD_SOURCE_DIR "/tests/vectors/") + name, std::ios::binary);
  if (!stream) fail(name, "cannot be read");
  std::ostringstream text;
  text << stream.rdbuf();
  return parse_vector_file(name, text.str());
}

std::vector<std::string> vector_files(const std::string& folder) {
  std::vector<std::string> names;
  const std::filesystem::path path = std::string(AFFORD_SOURCE_DIR "/tests/vectors/") + folder;
  for (const auto& entry : std::filesystem::directory_iterator(path)) {
    if (entry.path().extension() != ".csv") continue;
    names.push_back(folder + "/" + entry.path().filename().string());
  }
  std::ranges::sort(names);
  return names;
}

afford::Loan loan_of(const VectorFile& file) {
  using afford::parse_date;
  using afford::parse_decimal;
  const std::string& rate = file.at("rate_percent");
  const std::string& first = file.at("first_due_date");
  const auto day_count = afford::parse_day_count(file.at("convention"));
  if (!day_count) fail(file.name, "convention");
  afford::LoanTerms terms{.currency = money(file, "0").currency(),
                          .nominal_rate = afford::AnnualRate::from_percent(
                              checked(parse_decimal(rate, {}), file, rate)),
                          .due_dates = {.base = checked(parse_date(first), file, first),
                                        .anchor_day = std::stoi(file.at("anchor_day"))},
                          .phases = {},
                          .conventions = {.day_count = *day_count}};
  terms.conventions.rounding = rounding(file);
  for (const auto& item : split(file.at("phases"), "; ")) terms.phases.push_back(phase(file, item));
  if (file.head.contains("fee_each_payment")) {
    terms.fees.push_back({.kind = "service",
                          .amount = money(file, file.at("fee_each_payment")),
                          .paid = afford::FeePaid::each_payment});
  }
  afford::Loan loan{std::move(terms), {}};
  for (const auto& item : split(file.at("disbursements"), "; ")) {
    const Words words = split(item, " ");
    if (words.size() != 2) fail(file.name, "disbursement: " + item);
    loan.disbursements.push_back(
        {checked(parse_date(words[0]), file, words[0]), money(file, words[1])});
  }
  return loan;
}

}  // namespace vectors
