// A whole request: assessed as a page and as JSON, and decided under both example policies.
#include "afford/assess/assess.hpp"
#include "afford/json/assessment_json.hpp"
#include "afford/json/decision_json.hpp"
#include "afford/json/request_json.hpp"
#include "afford/report/assessment_page.hpp"
#include "afford/report/check_page.hpp"
#include "afford/report/html_writer.hpp"
#include "tests/fuzz/input.hpp"

using namespace afford;

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const ParameterSet parameters = read_parameters(fuzz::parameter_files()).value();
  const auto read =
      read_request_in_parts(fuzz::text_of(data, size), whole_request, fuzz::parameter_files());
  if (!read.findings.empty()) return 0;
  if (const auto assessment = assess(*read.request, parameters)) {
    (void)assessment_json(*assessment, {Language::english, true, true});
    (void)write_html(assessment_page(*assessment, {Language::french, true, true}),
                     Language::french);
  }
  for (const auto* policy : {"demo-lender", "demo-quebec"}) {
    const auto decision = check(*read.request, parameters, policy);
    if (!decision) continue;
    (void)decision_json(*decision, {}, Language::english);
    (void)check_page({*decision, {}, read.request->vouched}, Language::french);
  }
  return 0;
}
