#include "afford/assess/changes.hpp"

#include <algorithm>

#include "afford/assess/assess.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/situations.hpp"

using namespace afford;
using namespace afford::test;

namespace {

bool passes(const Decision& decision) {
  return std::ranges::none_of(decision.reasons,
                              [](const Reason& reason) { return !reason.test_id.empty(); });
}

Decision decided(const Request& request) {
  return check(request, small_parameters(), small_parameters().policies.front().id).value();
}

}  // namespace

TEST_CASE("each change is the smallest: one unit less does not help", "[assess]") {
  Request request = small_request();
  // (1,000 + 100 + 100) / 2,950 is above 0.40, and 70 a month for debts is not.
  request.work->now = {GrossPerYear{dollars(35'400)}};
  request.household->savings = dollars(9'000);
  const Decision now = decided(request);
  REQUIRE_FALSE(passes(now));
  const auto policy = small_parameters().policies.front().id;
  const auto changes = verdict_changes(request, small_parameters(), policy, now);
  REQUIRE_FALSE(changes.single.empty());
  int checked = 0;
  for (const auto& change : changes.single) {
    const LeverChange& found = change.changes.front();
    CAPTURE(std::string(format_lever(found.lever)), found.asked, found.value);
    const auto at = [&](std::int64_t amount) {
      const auto varied = with_lever(request, small_parameters(), found.lever, amount);
      return varied && passes(decided(*varied));
    };
    if (!change.passes_all) continue;
    ++checked;
    CHECK(at(found.value));
    CHECK_FALSE(at(found.value + (found.value < found.asked ? 1 : -1)));
  }
  CHECK(checked > 0);
}

TEST_CASE("what passes needs no change", "[assess]") {
  Request request = small_request();
  request.work->now = {GrossPerYear{dollars(80'000)}};
  request.household->savings = dollars(50'000);
  const Decision now = decided(request);
  const auto changes =
      verdict_changes(request, small_parameters(), small_parameters().policies.front().id, now);
  if (passes(now)) CHECK(changes.looked_at == 0);
}
