// The laws by which an APR is worked out. They are different functions of the same money, so one of
// them is always named.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>

namespace afford {

enum class Regime : std::uint8_t {
  canada,  ///< SOR/2021-181 s. 47, in the reading of N.B. Reg. 2010-104 s. 12(2)
  usa,     ///< 12 CFR 1026 (Regulation Z) Appendix J, actuarial method
  eu,      ///< Directive 2008/48/EC Annex I; times as in 2014/17/EU
  uk,      ///< FCA Handbook CONC App 1.2
};

inline constexpr std::array all_regimes{Regime::canada, Regime::usa, Regime::eu, Regime::uk};

/// "ca", "us", "eu" and "uk".
std::string_view format_regime(Regime regime);
std::optional<Regime> parse_regime(std::string_view text);

/// Whether the APR is a rate per period times periods (Canada, USA), or one effective in a year.
constexpr bool is_nominal(Regime regime) {
  return regime == Regime::canada || regime == Regime::usa;
}

}  // namespace afford
