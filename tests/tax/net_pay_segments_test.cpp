#include "afford/tax/net_pay_segments.hpp"

#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <set>
#include <string>

#include "afford/json/tax_tables_json.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/generators.hpp"

using namespace afford;

namespace {

const TaxTables& tables() {
  static const TaxTables tables = [] {
    std::ifstream file(AFFORD_SOURCE_DIR "/engine/parameters/ca-tax.json", std::ios::binary);
    const std::string text{std::istreambuf_iterator<char>(file), {}};
    return parse_tax_tables(text).value();
  }();
  return tables;
}

bool is_same(const NetPay& a, const NetPay& b) {
  return a.gross == b.gross && a.pension == b.pension && a.premiums == b.premiums &&
         a.federal_tax == b.federal_tax && a.provincial_tax == b.provincial_tax && a.net == b.net &&
         a.with_return == b.with_return;
}

// Gross pay on both sides of every limit of the law, some dollars around it, and between them.
std::set<std::int64_t> probes(const ResidenceLaw& law, generators::SplitMix64& random,
                              int between) {
  std::set<std::int64_t> result{0, 1, cad.minor_max()};
  const NetPayCurve curve(law);  // a temporary's pieces would not outlive the loop's head
  for (const auto& piece : curve.function().pieces()) {
    const std::int64_t limit = round_to_integer(piece.from, RoundingMode::down).to_int64().value();
    for (std::int64_t d = -12; d <= 12; ++d) result.insert(std::max<std::int64_t>(limit + d, 0));
  }
  for (int k = 0; k < between; ++k) result.insert(random.between(0, 30'000'000));
  return result;
}

}  // namespace

TEST_CASE("segments give net pay to the cent", "[tax]") {
  generators::SplitMix64 random(20261);
  const int between = std::getenv("AFFORD_LONG") != nullptr ? 10'000 : 100;
  for (const auto& [year, residences] : tables().years) {
    for (const auto& [province, law] : residences) {
      NetPaySegments segments(law);
      for (const std::int64_t gross : probes(law, random, between)) {
        const Money pay = Money::of_minor(gross, cad);
        INFO(province << ' ' << year << ' ' << gross);
        REQUIRE(is_same(segments.at(pay), net_pay(law, pay)));
      }
    }
  }
}
