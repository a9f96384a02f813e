#include "cli/lines.hpp"

#include <algorithm>
#include <filesystem>
#include <iostream>

#include "afford/record/decision_record.hpp"

namespace afford::cli {
namespace {

constexpr std::size_t block_bytes = 65'536;

}  // namespace

Lines::Lines(const std::string& file)
    : name_(file), source_(file == "-" ? &std::cin : &file_), block_(block_bytes) {
  if (file != "-") file_.open(file, std::ios::binary);
}

Errors Lines::faults() const {
  const auto unreadable = [&](const char* why) {
    return Errors{{ErrorCode::file_unreadable, {}, name_, {why}}};
  };
  std::error_code none;
  if (source_ == &file_ && std::filesystem::is_directory(name_, none)) {
    return unreadable("it is a directory");
  }
  if (source_ == &file_ && !file_.is_open()) return unreadable("it cannot be opened");
  return source_->bad() ? unreadable("it cannot be read to its end") : Errors();
}

bool Lines::next(std::string& line) {
  line.clear();
  for (bool is_any = false;; is_any = true) {
    source_->getline(block_.data(), static_cast<std::streamsize>(block_.size()));
    const auto count = static_cast<std::size_t>(source_->gcount());
    const bool is_full = source_->fail() && !source_->eof() && !source_->bad();
    if (count == 0 && !is_full) return is_any;
    // The line feed is counted, and not written.
    const bool has_end = !source_->eof() && !is_full;
    if (line.size() <= record_bytes_max) line.append(block_.data(), has_end ? count - 1 : count);
    if (!is_full) return true;
    source_->clear();
  }
}

std::int64_t Lines::bytes() {
  if (source_ != &file_) return 0;
  file_.seekg(0, std::ios::end);
  const auto end = static_cast<std::int64_t>(file_.tellg());
  file_.clear();  // a pipe cannot go back, and need not
  file_.seekg(0);
  file_.clear();
  return std::max<std::int64_t>(end, 0);
}

}  // namespace afford::cli
