# Writes OUTPUT, a C++ source that holds the bytes of each of FILES, for parameters/embedded.hpp.
# String literals rather than numbers: a compiler reads them about ten times faster.
set(literals "")
set(entries "")
set(number 0)
foreach(file IN LISTS FILES)
  get_filename_component(name "${file}" NAME)
  file(READ "${file}" bytes HEX)
  string(REGEX REPLACE "(..)" "\\\\x\\1" bytes "${bytes}")
  string(REPLACE "\\x0a" "\\x0a\"\n    \"" bytes "${bytes}")
  string(APPEND literals "constexpr char file_${number}[] =\n    \"${bytes}\";\n")
  string(APPEND entries "    {\"${name}\", {file_${number}, sizeof file_${number} - 1}},\n")
  math(EXPR number "${number} + 1")
endforeach()

file(WRITE "${OUTPUT}" "\
#include \"parameters/embedded.hpp\"

#include <array>

namespace afford {
namespace {

${literals}
constexpr std::array<EmbeddedFile, ${number}> files{{
${entries}}};

}  // namespace

std::span<const EmbeddedFile> embedded_parameter_files() { return files; }

}  // namespace afford
")
