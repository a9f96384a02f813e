#include "afford/json/detail/loan_parts.hpp"

namespace afford::detail {
namespace {

constexpr Word<Capitalisation> capitalisations[] = {
    {"each_due_date", Capitalisation::each_due_date},
    {"end", Capitalisation::end},
    {"never", Capitalisation::never}};

class PhaseReader {
 public:
  explicit PhaseReader(const PhaseContext& context) : context_(context) {}

  std::optional<LoanPhase> read(ObjectReader& reader) {
    const auto kind =
        reader.required("kind").word(words_of<PhaseKind, requested_phase_kinds>(format_phase_kind));
    if (!kind) {
      reader.optional("payments").whole({1, payment_count_max});
      reader.pass_over({"until", "every", "payment", "capitalise", "principal", "amortise_over",
                        "list", "percent", "rounds", "basis"});
      return std::nullopt;
    }
    LoanPhase result{.kind = *kind};
    is_right_ = true;
    read_length(reader, result);
    read_own_fields(reader, result);
    return is_right_ ? std::optional(std::move(result)) : std::nullopt;
  }

 private:
  // Nothing came of a field that the phase cannot do without.
  template <class T>
  void need(const std::optional<T>& value) {
    is_right_ = is_right_ && value.has_value();
  }

  void read_length(ObjectReader& reader, LoanPhase& phase) {
    if (phase.kind == PhaseKind::down_payment || phase.kind == PhaseKind::custom) return;
    Field every = reader.optional("every");
    if (every.is_there()) {
      phase.every = read_step(every);
      need(phase.every);
    }
    const bool is_stated = phase.kind == PhaseKind::minimum || phase.kind == PhaseKind::level;
    const bool may_be_open = is_stated && reader.has("payment");
    if (may_be_open && !reader.has("payments") && !reader.has("until")) return;
    reader.exactly_one_of({"payments", "until"});
    const auto payments = reader.optional("payments").whole({1, payment_count_max});
    phase.until = reader.optional("until").date();
    phase.payments = payments.value_or(0);
    is_right_ = is_right_ && payments.has_value() != phase.until.has_value();
  }

  void read_own_fields(ObjectReader& reader, LoanPhase& phase) {
    switch (phase.kind) {
      case PhaseKind::deferral: return read_deferral(reader, phase);
      case PhaseKind::minimum:
        phase.payment = positive(reader.required("payment"), "\"40.00\"");
        return need(phase.payment);
      case PhaseKind::level: phase.payment = optional_positive(reader, "payment"); return;
      case PhaseKind::equal_principal:
        phase.principal = optional_positive(reader, "principal");
        return;
      case PhaseKind::flat:
        phase.flat_rounds = reader.optional("rounds")
                                .word(words_of<FlatRounding, 2>(format_flat_rounding))
                                .value_or(FlatRounding::principal);
        phase.flat_basis = reader.optional("basis")
                               .word(words_of<FlatBasis, 2>(format_flat_basis))
                               .value_or(FlatBasis::balance);
        return;
      case PhaseKind::balloon: {
        const auto over = reader.required("amortise_over").whole({1, payment_count_max});
        phase.amortise_over = over.value_or(payment_count_max);
        return need(over);
      }
      case PhaseKind::custom: return read_list(reader, phase);
      case PhaseKind::down_payment:
        phase.share = reader.required("percent").percent({0, 100});
        return need(phase.share);
      case PhaseKind::interest_only:
      case PhaseKind::prepayment: return;
    }
  }

  void read_deferral(ObjectReader& reader, LoanPhase& phase) {
    Field field =
        context_.bears_interest ? reader.required("capitalise") : reader.optional("capitalise");
    const auto rule = field.word(capitalisations);
    if (rule) phase.capitalise = *rule;
    if (context_.bears_interest) need(rule);
  }

  void read_list(ObjectReader& reader, LoanPhase& phase) {
    auto list = reader.required("list").list(
        [&](ObjectReader& entry) -> std::optional<CustomDue> {
          entry.exactly_one_of({"payment", "principal"});
          const auto payment = entry.optional("payment").amount(context_.currency);
          const auto principal = entry.optional("principal").amount(context_.currency);
          if (payment.has_value() == principal.has_value()) return std::nullopt;
          return payment ? CustomDue{CustomDue::Kind::payment, *payment}
                         : CustomDue{CustomDue::Kind::principal, *principal};
        },
        {1, list_entries_max});
    Field every = reader.optional("every");
    if (every.is_there()) {
      phase.every = read_step(every);
      need(phase.every);
    }
    need(list);
    if (!list) return;
    phase.list = std::move(*list);
    phase.payments = static_cast<int>(phase.list.size());
  }

  std::optional<Money> positive(Field field, std::string example) const {
    const auto amount = field.money(context_.currency);
    if (!amount || amount->minor() > 0) return amount;
    field.reject(ErrorCode::must_be_positive, {std::move(example)});
    return std::nullopt;
  }

  std::optional<Money> optional_positive(ObjectReader& reader, std::string_view key) {
    Field field = reader.optional(key);
    if (!field.is_there()) return std::nullopt;
    const auto amount = positive(field, "\"200.00\"");
    need(amount);
    return amount;
  }

  const PhaseContext& context_;
  bool is_right_ = true;
};

}  // namespace

std::optional<std::vector<LoanPhase>> read_phases(Field phases, const PhaseContext& context) {
  PhaseReader reader(context);
  auto read =
      phases.list([&](ObjectReader& phase) { return reader.read(phase); }, {1, list_entries_max});
  if (read) read->back().last_stub = context.last_stub;
  return read;
}

}  // namespace afford::detail
