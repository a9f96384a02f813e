// Files and standard input as bytes. Whatever keeps them from being read is a finding, never a
// crash.
#pragma once

#include <deque>
#include <string>
#include <vector>

#include "afford/base/result.hpp"
#include "afford/json/json_value.hpp"
#include "afford/json/parameters_json.hpp"

namespace afford::cli {

/// The bytes of a file, or of standard input for "-". Fails with `file_unreadable`, or with
/// `document_too_large` beyond `bytes_max`.
Result<std::string> request_text(const std::string& file, std::size_t bytes_max = json_bytes_max);

/// The paths of a folder's parameter files, in order of name; none if it is "" or cannot be read.
std::vector<std::string> parameter_paths(const std::string& directory);

/// The embedded parameter files, those of a folder in place of the ones with the same name.
class ParameterFiles {
 public:
  /// `directory` may be empty: the embedded files alone.
  static Result<ParameterFiles> read(const std::string& directory);
  const std::vector<ParameterFile>& files() const { return files_; }

 private:
  void replace(const std::string& name, std::string bytes);

  std::deque<std::string> texts_;  // what `files_` points into
  std::vector<ParameterFile> files_;
};

}  // namespace afford::cli
