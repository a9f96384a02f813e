// The parameter files of this folder as the build found them. The edges hand them to the engine as
// bytes; the engine itself opens no file.
#pragma once

#include <span>
#include <string_view>

namespace afford {

struct EmbeddedFile {
  std::string_view name;   ///< without folder: "ca-tax.json"
  std::string_view bytes;  ///< as written in the tree, to the last newline
};

/// In order of name.
std::span<const EmbeddedFile> embedded_parameter_files();

}  // namespace afford
