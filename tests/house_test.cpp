// The rules of the house, executed on this tree (CONTRIBUTING.md says them in prose). Each is first
// shown to fire on a bad sample, so that an empty list of offenders means something.
#include <algorithm>
#include <initializer_list>
#include <string>
#include <utility>

#include "tests/support/catch.hpp"
#include "tests/support/house_rules.hpp"

using namespace afford::test;

namespace {

using Rule = Offenders (*)(const SourceTree&);

SourceTree sample(std::initializer_list<std::pair<std::string, std::string>> files) {
  SourceTree tree;
  for (const auto& [path, text] : files) tree.push_back(source_file(path, text));
  return tree;
}

std::string listed(const Offenders& offenders) {
  std::string list = "offenders: " + std::to_string(offenders.size());
  for (const auto& offender : offenders) list += "\n" + offender;
  return list;
}

/// Each file of `bad` alone must be found; `good` must pass; then the tree is judged.
void prove(Rule rule, const SourceTree& good, const SourceTree& bad) {
  SECTION("samples") {
    INFO(listed(rule(good)));
    CHECK(rule(good).empty());
    const auto found = rule(bad);
    INFO(listed(found));
    for (const auto& file : bad) {
      INFO(file.path);
      CHECK(std::ranges::any_of(found, [&](auto& one) { return one.starts_with(file.path); }));
    }
  }
  SECTION("this tree") {
    const auto found = rule(source_tree());
    INFO(listed(found));
    CHECK(found.empty());
  }
}

}  // namespace

TEST_CASE("the engine includes only what stands above it", "[house]") {
  prove(includes_against_layers,
        sample({{"engine/afford/loan/a.cpp", "#include <map>\n#include \"afford/numbers/b.hpp\"\n"},
                {"engine/afford/loan/b.cpp", "#include \"afford/loan/detail/c.hpp\"\n"},
                {"cli/c.cpp", "#include \"afford/batch/c.hpp\"\n"}}),
        sample({{"engine/afford/numbers/a.hpp", "#include \"afford/loan/b.hpp\"\n"},
                {"engine/afford/course/b.cpp", "#include \"afford/wage/b.hpp\"\n"},
                {"engine/afford/nowhere/c.cpp", "#include \"afford/base/b.hpp\"\n"},
                {"engine/afford/json/d.cpp", "#include \"parameters/embedded.hpp\"\n"}}));
}

TEST_CASE("a layer's detail is its own", "[house]") {
  prove(includes_of_private_headers,
        sample({{"engine/afford/loan/a.cpp", "#include \"afford/loan/detail/b.hpp\"\n"},
                {"engine/afford/batch/b.cpp", "#include \"afford/loan/detail/b.hpp\"\n"},
                {"tests/bench/c.cpp", "#include \"afford/loan/detail/b.hpp\"\n"}}),
        sample({{"engine/afford/worth/a.cpp", "#include \"afford/loan/detail/b.hpp\"\n"},
                {"cli/b.cpp", "#include \"afford/loan/detail/b.hpp\"\n"}}));
}

TEST_CASE("no floating point decides a cent", "[house]") {
  prove(floating_point,
        sample({{"engine/afford/loan/detail/a.cpp", "double x;\n"},
                {"engine/afford/loan/b.cpp", "// double\nconst char* s = \"float\";\n"},
                {"engine/afford/loan/c.hpp", "Decimal(double) = delete;\n"}}),
        sample({{"engine/afford/loan/a.cpp", "int a;\ndouble x;\n"},
                {"engine/afford/loan/b.hpp", "float f(int);\n"}}));
}

TEST_CASE("the engine sees no file, clock, environment or console", "[house]") {
  prove(outside_world, sample({{"engine/afford/loan/a.cpp", "int clock_count;  // std::cout\n"}}),
        sample({{"engine/afford/loan/a.cpp", "std::cout << 1;\n"},
                {"engine/afford/loan/b.cpp", "auto t = std::chrono::system_clock::now();\n"},
                {"engine/afford/loan/c.cpp", "#include <fstream>\n"},
                {"engine/afford/loan/d.cpp", "auto* p = std::getenv(name);\n"}}));
}

TEST_CASE("a library has one room", "[house]") {
  prove(libraries_outside_their_room,
        sample({{"engine/afford/base/result.hpp",
                 "#include <tl/expected.hpp>\ntl::expected<A, B> x;\n"},
                {"engine/afford/numbers/a.cpp", "#include <boost/a.hpp>\n"},
                {"engine/afford/numbers/detail/b.hpp", "boost::c d;\n"}}),
        sample({{"engine/afford/loan/a.cpp", "tl::unexpected<Errors> x;\n"},
                {"engine/afford/words/b.cpp", "#include <nlohmann/json.hpp>\n"},
                {"engine/afford/loan/detail/c.hpp", "#include <boost/c.hpp>\n"},
                {"engine/afford/numbers/d.hpp", "#include <boost/c.hpp>\n"},
                {"engine/afford/loan/e.cpp", "CLI::App app;\n"}}));
}

TEST_CASE("each header has its test", "[house]") {
  prove(headers_without_a_test,
        sample({{"engine/afford/loan/a.hpp", "\n"},
                {"tests/loan/a_test.cpp", "\n"},
                {"engine/afford/loan/detail/b.hpp", "\n"}}),
        sample({{"engine/afford/loan/a.hpp", "\n"}}));
}

TEST_CASE("each test runs under the tag of its folder", "[house]") {
  prove(tests_without_their_tag,
        sample({{"tests/loan/a_test.cpp", "TEST_CASE(\"a\",\n          \"[loan][slow]\") {\n"}}),
        sample({{"tests/loan/a_test.cpp", "TEST_CASE(\"a\", \"[slow]\") {\n}\n// [loan]\n"}}));
}

TEST_CASE("each header has a reader", "[house]") {
  const SourceFile header = source_file("engine/afford/loan/a.hpp", "int a();\n");
  const std::string reads = "#include \"afford/loan/a.hpp\"\n";
  prove(headers_nobody_includes, {header, source_file("engine/afford/worth/b.cpp", reads)},
        {header});
  CHECK(headers_nobody_includes({header, source_file("engine/afford/loan/a.cpp", reads),
                                 source_file("tests/loan/a_test.cpp", reads)})
            .size() == 1);
}

TEST_CASE("files, functions and lines end in time", "[house]") {
  const auto lines = [](int count, const std::string& line) {
    std::string text;
    for (int i = 0; i < count; ++i) text += line + "\n";
    return text;
  };
  SECTION("files") {
    prove(long_files, sample({{"engine/afford/loan/a.cpp", lines(400, "")}}),
          sample({{"engine/afford/loan/a.cpp", lines(401, "")},
                  {"tests/loan/a_test.cpp", lines(501, "")},
                  {"CMakeLists.txt", lines(121, "")}}));
  }
  SECTION("functions") {
    const auto function = [&](int inner) {
      return "{\nint f(S s) {\n" + lines(inner, "if (a) { b = S{}; }") + "}\n}\n";
    };
    prove(long_functions,
          sample({{"engine/afford/loan/a.cpp", "namespace a " + function(58)},
                  {"cli/b.cpp", "constexpr int table[] = {\n" + lines(90, "1,") + "};\n"}}),
          sample({{"engine/afford/loan/a.cpp", "namespace a " + function(59)},
                  {"cli/b.cpp", "namespace a {\nstruct A " + function(70) + "}\n"}}));
  }
  SECTION("lines") {
    prove(long_lines, sample({{"cli/a.cpp", std::string(98, 'x') + "\u00e9\u00e9\n"}}),
          sample({{"cli/a.cpp", std::string(101, 'x') + "\n"}}));
  }
}

TEST_CASE("nothing is left for later, and names are nouns", "[house]") {
  SECTION("work") {
    prove(unfinished_work, sample({{"README.md", "TODOS\n"}}),
          sample({{"cli/a.cpp",
                   "int a;  // TO"
                   "DO: more\n"},
                  {"tests/run",
                   "# FIX"
                   "ME\n"}}));
  }
  SECTION("names") {
    prove(banned_names,
          sample({{"cli/a.cpp", "auto x = std::get_if<int>(&v);\nint budget_x();\n"}}),
          sample({{"cli/a.cpp", "int get_rate();\n"}, {"cli/b.cpp", "calculate_payment(1);\n"}}));
  }
}

TEST_CASE("each error code has one number, a name and a sentence", "[house]") {
  const std::string table =
      "enum class ErrorCode {\n  syntax_fault = 1003,\n  wrong_type = 1009,\n};\n";
  const std::string both = "{syntax_fault, \"\"}, {wrong_type, \"\"}\n";
  prove(error_codes_without_message,
        sample({{"engine/afford/base/error.hpp", table},
                {"engine/afford/base/error.cpp", both},
                {"engine/afford/words/english.cpp", both}}),
        sample({{"engine/afford/base/error.hpp", table}}));
  CHECK(error_codes_without_message(sample({{"engine/afford/base/error.hpp", table},
                                            {"engine/afford/base/error.cpp", both},
                                            {"engine/afford/words/english.cpp", "wrong_type\n"}}))
            .size() == 1);
}

TEST_CASE("each option of the command line stands in the README", "[house]") {
  const SourceFile readme = source_file("README.md", "`--output` FILE\n");
  prove(options_nobody_explains,
        {readme, source_file("cli/a.cpp", "add_option(\"-o,--output\", file);\n")},
        sample({{"cli/a.cpp", "add_flag(\"--secret\", flag);\n"}}));
  const auto two = source_file("cli/a.cpp", "std::array{\"-o,--output\", \"-x\", \"--other\"};\n");
  CHECK(options_nobody_explains({readme, two}) == Offenders{"cli/a.cpp:1: --other"});
}

TEST_CASE("no file names a machine's folders", "[house]") {
  prove(paths_of_a_machine, sample({{"tests/run", "find_root/x ./home/x\n"}}),
        sample({{"tests/run", "cd " AFFORD_SOURCE_DIR "\n"},
                {"README.md",
                 "/ho"
                 "me/me/x\n"}}));
}
