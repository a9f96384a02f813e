#include "afford/base/require.hpp"

#include <string>

namespace afford {

void contract_violated(const char* condition, const char* file, int line) {
  const std::string path = file;
  const auto root = path.rfind("afford/");
  const std::string shown = root == std::string::npos ? path : path.substr(root);
  throw ContractViolation(shown + ":" + std::to_string(line) + ": " + condition);
}

}  // namespace afford
