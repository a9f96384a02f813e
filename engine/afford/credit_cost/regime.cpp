#include "afford/credit_cost/regime.hpp"

namespace afford {

std::string_view format_regime(Regime regime) {
  constexpr std::array names{"ca", "us", "eu", "uk"};
  return names.at(static_cast<std::size_t>(regime));
}

std::optional<Regime> parse_regime(std::string_view text) {
  for (const Regime regime : all_regimes) {
    if (format_regime(regime) == text) return regime;
  }
  return std::nullopt;
}

}  // namespace afford
