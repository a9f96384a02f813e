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

}  // namespace afford
