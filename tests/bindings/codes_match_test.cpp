// afford.h and engine/afford/base/error.hpp say the same numbers. The header's text is read, so
// that a code too many is found as well as one that is missing.
#include <algorithm>
#include <cctype>
#include <fstream>
#include <map>
#include <sstream>
#include <string>

#include "afford/base/error.hpp"
#include "bindings/c/afford.h"
#include "tests/support/catch.hpp"

namespace {

using Codes = std::map<std::string, long>;

/// Each `#define AFFORD_ERROR_NAME number`, without the prefix.
Codes defined_codes() {
  std::ifstream header(AFFORD_SOURCE_DIR "/bindings/c/afford.h");
  Codes codes;
  for (std::string line; std::getline(header, line);) {
    std::istringstream words(line);
    std::string define, name;
    long number = 0;
    if (!(words >> define >> name >> number) || define != "#define") continue;
    if (name.starts_with("AFFORD_ERROR_")) codes[name.substr(13)] = number;
  }
  return codes;
}

std::string upper(std::string_view name) {
  std::string text(name);
  std::ranges::transform(text, text.begin(), [](unsigned char c) { return std::toupper(c); });
  return text;
}

/// What only the door itself can say.
const Codes own_codes{{"ARGUMENT", 1}, {"NO_MEMORY", 2}, {"INTERNAL", 70}};

}  // namespace

TEST_CASE("each error code has its number in afford.h, and none besides", "[bindings]") {
  Codes expected = own_codes;
  for (const auto code : afford::all_error_codes()) {
    expected[upper(afford::error_name(code))] = static_cast<long>(code);
  }
  const Codes defined = defined_codes();
  for (const auto& [name, number] : expected) {
    INFO("AFFORD_ERROR_" << name << " " << number);
    REQUIRE(defined.contains(name));
    CHECK(defined.at(name) == number);
  }
  for (const auto& [name, number] : defined) {
    INFO("AFFORD_ERROR_" << name << " " << number);
    CHECK(expected.contains(name));
  }
}

TEST_CASE("each status of afford.h has its name", "[bindings]") {
  for (const auto code : afford::all_error_codes()) {
    CHECK(afford_status_name(static_cast<afford_status>(code)) ==
          std::string(afford::error_name(code)));
  }
  for (const auto& [name, number] : own_codes) {
    CHECK(upper(afford_status_name(static_cast<afford_status>(number))) == name);
  }
  CHECK(afford_status_name(AFFORD_OK) == std::string("ok"));
  for (const afford_status none : {-1, 3, 69, 71, 1000, 999'999}) {
    CHECK(afford_status_name(none) == std::string("unknown"));
  }
}

TEST_CASE("a code of the door is no code of the engine", "[bindings]") {
  for (const auto code : afford::all_error_codes()) CHECK(static_cast<long>(code) >= 1000);
}
