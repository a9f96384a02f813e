#include "tests/support/house_rules.hpp"

#include <algorithm>
#include <array>
#include <cctype>
#include <map>
#include <set>
#include <sstream>

namespace afford::test {
namespace {

// Exceptions have a name here, and a reason beside it.
constexpr std::array<std::string_view, 0> files_that_may_be_long{};
constexpr std::array<std::string_view, 0> headers_without_test{};

struct LineLimit {
  std::string_view path;  // a file, or how its path starts
  std::size_t lines_max;
};
constexpr std::array line_limits{LineLimit{"CMakeLists.txt", 120}, LineLimit{"cli/main.cpp", 60},
                                 LineLimit{"engine/", 400},        LineLimit{"cli/", 400},
                                 LineLimit{"bindings/", 400},      LineLimit{"examples/", 400},
                                 LineLimit{"tests/", 500}};
constexpr std::array test_macros{"TEST_CASE", "TEMPLATE_TEST_CASE", "SCENARIO"};
constexpr std::size_t function_lines_max = 60;
constexpr std::size_t columns_max = 100;

struct LibraryRoom {
  std::string_view name;  // its namespace and its include folder
  std::string_view room;  // where it may be used
  bool in_public_headers;
};
constexpr std::array library_rooms{LibraryRoom{"tl", "engine/afford/base/result.hpp", true},
                                   LibraryRoom{"nlohmann", "engine/afford/json/", true},
                                   LibraryRoom{"boost", "engine/afford/numbers/", false},
                                   LibraryRoom{"CLI", "cli/", true}};

std::string at(const SourceFile& file, std::size_t line, std::string_view what) {
  return file.path + ":" + std::to_string(line) + ": " + std::string(what);
}

bool in(const SourceFile& file, std::string_view folder) { return file.path.starts_with(folder); }
bool is_engine(const SourceFile& file) { return !layer_of(file.path).empty(); }
bool is_ours(const SourceFile& file) {
  return is_cpp(file.path) && (in(file, "engine/") || in(file, "cli/") || in(file, "bindings/"));
}
bool is_public_header(const SourceFile& file) {
  return is_engine(file) && is_header(file.path) && !is_private(file.path);
}

std::string stem(const std::string& path) { return path.substr(0, path.rfind('.')); }

std::string test_of(const SourceFile& header) {
  return "tests" + stem(header.path).substr(std::string_view("engine/afford").size()) + "_test.cpp";
}

/// Before a path's first slash such a character means that the path starts elsewhere.
bool is_path_char(char c) {
  return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '.' || c == '_' || c == '-';
}

template <class List>
bool contains(const List& list, std::string_view item) {
  return std::ranges::find(list, item) != std::end(list);
}

/// `judge(file, i)` says what is wrong with line i of a file that `applies` picks, or nothing.
template <class Applies, class Judge>
Offenders judged_lines(const SourceTree& tree, Applies applies, Judge judge) {
  Offenders offenders;
  for (const auto& file : tree) {
    if (!applies(file)) continue;
    for (std::size_t i = 0; i < file.lines.size(); ++i) {
      const std::string what = judge(file, i);
      if (!what.empty()) offenders.push_back(at(file, i + 1, what));
    }
  }
  return offenders;
}

/// The first of `words` in a line of code.
template <class Words>
std::string first_word(std::string_view code, const Words& words) {
  const auto found = std::ranges::find_if(words, [&](auto word) { return has_word(code, word); });
  return found == std::end(words) ? std::string() : std::string(*found);
}

template <class IsWrong>
Offenders wrong_includes(const SourceTree& tree, IsWrong is_wrong) {
  Offenders offenders;
  for (const auto& file : tree) {
    if (!is_cpp(file.path)) continue;
    for (const auto& include : includes_of(file)) {
      if (is_wrong(file, include)) offenders.push_back(at(file, include.line, include.target));
    }
  }
  return offenders;
}

const std::map<std::string, std::size_t>& ranks() {
  static const auto ranks = [] {
    std::map<std::string, std::size_t> result;
    const auto* layers = find_file(source_tree(), "engine/LAYERS");
    for (std::size_t rank = 0; rank < layers->lines.size(); ++rank) {
      std::istringstream names(layers->lines[rank]);
      for (std::string name; names >> name;) result[name] = rank;
    }
    return result;
  }();
  return ranks;
}

}  // namespace

Offenders includes_against_layers(const SourceTree& tree) {
  return wrong_includes(tree, [](const SourceFile& file, const Include& include) {
    if (!is_engine(file)) return false;
    const auto own = layer_of(file.path);
    const auto other = layer_of("engine/" + include.target);
    if (other.empty()) return include.quoted;  // the engine includes nothing of ours but itself
    if (!ranks().contains(own) || !ranks().contains(other)) return true;
    return own != other && ranks().at(other) >= ranks().at(own);
  });
}

Offenders includes_of_private_headers(const SourceTree& tree) {
  return wrong_includes(tree, [](const SourceFile& file, const Include& include) {
    if (!is_private(include.target) || in(file, "tests/")) return false;
    const auto own = layer_of(file.path);
    return own != "batch" && own != layer_of("engine/" + include.target);
  });
}

Offenders floating_point(const SourceTree& tree) {
  return judged_lines(
      tree, [](const SourceFile& file) { return is_engine(file) && !is_private(file.path); },
      [](const SourceFile& file, std::size_t i) {
        const auto& code = file.code[i];
        if (code.ends_with("= delete;")) return std::string();  // how a type refuses it
        return first_word(code, std::array{"double", "float"});
      });
}

Offenders outside_world(const SourceTree& tree) {
  static constexpr std::array words{
      "cout",          "cerr",         "clog",         "cin",       "iostream", "printf",
      "fprintf",       "puts",         "fopen",        "fstream",   "ifstream", "ofstream",
      "filesystem",    "getenv",       "system",       "setlocale", "locale",   "system_clock",
      "steady_clock",  "utc_clock",    "localtime",    "gmtime",    "ctime",    "mktime",
      "clock_gettime", "gettimeofday", "random_device"};
  return judged_lines(tree, is_engine, [](const SourceFile& file, std::size_t i) {
    return first_word(file.code[i], words);
  });
}

Offenders libraries_outside_their_room(const SourceTree& tree) {
  return judged_lines(tree, is_ours, [](const SourceFile& file, std::size_t i) {
    for (const auto& [name, room, in_public_headers] : library_rooms) {
      if (in(file, room) && (in_public_headers || !is_public_header(file))) continue;
      const auto used = std::string(name) + "::";
      const auto& line = file.lines[i];
      if (line.starts_with("#include <" + std::string(name) + "/")) return line;
      if (has_word(file.code[i], name) && file.code[i].find(used) != std::string::npos) return used;
    }
    return std::string();
  });
}

Offenders headers_without_a_test(const SourceTree& tree) {
  Offenders offenders;
  for (const auto& file : tree) {
    if (!is_public_header(file) || contains(headers_without_test, file.path)) continue;
    if (find_file(tree, test_of(file)) == nullptr) {
      offenders.push_back(at(file, 1, "no " + test_of(file)));
    }
  }
  return offenders;
}

Offenders tests_without_their_tag(const SourceTree& tree) {
  return judged_lines(
      tree, [](const SourceFile& file) { return in(file, "tests/") && is_cpp(file.path); },
      [](const SourceFile& file, std::size_t i) {
        if (first_word(file.code[i], test_macros).empty()) return std::string();
        const auto folder = file.path.substr(0, file.path.rfind('/'));
        const auto tag = "[" + (folder == "tests" ? "house" : folder.substr(6)) + "]";
        for (auto line = i; line < file.lines.size(); ++line) {
          if (file.lines[line].find(tag) != std::string::npos) return std::string();
          if (file.code[line].find('{') != std::string::npos) break;
        }
        return "no " + tag;
      });
}

Offenders headers_nobody_includes(const SourceTree& tree) {
  std::set<std::string> used;
  for (const auto& file : tree) {
    if (!is_cpp(file.path)) continue;
    const auto folder = file.path.substr(0, file.path.rfind('/') + 1);
    for (const auto& include : includes_of(file)) {
      for (const auto& start : {std::string("engine/"), std::string(), folder}) {
        const auto* header = find_file(tree, start + include.target);
        if (header == nullptr || stem(header->path) == stem(file.path)) continue;
        if (!is_public_header(*header) || file.path != test_of(*header)) used.insert(header->path);
      }
    }
  }
  Offenders offenders;
  for (const auto& file : tree) {
    if (!is_ours(file) || !file.path.ends_with(".hpp") || used.contains(file.path)) continue;
    offenders.push_back(at(file, 1, "included by nothing but its own source and test"));
  }
  return offenders;
}

Offenders long_files(const SourceTree& tree) {
  Offenders offenders;
  for (const auto& file : tree) {
    const auto limit = std::ranges::find_if(
        line_limits, [&](const auto& entry) { return file.path.starts_with(entry.path); });
    const bool has_limit = is_cpp(file.path) || file.path.ends_with("CMakeLists.txt");
    if (!has_limit || limit == line_limits.end()) continue;
    if (file.lines.size() <= limit->lines_max || contains(files_that_may_be_long, file.path))
      continue;
    offenders.push_back(
        at(file, limit->lines_max + 1, "lines: " + std::to_string(file.lines.size())));
  }
  return offenders;
}

Offenders long_lines(const SourceTree& tree) {
  return judged_lines(
      tree, [](const SourceFile& file) { return is_cpp(file.path); },
      [](const SourceFile& file, std::size_t i) {
        const auto count = columns(file.lines[i]);
        return count <= columns_max ? std::string() : "columns: " + std::to_string(count);
      });
}

Offenders long_functions(const SourceTree& tree) {
  Offenders offenders;
  for (const auto& file : tree) {
    if (!is_ours(file)) continue;
    for (const auto& [first_line, line_count] : functions_of(file)) {
      if (line_count <= function_lines_max) continue;
      offenders.push_back(at(file, first_line, "lines: " + std::to_string(line_count)));
    }
  }
  return offenders;
}

Offenders unfinished_work(const SourceTree& tree) {
  static constexpr std::array words{
      "TO"
      "DO",
      "FIX"
      "ME",
      "X"
      "XX",
      "HA"
      "CK"};
  return judged_lines(
      tree, [](const SourceFile& file) { return file.path != "LICENSE"; },
      [](const SourceFile& file, std::size_t i) {
        const auto word = first_word(file.lines[i], words);
        // In quotes it is data: a currency code that does not exist, say.
        return file.lines[i].find('"' + word + '"') == std::string::npos ? word : std::string();
      });
}

Offenders banned_names(const SourceTree& tree) {
  return judged_lines(tree, is_ours, [](const SourceFile& file, std::size_t i) {
    const auto& code = file.code[i];
    for (const std::string start : {"get_", "calculate_", "compute_", "grace_"}) {
      for (auto from = code.find(start); from != std::string::npos;
           from = code.find(start, from + 1)) {
        if (from == 0 || code[from - 1] == ' ' || code[from - 1] == '&') return start;
      }
    }
    return std::string();
  });
}

Offenders error_codes_without_message(const SourceTree& tree) {
  const auto* table = find_file(tree, "engine/afford/base/error.hpp");
  const auto said = [&](std::string_view start, std::string_view code) {
    return std::ranges::any_of(tree, [&](const SourceFile& file) {
      const auto names_it = [&](const std::string& line) { return has_word(line, code); };
      return file.path.starts_with(start) && std::ranges::any_of(file.lines, names_it);
    });
  };
  std::set<std::string> numbers;
  return judged_lines(
      tree, [&](const SourceFile& file) { return &file == table; },
      [&](const SourceFile& file, std::size_t i) {
        std::istringstream words(file.code[i]);
        std::string code, equals, number;
        words >> code >> equals >> number;
        if (equals != "=" || !number.ends_with(',')) return std::string();
        if (!numbers.insert(number).second) return code + ": its number is taken";
        if (!said("engine/afford/base/error.cpp", code)) return code + ": no name in error.cpp";
        if (!said("engine/afford/words/english", code)) return code + ": no English sentence";
        return std::string();
      });
}

Offenders options_nobody_explains(const SourceTree& tree) {
  const auto* readme = find_file(tree, "README.md");
  const auto explained = [&](const std::string& option) {
    return readme != nullptr && std::ranges::any_of(readme->lines, [&](const std::string& line) {
             return has_word(line, option);
           });
  };
  return judged_lines(
      tree, [](const SourceFile& file) { return in(file, "cli/") && is_cpp(file.path); },
      [&](const SourceFile& file, std::size_t i) {
        const auto& line = file.lines[i];
        for (auto from = line.find("\"-"); from != line.npos; from = line.find("\"-", from + 1)) {
          const auto start =
              std::min({line.find("--", from), line.find('"', from + 1), line.size()});
          const auto end = line.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789-", start);
          const auto option = line.substr(start, end - start);
          if (option.size() > 2 && !explained(option)) return option;
        }
        return std::string();
      });
}

Offenders paths_of_a_machine(const SourceTree& tree) {
  static const std::array<std::string, 5> roots{AFFORD_SOURCE_DIR,
                                                "/ro"
                                                "ot/",
                                                "/ho"
                                                "me/",
                                                "/Us"
                                                "ers/",
                                                "../sha"
                                                "red"};
  return judged_lines(
      tree, [](const SourceFile&) { return true; },
      [](const SourceFile& file, std::size_t i) {
        const std::string_view line = file.lines[i];
        for (const auto& root : roots) {
          const auto found = line.find(root);
          if (found == 0 || (found != line.npos && !is_path_char(line[found - 1]))) return root;
        }
        return std::string();
      });
}

}  // namespace afford::test
