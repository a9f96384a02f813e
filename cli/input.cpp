#include "cli/input.hpp"

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <dirent.h>
#include <fcntl.h>
#include <memory>
#include <sys/stat.h>
#include <unistd.h>

#include "afford/json/json_value.hpp"
#include "parameters/embedded.hpp"

namespace afford::cli {
namespace {

constexpr std::size_t parameter_bytes_max = 16'000'000;

Failure unreadable(const std::string& file, int reason) {
  return failure({ErrorCode::file_unreadable, {}, file, {std::strerror(reason)}});
}

class Descriptor {
 public:
  explicit Descriptor(int number) : number_(number) {}
  ~Descriptor() {
    if (number_ > STDERR_FILENO) ::close(number_);
  }
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;
  int number() const { return number_; }

 private:
  int number_;
};

Result<std::string> bytes_of(const Descriptor& source, const std::string& file,
                             std::size_t bytes_max) {
  struct stat status {};
  if (::fstat(source.number(), &status) != 0) return unreadable(file, errno);
  if (S_ISDIR(status.st_mode)) return unreadable(file, EISDIR);
  std::string bytes;
  char block[16384];
  for (;;) {
    const ssize_t count = ::read(source.number(), block, sizeof block);
    if (count < 0 && errno == EINTR) continue;
    if (count < 0) return unreadable(file, errno);
    if (count == 0) return bytes;
    bytes.append(block, static_cast<std::size_t>(count));
    if (bytes.size() > bytes_max) {
      return failure({ErrorCode::document_too_large, {}, file, {std::to_string(bytes_max)}});
    }
  }
}

Result<std::string> file_bytes(const std::string& file, std::size_t bytes_max) {
  const Descriptor source(::open(file.c_str(), O_RDONLY | O_CLOEXEC));
  if (source.number() < 0) return unreadable(file, errno);
  return bytes_of(source, file, bytes_max);
}

std::string path_in(const std::string& directory, const std::string& name) {
  std::string path = directory;
  return path.append("/").append(name);
}

// The JSON files of a folder, in order of name.
Result<std::vector<std::string>> names_in(const std::string& directory) {
  const std::unique_ptr<DIR, int (*)(DIR*)> folder(::opendir(directory.c_str()), ::closedir);
  if (!folder) return unreadable(directory, errno);
  std::vector<std::string> names;
  while (const dirent* entry = ::readdir(folder.get())) {
    std::string name = entry->d_name;
    if (name.ends_with(".json") && name.front() != '.') names.push_back(std::move(name));
  }
  std::ranges::sort(names);
  return names;
}

}  // namespace

Result<std::string> request_text(const std::string& file, std::size_t bytes_max) {
  if (file == "-") return bytes_of(Descriptor(STDIN_FILENO), file, bytes_max);
  return file_bytes(file, bytes_max);
}

std::vector<std::string> parameter_paths(const std::string& directory) {
  if (directory.empty()) return {};
  auto names = names_in(directory);
  if (!names) return {};
  for (auto& name : *names) name = path_in(directory, name);
  return std::move(*names);
}

void ParameterFiles::replace(const std::string& name, std::string bytes) {
  texts_.push_back(name);
  const std::string& kept_name = texts_.back();
  texts_.push_back(std::move(bytes));
  const auto found = std::ranges::find(files_, name, &ParameterFile::name);
  if (found == files_.end()) {
    files_.push_back({kept_name, texts_.back()});
  } else {
    found->bytes = texts_.back();
  }
}

Result<ParameterFiles> ParameterFiles::read(const std::string& directory) {
  ParameterFiles result;
  for (const auto& file : embedded_parameter_files()) {
    result.files_.push_back({file.name, file.bytes});
  }
  if (directory.empty()) return result;
  const auto names = names_in(directory);
  if (!names) return Failure(names.error());
  Errors errors;
  for (const auto& name : *names) {
    auto bytes = file_bytes(path_in(directory, name), parameter_bytes_max);
    if (bytes) {
      result.replace(name, std::move(*bytes));
    } else {
      std::ranges::move(bytes.error(), std::back_inserter(errors));
    }
  }
  if (!errors.empty()) return Failure(std::move(errors));
  return result;
}

}  // namespace afford::cli
