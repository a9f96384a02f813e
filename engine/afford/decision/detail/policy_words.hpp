// Words that the linter of policies looks for.
#pragma once

#include <string_view>

namespace afford::detail {

struct NeededParameter {
  std::string_view id;
  std::string_view unit;
};

// What assess/budget.cpp judges a household by.
inline constexpr NeededParameter needed_parameters[] = {
    {"debt_ratio.max", "ratio"}, {"residual.min", "CAD"}, {"residual.buffer_share", "ratio"}};

// Of a job, wherever one is stated.
inline constexpr std::string_view job_figures[] = {"gross_per_year",
                                                   "hourly",
                                                   "hours_per_week",
                                                   "net_per_month",
                                                   "pay_date",
                                                   "net_gain_per_month",
                                                   "completion_probability",
                                                   "placement_probability",
                                                   "months_to_job",
                                                   "cohort_size"};

// Of reasons that no test gives.
inline constexpr std::string_view engine_codes[] = {"DATA_MISSING",     "DATA_CONFLICT",
                                                    "INC_NOT_VERIFIED", "POLICY_EXCLUDED",
                                                    "LIMITS_UNSIGNED",  "VERIFY_BEFORE_ADVANCE"};

// Pointers into a request that a policy may ask documents for, beside the figures of a job.
inline constexpr std::string_view known_inputs[] = {"/loan",
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

}  // namespace afford::detail
