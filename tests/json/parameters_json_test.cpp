#include "afford/json/parameters_json.hpp"

#include "parameters/embedded.hpp"
#include "tests/json/request_text.hpp"
#include "tests/support/catch.hpp"

using namespace afford;
using namespace afford::test;

namespace {

std::vector<ParameterFile> embedded_files() {
  std::vector<ParameterFile> files;
  for (const auto& file : embedded_parameter_files()) files.push_back({file.name, file.bytes});
  return files;
}

std::string found_in(const std::vector<ParameterFile>& files) {
  const auto parameters = read_parameters(files);
  return parameters ? std::string() : summary(parameters.error());
}

}  // namespace

TEST_CASE("the embedded files make a whole set", "[json]") {
  const auto parameters = read_parameters(embedded_files());
  if (!parameters) FAIL(summary(parameters.error()));
  CHECK(law_for(parameters->tax, 2025, "ON").has_value());
  CHECK(parameters->benchmark.find("on-toronto") != nullptr);
  REQUIRE_FALSE(parameters->policies.empty());
  CHECK(parameters->policies.front().id == "demo-lender");
}

TEST_CASE("a table that is missing is named", "[json]") {
  CHECK(found_in({}) ==
        "parameter_file_missing ca-tax.json; parameter_file_missing ca-mbm.json; "
        "parameter_file_missing worth-defaults.json");
}

TEST_CASE("findings carry the file's name before the path, from all files at once", "[json]") {
  auto files = embedded_files();
  std::string policy;
  for (auto& file : files) {
    if (file.name == "ca-mbm.json") file.bytes = "{";
    if (file.name != "demo-lender.json") continue;
    policy = with(file.bytes, "/tests/0/limit", "\"nothing\"");
    file.bytes = policy;
  }
  files.push_back({"notes.json", R"({"schema":"notes"})"});
  const std::string found = found_in(files);
  CHECK(found.starts_with(
      "syntax_fault ca-mbm.json; parameter_file_invalid demo-lender.json/tests/0/limit; "));
  CHECK(found.find("unknown_word notes.json/schema") != std::string::npos);
}

TEST_CASE("two policies do not share an id", "[json]") {
  auto files = embedded_files();
  const std::string copy = file_text("engine/parameters/demo-lender.json");
  files.push_back({"other-lender.json", copy});
  CHECK(found_in(files) == "parameter_file_invalid other-lender.json/id");
}

TEST_CASE("an empty file and one that is too large are not called a request", "[json]") {
  const auto spoiled = [](std::string_view bytes) {
    auto files = embedded_files();
    for (auto& file : files) {
      if (file.name == "ca-tax.json") file.bytes = bytes;
    }
    const auto parameters = read_parameters(files);
    REQUIRE_FALSE(parameters.has_value());
    CHECK(summary(parameters.error()) == "parameter_file_invalid ca-tax.json");
    return parameters.error().front().arguments;
  };
  CHECK(spoiled("") == std::vector<std::string>{"it is empty"});
  CHECK(spoiled(std::string(20'000'000, ' ')) == std::vector<std::string>{"it is too large"});
}

TEST_CASE("cheaper money and wages come with the set, and may be absent", "[json]") {
  auto files = embedded_files();
  const auto all = read_parameters(files);
  REQUIRE(all.has_value());
  CHECK(all->cheaper_money.has_value());
  CHECK(all->wages.occupations.size() == 3);
  std::erase_if(files, [](const ParameterFile& file) {
    return file.name == "cheaper-money.json" || file.name.starts_with("wages-");
  });
  const auto fewer = read_parameters(files);
  REQUIRE(fewer.has_value());
  CHECK_FALSE(fewer->cheaper_money);
  CHECK(fewer->wages.occupations.empty());
}

TEST_CASE("a later file of wages replaces an earlier one's occupation", "[json]") {
  auto files = embedded_files();
  std::string own = file_text("engine/parameters/wages-sample.json");
  own.replace(own.find("18.00"), 5, "21.00");
  files.push_back({"wages-x.json", own});
  const auto parameters = read_parameters(files);
  REQUIRE(parameters.has_value());
  REQUIRE(parameters->wages.occupations.size() == 3);
  const std::vector<std::string> code{"44101"};
  CHECK(lowest_pay(parameters->wages, code, "ON")->low.minor() == 2'100);
}
