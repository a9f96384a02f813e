#include "afford/assess/request.hpp"

namespace afford {

std::string_view format_vouched_by(VouchedBy by) {
  switch (by) {
    case VouchedBy::applicant: return "applicant";
    case VouchedBy::provider: return "provider";
    case VouchedBy::document: return "document";
    case VouchedBy::source: return "source";
    case VouchedBy::assumption: return "assumption";
  }
  return {};
}

std::optional<Error> lost_hours_fault(const Course& course, const Work& work) {
  const auto& lost = course.paid_hours_lost_per_week;
  if (!lost || lost->sign() == 0) return std::nullopt;
  const std::string path = "/course/paid_hours_lost_per_week";
  const auto text = [](const Ratio& hours) {
    return format_decimal(rounded(hours, 20, RoundingMode::half_even).reduced());
  };
  const auto* hourly = std::get_if<HourlyPay>(&work.now.stated);
  if (hourly == nullptr) {
    if (course.net_lost_per_month) return std::nullopt;
    return Error{ErrorCode::lost_pay_unknown, path, text(*lost), {}};
  }
  if (*lost <= hourly->hours_per_week) return std::nullopt;
  return Error{
      ErrorCode::lost_hours_above_paid_hours, path, text(*lost), {text(hourly->hours_per_week)}};
}

}  // namespace afford
