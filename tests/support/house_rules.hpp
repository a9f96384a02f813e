// The rules of the house: each takes a tree of files and lists what stands against it.
#pragma once

#include <string>
#include <vector>

#include "tests/support/source_tree.hpp"

namespace afford::test {

/// "engine/afford/loan/account.cpp:12: double"
using Offenders = std::vector<std::string>;

/// An engine file may include its own layer and those above it in engine/LAYERS, nothing else of
/// ours.
Offenders includes_against_layers(const SourceTree& tree);
/// Only `batch` and the tests may include another layer's detail/.
Offenders includes_of_private_headers(const SourceTree& tree);
/// Outside detail/ the engine has integers only.
Offenders floating_point(const SourceTree& tree);
/// The engine sees no file, clock, environment or console.
Offenders outside_world(const SourceTree& tree);
/// Each library is known to one place, and Boost to no public header.
Offenders libraries_outside_their_room(const SourceTree& tree);
Offenders headers_without_a_test(const SourceTree& tree);
/// ctest runs the tests of a folder by its tag: a case without it would never run.
Offenders tests_without_their_tag(const SourceTree& tree);
/// Its own source and test do not count as readers.
Offenders headers_nobody_includes(const SourceTree& tree);
Offenders long_files(const SourceTree& tree);
Offenders long_lines(const SourceTree& tree);
Offenders long_functions(const SourceTree& tree);
Offenders unfinished_work(const SourceTree& tree);
/// A computation is a noun; "grace" means tolerance for late payment, which is `late_days_max`.
Offenders banned_names(const SourceTree& tree);
/// Each code of base/error.hpp has a number of its own, a name and an English sentence.
Offenders error_codes_without_message(const SourceTree& tree);
/// Each option of the command line stands in README.md.
Offenders options_nobody_explains(const SourceTree& tree);
Offenders paths_of_a_machine(const SourceTree& tree);

}  // namespace afford::test
