#include "afford/wage/worth_defaults.hpp"

namespace afford {

const MinimumWage* minimum_wage(const WorthDefaults& defaults, std::string_view province,
                                Date day) {
  const MinimumWage* found = nullptr;
  for (const auto& wage : defaults.minimum_wages) {
    if (wage.province != province || day < wage.from) continue;
    if (found == nullptr || found->from < wage.from) found = &wage;
  }
  return found;
}

}  // namespace afford
