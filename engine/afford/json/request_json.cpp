#include "afford/json/request_json.hpp"

#include <algorithm>
#include <charconv>

#include "afford/json/course_json.hpp"
#include "afford/json/detail/whole_document.hpp"
#include "afford/json/household_json.hpp"
#include "afford/json/loan_json.hpp"
#include "afford/json/loan_tables_json.hpp"
#include "afford/json/work_json.hpp"

namespace afford {
namespace {

constexpr std::size_t policy_name_bytes_max = 64;
constexpr int years_in_field_max = 60;

constexpr std::string_view section_name(Section section) {
  switch (section) {
    case Section::loan: return "loan";
    case Section::course: return "course";
    case Section::work: return "work";
    case Section::household: return "household";
  }
  return {};
}

// The loan's product, whose words are put among the loan's own before they are read.
std::optional<LoanProduct> take_product(JsonValue& document, std::span<const ParameterFile> files,
                                        Errors& findings) {
  const auto loan = std::ranges::find(document.members, "loan", &JsonMember::key);
  if (loan == document.members.end()) return std::nullopt;
  const JsonValue* name = loan->value.find("product");
  // Any leaf may say who vouches for it.
  if (name != nullptr && name->find("value") != nullptr) name = name->find("value");
  if (name == nullptr || name->kind != JsonKind::string) return std::nullopt;
  const ParameterFile* file = find_table(files, product_prefix, name->text);
  if (file == nullptr) {
    findings.push_back({ErrorCode::product_unknown, "/loan/product", name->text,
                        table_ids(files, product_prefix)});
    return std::nullopt;
  }
  auto product = read_product(*file);
  if (!product) {
    std::ranges::move(product.error(), std::back_inserter(findings));
    return std::nullopt;
  }
  add_product(loan->value, std::move(product->loan));
  return std::move(product->product);
}

std::optional<ProgramFacts> read_program(ObjectReader& program) {
  return ProgramFacts{program.optional("status").word(
                          words_of<ResidenceStatus, residence_statuses>(format_residence_status)),
                      program.optional("trained_abroad").boolean(),
                      program.optional("years_in_field").whole({0, years_in_field_max})};
}

class RequestReader {
 public:
  RequestReader(ObjectReader& root, std::span<const Section> needed, LoanSurroundings around)
      : root_(root), needed_(needed), around_(std::move(around)) {}

  Request request() {
    Request result;
    result.as_of = root_.required("as_of").date();
    const auto& as_of = result.as_of;
    around_.as_of = as_of;
    around_.is_planned = std::ranges::find(needed_, Section::course) != needed_.end();
    result.loan = section<Loan>(
        Section::loan, [&](ObjectReader& loan) { return read_loan_section(loan, around_); });
    result.course = section<Course>(Section::course, [&](ObjectReader& course) {
      in_modules_ = course.has("modules");
      return read_course_section(course, as_of);
    });
    result.work = section<Work>(
        Section::work, [&](ObjectReader& work) { return read_work_section(work, in_modules_); });
    result.household = section<Household>(Section::household, read_household_section);
    result.policy = root_.optional("policy").text(policy_name_bytes_max);
    result.program = root_.optional("program").object(read_program);
    return result;
  }

 private:
  template <class T, class Read>
  std::optional<T> section(Section section, Read read) {
    const auto name = section_name(section);
    Field field = root_.optional(name);
    if (std::ranges::find(needed_, section) == needed_.end()) return std::nullopt;
    if (field.is_there()) return field.object(read);
    field.reject(ErrorCode::section_missing, {std::string(name)});
    return std::nullopt;
  }

  ObjectReader& root_;
  std::span<const Section> needed_;
  LoanSurroundings around_;
  bool in_modules_ = false;
};

// Whether the document has something at that place; names of fields have no sign that is escaped.
bool is_written(const JsonValue& document, std::string_view path) {
  const JsonValue* at = &document;
  while (at != nullptr && !path.empty()) {
    const std::size_t end = std::min(path.find('/', 1), path.size());
    const std::string_view key = path.substr(1, end - 1);
    path.remove_prefix(end);
    if (at->kind != JsonKind::array) {
      at = at->find(key);
      continue;
    }
    std::size_t index = at->items.size();
    std::from_chars(key.data(), key.data() + key.size(), index);
    at = index < at->items.size() ? &at->items[index] : nullptr;
  }
  return at != nullptr;
}

// Figures that a product's file states, and not the request, were typed by nobody here.
void name_product(std::string_view text, const std::string& product,
                  std::vector<VouchedFigure>& figures) {
  Errors none;
  const auto written = parse_json(text, json_bytes_max, &none);
  for (auto& figure : figures) {
    if (!written || is_written(*written, figure.path)) continue;
    figure.by = VouchedBy::source;
    if (figure.source.empty()) figure.source = product;
  }
}

}  // namespace

PartialRequest read_request_in_parts(std::string_view text, std::span<const Section> needed,
                                     std::span<const ParameterFile> files) {
  Reading reading;
  auto document = parse_json(text, json_bytes_max, &reading.findings);
  if (!document) return {std::nullopt, document.error()};
  LoanSurroundings around{.files = files};
  around.product = take_product(*document, files, reading.findings);
  const bool has_product = around.product.has_value();
  auto root = detail::root_of(*document, reading, VouchedBy::applicant);
  if (!root) return {std::nullopt, std::move(reading.findings)};
  Request request = RequestReader(*root, needed, std::move(around)).request();
  root->finish();
  if (request.course && request.work) {
    if (auto fault = lost_hours_fault(*request.course, *request.work)) {
      reading.findings.push_back(std::move(*fault));
    }
    if (auto fault = agree_on_completion(*request.course, *request.work)) {
      reading.findings.push_back(std::move(*fault));
    }
  }
  detail::sort_by_place(*document, reading);
  request.vouched = std::move(reading.vouched);
  if (has_product) name_product(text, "loan product", request.vouched);
  return {std::move(request), std::move(reading.findings)};
}

Result<Request> read_request(std::string_view text, std::span<const Section> needed,
                             std::span<const ParameterFile> files) {
  auto read = read_request_in_parts(text, needed, files);
  if (!read.findings.empty()) return Failure(std::move(read.findings));
  return std::move(*read.request);
}

}  // namespace afford
