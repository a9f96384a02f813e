#include "cli/output.hpp"

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <unistd.h>

namespace afford::cli {
namespace {

constexpr mode_t readable_by_all = 0666;  // less what the umask takes
constexpr std::size_t block_bytes = 65'536;

// 0, or the error number.
int write_all(int descriptor, std::string_view text) {
  while (!text.empty()) {
    const ssize_t count = ::write(descriptor, text.data(), text.size());
    if (count < 0 && errno == EINTR) continue;
    if (count < 0) return errno;
    text.remove_prefix(static_cast<std::size_t>(count));
  }
  return 0;
}

int opened(const std::string& file) {
  return ::open(file.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, readable_by_all);
}

std::string fault(const std::string& where, int reason) {
  return reason == 0 ? "" : "cannot write to " + where + ": " + std::strerror(reason);
}

}  // namespace

std::string write_result(std::string_view text, const std::string& file) {
  if (file.empty() || file == "-") return fault("standard output", write_all(STDOUT_FILENO, text));
  const int descriptor = opened(file);
  if (descriptor < 0) return fault(file, errno);
  int reason = write_all(descriptor, text);
  if (::close(descriptor) != 0 && reason == 0) reason = errno;
  return fault(file, reason);
}

LineWriter::LineWriter(const std::string& file) {
  if (file.empty()) return;
  descriptor_ = file == "-" ? STDOUT_FILENO : opened(file);
  if (descriptor_ < 0) reason_ = errno;
}

LineWriter::~LineWriter() {
  flush();
  if (descriptor_ > STDERR_FILENO) ::close(descriptor_);
}

void LineWriter::write(std::string_view text) {
  if (descriptor_ < 0) return;
  waiting_ += text;
  if (waiting_.size() >= block_bytes) flush();
}

void LineWriter::flush() {
  if (reason_ == 0 && !waiting_.empty()) reason_ = write_all(descriptor_, waiting_);
  waiting_.clear();
}

std::string LineWriter::fault() {
  flush();
  return reason_ == 0 ? "" : std::strerror(reason_);
}

void write_message(std::string_view text) { write_all(STDERR_FILENO, text); }

}  // namespace afford::cli
