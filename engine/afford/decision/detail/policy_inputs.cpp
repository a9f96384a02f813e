#include "afford/decision/detail/policy_inputs.hpp"

#include <algorithm>
#include <span>
#include <string>

namespace afford::detail {
namespace {

// Of a job, wherever one is stated.
constexpr std::string_view job_figures[] = {"gross_per_year",
                                            "hourly",
                                            "hours_per_week",
                                            "net_per_month",
                                            "pay_date",
                                            "net_gain_per_month",
                                            "completion_probability",
                                            "placement_probability",
                                            "months_to_job",
                                            "cohort_size"};

// Pointers into a request that a policy may ask documents for, beside the figures of a job.
constexpr std::string_view known_inputs[] = {"/loan",
                                             "/course",
                                             "/work",
                                             "/household",
                                             "/loan/disbursements",
                                             "/loan/nominal_rate_percent",
                                             "/loan/fees",
                                             "/loan/phases",
                                             "/course/costs",
                                             "/course/funding",
                                             "/course/assessment",
                                             "/course/weeks",
                                             "/course/start",
                                             "/course/paid_hours_lost_per_week",
                                             "/course/net_lost_per_month",
                                             "/work/now",
                                             "/work/cautious",
                                             "/work/claimed",
                                             "/household/adults",
                                             "/household/children",
                                             "/household/other_income",
                                             "/household/housing_per_month",
                                             "/household/spending_per_month",
                                             "/household/debt_payments_per_month",
                                             "/household/remittances_per_month",
                                             "/household/savings"};

// Lists in a request whose entries a policy may ask for one by one, and what an entry vouches for.
constexpr std::string_view known_lists[] = {"/loan/disbursements", "/course/costs",
                                            "/course/funding", "/household/other_income"};
constexpr std::string_view entry_figures[] = {"principal", "amount", "gross_per_year",
                                              "net_per_month"};

bool lists(std::span<const std::string_view> words, std::string_view word) {
  return std::ranges::find(words, word) != words.end();
}

bool is_entry(std::string_view pointer, std::string_view list) {
  if (!pointer.starts_with(std::string(list) + "/")) return false;
  std::string_view rest = pointer.substr(list.size() + 1);
  const std::string_view index = rest.substr(0, rest.find('/'));
  const bool is_number = !index.empty() && index.find_first_not_of("0123456789") == index.npos;
  if (!is_number || (index.size() > 1 && index.front() == '0')) return false;
  rest = rest.substr(index.size());
  return rest.empty() || lists(entry_figures, rest.substr(1));
}

}  // namespace

bool is_policy_input(std::string_view pointer) {
  const auto last = pointer.rfind('/');
  const bool is_of_job =
      pointer.starts_with("/work/") && last > 0 && lists(job_figures, pointer.substr(last + 1));
  if (lists(known_inputs, is_of_job ? pointer.substr(0, last) : pointer)) return true;
  return std::ranges::any_of(known_lists,
                             [&](std::string_view list) { return is_entry(pointer, list); });
}

}  // namespace afford::detail
