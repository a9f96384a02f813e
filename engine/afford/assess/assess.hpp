// The one question: can this course pay for the loan that pays for it, and can this household carry
// the loan meanwhile?
#pragma once

#include "afford/assess/assessment.hpp"
#include "afford/assess/measures.hpp"
#include "afford/assess/parameter_set.hpp"
#include "afford/base/result.hpp"
#include "afford/decision/decide.hpp"

namespace afford {

/// The whole answer. Needs loan, course, work and household; everything else wrong with them
/// together is found here, all at once.
Result<Assessment> assess(const Request& request, const ParameterSet& parameters);

/// A verdict under rules that nobody asked for would be no answer.
Error no_policy_named(const ParameterSet& parameters);

struct CheckOptions {
  Scenarios scenarios = Scenarios::all;  ///< in the decision's book
  const NetWages* wages = nullptr;       ///< of this household (`wages_in`)
  MonthlyFactors* factors = nullptr;     ///< of earlier decisions
};

/// The same figures under a lender's policy: `policy_id`, or the request's own if it is empty. One
/// of the two must name it.
Result<Decision> check(const Request& request, const ParameterSet& parameters,
                       std::string_view policy_id, const CheckOptions& options = {});

struct TwoPolicies {
  std::string_view before;
  std::string_view after;
};
struct TwoDecisions {
  Decision before;
  Decision after;
};

/// The same under two policies; what both ask is worked out once.
Result<TwoDecisions> check_both(const Request& request, const ParameterSet& parameters,
                                const TwoPolicies& policies, const CheckOptions& options = {});

}  // namespace afford
