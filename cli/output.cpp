#include "cli/output.hpp"

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace afford::cli {
namespace {

constexpr mode_t readable_by_all = 0666;  // less what the umask takes

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

std::string fault(const std::string& where, int reason) {
  return reason == 0 ? "" : "cannot write to " + where + ": " + std::strerror(reason);
}

}  // namespace

std::string write_result(std::string_view text, const std::string& file) {
  if (file.empty()) return fault("standard output", write_all(STDOUT_FILENO, text));
  const int descriptor =
      ::open(file.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, readable_by_all);
  if (descriptor < 0) return fault(file, errno);
  int reason = write_all(descriptor, text);
  if (::close(descriptor) != 0 && reason == 0) reason = errno;
  return fault(file, reason);
}

bool is_same_file(const std::string& a, const std::string& b) {
  struct stat first {};
  struct stat second {};
  if (::stat(a.c_str(), &first) != 0 || ::stat(b.c_str(), &second) != 0) return false;
  return S_ISREG(first.st_mode) && first.st_dev == second.st_dev && first.st_ino == second.st_ino;
}

void write_message(std::string_view text) { write_all(STDERR_FILENO, text); }

}  // namespace afford::cli
