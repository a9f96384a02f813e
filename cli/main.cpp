// Parse, run, exit. Only here does an exception of our own end, with the code for our bug.
#include <csignal>
#include <exception>
#include <span>
#include <string>

#include "cli/output.hpp"
#include "cli/run.hpp"

int main(int count, char** words) {
  using namespace afford::cli;
  std::signal(SIGPIPE, SIG_IGN);  // a closed pipe is then an error of the write, and is reported
  const std::span<const char* const> all(words, static_cast<std::size_t>(count));
  std::string fault;
  try {
    return static_cast<int>(run(all.subspan(all.empty() ? 0 : 1)));
  } catch (const std::exception& error) {
    fault = error.what();
  } catch (...) {
    fault = "unknown exception";
  }
  write_message("afford: this is our bug, not a fault in your input: " + fault +
                ".\nPlease report it with the request that led to it.\n");
  return static_cast<int>(ExitCode::our_bug);
}
