#include "afford/json/household_json.hpp"

#include <algorithm>

#include "afford/json/detail/request_fields.hpp"
#include "afford/tax/tax_tables.hpp"

namespace afford {
namespace {

constexpr int adults_max = 20;
constexpr int children_max = 20;
constexpr int age_max = 120;
constexpr WholeRange days_of_month{1, 31};

// The Market Basket Measure's components but shelter, and childcare, which it does not count.
constexpr std::string_view components[] = {"food",          "clothing",  "transportation",
                                           "communication", "childcare", "inuusiqattiarniq",
                                           "other"};

void read_country(Field field) {
  const auto country = field.text(text_bytes_max, R"("CA")");
  if (country && *country != "CA") field.reject(ErrorCode::country_not_supported, {"CA"});
}

std::optional<std::string> read_province(Field field) {
  auto code = field.text(text_bytes_max, R"("ON")");
  if (!code || is_province(*code)) return code;
  const auto known = province_codes();
  field.reject(ErrorCode::province_unknown, {known.begin(), known.end()});
  return std::nullopt;
}

std::optional<OtherIncome> read_other_income(ObjectReader& income) {
  const auto kind = income.required("kind").word(words_of<IncomeKind, 7>(format_income_kind));
  income.exactly_one_of({"gross_per_year", "net_per_month"});
  Field gross_field = income.optional("gross_per_year");
  const auto gross = detail::stated_amount(gross_field);
  if (gross_field.is_there() && kind && *kind != IncomeKind::partner_pay) {
    gross_field.reject(ErrorCode::not_supported_yet, {"\"net_per_month\" for what is no pay"});
  }
  const auto net = detail::stated_amount(income.optional("net_per_month"));
  const auto from = income.optional("from").date();
  Field to_field = income.optional("to");
  const auto to = to_field.date();
  if (from && to && *to < *from) to_field.reject(ErrorCode::end_before_start, {format_date(*from)});
  Field signs_field = income.optional("co_applicant");
  const bool signs = signs_field.boolean().value_or(false);
  if (signs && !gross_field.is_there()) {
    signs_field.reject(ErrorCode::not_supported_yet, {"\"gross_per_year\""});
  }
  const auto day = income.optional("day").whole(days_of_month);
  if (!kind || (!gross && !net)) return std::nullopt;
  return OtherIncome{*kind, gross, net, from, to, signs, day};
}

std::optional<std::vector<Spending>> read_spending(ObjectReader& spending) {
  std::vector<Spending> result;
  for (const auto component : components) {
    const auto amount = detail::stated_amount(spending.optional(component));
    if (amount) result.push_back({std::string(component), *amount});
  }
  spending.unsupported("shelter", "\"housing_per_month\"");
  return result;
}

// Of the household's own money and of each kind of spending that it states.
std::optional<DueDays> read_due_days(ObjectReader& days, std::vector<Spending>* stated,
                                     const std::string& stated_at) {
  const auto day_of = [&](std::string_view what) {
    return days.optional(what).whole(days_of_month);
  };
  const DueDays result{day_of("housing"), day_of("debt_payments"), day_of("remittances")};
  for (const auto component : components) {
    const auto day = day_of(component);
    if (!day || stated == nullptr) continue;
    const auto spending = std::ranges::find(*stated, component, &Spending::component);
    if (spending != stated->end()) {
      spending->due_day = day;
    } else {
      days.keep({ErrorCode::field_missing, json_path(stated_at, component), {}, {R"("100.00")"}});
    }
  }
  return result;
}

PersonFacts read_person(ObjectReader& household) {
  PersonFacts facts;
  facts.status = household.optional("status").word(
      words_of<ResidenceStatus, residence_statuses>(format_residence_status));
  facts.status_since = household.optional("status_since").date();
  facts.resident_since = household.optional("resident_since").date();
  facts.age = household.optional("age").whole({0, age_max});
  facts.came_as_refugee = household.optional("came_as_refugee").boolean();
  return facts;
}

struct People {
  std::optional<int> adults;
  std::optional<int> children;
};

struct BenefitFacts {
  std::vector<IncomeKind> computed;
  bool has_partner;
  int under_6;
  int from_6_to_17;
};

// Ages are needed for the child benefit, and a partner where there is a second adult.
BenefitFacts read_benefits(ObjectReader& household, const People& people) {
  constexpr Word<IncomeKind> words[] = {{"child_benefit", IncomeKind::child_benefit},
                                        {"gst_credit", IncomeKind::gst_credit},
                                        {"workers_benefit", IncomeKind::workers_benefit}};
  const auto computed = household.optional("computed_benefits").words(words);
  Field partner_field = household.optional("has_partner");
  const auto partner = partner_field.boolean();
  Field ages = household.optional("children_under_6");
  const auto under_6 = ages.whole({0, children_max});
  Field older_field = household.optional("children_6_to_17");
  const auto older = older_field.whole({0, children_max});
  BenefitFacts facts{computed.value_or(std::vector<IncomeKind>()), partner.value_or(false),
                     under_6.value_or(0), older.value_or(0)};
  const int by_age = facts.under_6 + facts.from_6_to_17;
  const bool has_ages = under_6 || older || !facts.computed.empty();
  const bool are_read = (under_6 || !ages.is_there()) && (older || !older_field.is_there());
  if (has_ages && are_read && people.children && by_age != *people.children) {
    ages.reject(ErrorCode::ages_differ_from_children,
                {std::to_string(by_age), std::to_string(*people.children)});
  }
  if (!facts.computed.empty() && people.adults.value_or(1) > 1 && !partner_field.is_there()) {
    partner_field.reject(ErrorCode::field_missing);
  }
  return facts;
}

// What is not stated is none.
Money optional_amount(ObjectReader& household, std::string_view key) {
  return detail::stated_amount(household.optional(key)).value_or(Money::zero(cad));
}

}  // namespace

std::optional<Household> read_household_section(ObjectReader& household) {
  read_country(household.required("country"));
  auto province = read_province(household.required("province"));
  auto region = household.optional("region").text();
  Field adults_field = household.required("adults");
  const auto adults = adults_field.whole({1, adults_max});
  const auto children = household.optional("children").whole({0, children_max});
  const auto benefits = read_benefits(household, {adults, children});
  if (benefits.has_partner && adults == 1) {
    adults_field.reject(ErrorCode::partner_not_among_adults);
  }
  const auto resident = household.optional("resident_on_1_january").boolean();
  const auto resident_from = household.optional("resident_from").date();
  if (household.has("resident_from") && household.has("resident_on_1_january")) {
    household.reject(ErrorCode::fields_exclude_each_other,
                     {"resident_on_1_january, resident_from"});
  }
  auto other_income =
      household.optional("other_income").list(read_other_income, {0, list_entries_max});
  const auto housing = detail::stated_amount(household.required("housing_per_month"));
  Field spending_field = household.required("spending_per_month");
  auto spending = spending_field.object(read_spending);
  Field days_field = household.optional("due_days");
  const auto due_days = days_field.object([&](ObjectReader& days) {
    return read_due_days(days, spending ? &*spending : nullptr, spending_field.path());
  });
  const Money debts = optional_amount(household, "debt_payments_per_month");
  const Money remittances = optional_amount(household, "remittances_per_month");
  const auto savings = detail::stated_amount(household.required("savings"));
  PersonFacts person = read_person(household);
  // What is not right is a finding; the rest may still be looked at, such as the region.
  if (!province) return std::nullopt;
  const Money zero = Money::zero(cad);
  Household result{.province = std::move(*province),
                   .region = std::move(region),
                   .adults = adults.value_or(1),
                   .children = children.value_or(benefits.under_6 + benefits.from_6_to_17),
                   .resident_on_1_january = resident.value_or(true),
                   .resident_from = resident_from,
                   .other_income = {},
                   .housing_per_month = housing.value_or(zero),
                   .spending = spending.value_or(std::vector<Spending>()),
                   .debt_payments_per_month = debts,
                   .remittances_per_month = remittances,
                   .savings = savings.value_or(zero),
                   .person = person};
  if (other_income) result.other_income = std::move(*other_income);
  if (due_days) result.due_days = *due_days;
  result.computed_benefits = benefits.computed;
  result.has_partner = benefits.has_partner;
  result.children_under_6 = benefits.under_6;
  result.children_6_to_17 = benefits.from_6_to_17;
  return result;
}

}  // namespace afford
