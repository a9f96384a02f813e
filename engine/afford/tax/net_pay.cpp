#include "afford/tax/net_pay.hpp"

#include <algorithm>
#include <utility>

#include "afford/base/require.hpp"
#include "afford/tax/detail/net_pay_formula.hpp"

namespace afford {
namespace {

constexpr std::string_view contributions_block = "contributions";

Money money_of_cents(const Ratio& cents) {
  const auto minor = round_to_integer(cents, RoundingMode::half_up).to_int64();
  AFFORD_REQUIRE(minor.has_value());
  return Money::of_minor(*minor, cad);
}

Ratio dollars(const Ratio& cents) { return cents / Ratio(100); }

void require_gross(Money gross) {
  AFFORD_REQUIRE(gross.currency() == cad);
  AFFORD_REQUIRE(gross.minor() >= 0);
}

// Tax on paycheques less tax of the whole year, in one block.
Money comes_later(const detail::Taxes<Ratio>& taxes) {
  return money_of_cents(taxes.on_paycheques) - money_of_cents(taxes.of_year);
}

// Puts down the figures that the formula went through.
class Lines {
 public:
  Lines(const ResidenceLaw& law, Credits credits) : law_(law), credits_(credits) {}

  void add(const detail::Contributions<Ratio>& contributions) {
    const PensionContribution& pension = law_.pension;
    const Ratio rates[] = {pension.base_rate, pension.first_additional_rate,
                           pension.second_additional_rate};
    for (std::size_t k = 0; k < pension_part_count; ++k) {
      const auto part = format_pension_part(static_cast<PensionPart>(k));
      add(contributions.pension[k], pension.code + "." + std::string(part), rates[k]);
    }
    for (std::size_t k = 0; k < law_.premiums.size(); ++k) {
      add(contributions.premiums[k], law_.premiums[k].code, law_.premiums[k].rate);
    }
  }

  void add(const TaxBlock& block, const detail::BlockFigures<Ratio>& figures) {
    block_ = block.code;
    for (std::size_t k = 0; k < block.deductions.size(); ++k) {
      line(NetPayLineKind::deduction, block.deductions[k].id, figures.deductions[k]);
    }
    line(NetPayLineKind::taxable_income, {}, figures.taxable);
    for (std::size_t k = 0; k < block.brackets.size(); ++k) {
      const auto& [over, rate] = block.brackets[k];
      product(NetPayLineKind::bracket, rate, figures.in_bracket[k]).over = over;
    }
    add_credits(block, figures);
    for (std::size_t k = 0; k < block.steps.size(); ++k) {
      const TaxStep& step = block.steps[k];
      if (detail::is_left_out(step.comes_with_return, credits_)) continue;
      line(NetPayLineKind::step, step.id, figures.tax_after[k + 1] - figures.tax_after[k])
          .comes_with_return = step.comes_with_return;
    }
    const Ratio& before_abatement = figures.tax_after.back();
    if (figures.tax != before_abatement) {
      product(NetPayLineKind::abatement, law_.federal_abatement, before_abatement).amount =
          dollars(figures.tax - before_abatement);
    }
    line(NetPayLineKind::tax, {}, detail::as_paid(figures.tax));
  }

  std::vector<NetPayLine> take() { return std::move(lines_); }

 private:
  NetPayLine& line(NetPayLineKind kind, std::string code, const Ratio& cents) {
    if (code.empty()) code = format_net_pay_line_kind(kind);
    lines_.push_back({kind, std::string(block_), std::move(code), dollars(cents)});
    return lines_.back();
  }

  NetPayLine& product(NetPayLineKind kind, const Ratio& rate, const Ratio& of_cents) {
    NetPayLine& added = line(kind, {}, of_cents * rate);
    added.rate = rate;
    added.of = dollars(of_cents);
    return added;
  }

  void add(const detail::Contribution<Ratio>& contribution, std::string code, const Ratio& rate) {
    NetPayLine& added = line(NetPayLineKind::contribution, std::move(code), contribution.paid);
    added.rate = rate;
    added.of = dollars(contribution.counted);
  }

  void add_credits(const TaxBlock& block, const detail::BlockFigures<Ratio>& figures) {
    for (std::size_t k = 0; k < block.credit_amounts.size(); ++k) {
      const CreditAmount& credit = block.credit_amounts[k];
      if (detail::is_left_out(credit.comes_with_return, credits_)) continue;
      line(NetPayLineKind::credit_amount, credit.id, figures.credit_amounts[k]).comes_with_return =
          credit.comes_with_return;
    }
    product(NetPayLineKind::credits, block.credit_rate, figures.credit_base).amount =
        dollars(figures.tax_after.front() - figures.bracket_tax);
  }

  const ResidenceLaw& law_;
  Credits credits_;
  std::string_view block_ = contributions_block;
  std::vector<NetPayLine> lines_;
};

PiecewiseLinear net_function(const ResidenceLaw& law, Credits credits) {
  const PiecewiseLinear gross = PiecewiseLinear::identity();
  const auto contributions = detail::contributions_of(law, gross);
  const auto incomes = detail::incomes_of(law, gross, contributions);
  return gross - detail::pension_paid(contributions) - detail::premiums_paid(contributions) -
         detail::federal_figures(incomes, credits).tax -
         detail::provincial_figures(incomes, credits).tax;
}

}  // namespace

NetPay net_pay(const ResidenceLaw& law, Money gross) {
  require_gross(gross);
  const Ratio pay = detail::cents(gross);
  const auto contributions = detail::contributions_of(law, pay);
  const auto incomes = detail::incomes_of(law, pay, contributions);
  const auto federal = detail::federal_taxes(incomes);
  const auto provincial = detail::provincial_taxes(incomes);
  NetPay result{.gross = gross,
                .pension = money_of_cents(detail::pension_paid(contributions)),
                .premiums = money_of_cents(detail::premiums_paid(contributions)),
                .federal_tax = money_of_cents(federal.of_year),
                .provincial_tax = money_of_cents(provincial.of_year),
                .net = gross,
                .with_return = comes_later(federal) + comes_later(provincial)};
  result.net =
      gross - result.pension - result.premiums - result.federal_tax - result.provincial_tax;
  return result;
}

Money net_income(const ResidenceLaw& law, Money gross) {
  require_gross(gross);
  const Ratio pay = detail::cents(gross);
  return money_of_cents(detail::incomes_of(law, pay, detail::contributions_of(law, pay)).net);
}

std::string_view format_net_pay_line_kind(NetPayLineKind kind) {
  switch (kind) {
    case NetPayLineKind::contribution: return "contribution";
    case NetPayLineKind::deduction: return "deduction";
    case NetPayLineKind::taxable_income: return "taxable_income";
    case NetPayLineKind::bracket: return "bracket";
    case NetPayLineKind::credit_amount: return "credit_amount";
    case NetPayLineKind::credits: return "credits";
    case NetPayLineKind::step: return "step";
    case NetPayLineKind::abatement: return "abatement";
    case NetPayLineKind::tax: return "tax";
  }
  return {};
}

std::vector<NetPayLine> net_pay_lines(const ResidenceLaw& law, Money gross, Credits credits) {
  require_gross(gross);
  const Ratio pay = detail::cents(gross);
  const auto contributions = detail::contributions_of(law, pay);
  const auto incomes = detail::incomes_of(law, pay, contributions);
  Lines lines(law, credits);
  lines.add(contributions);
  lines.add(law.federal, detail::federal_figures(incomes, credits));
  lines.add(law.provincial, detail::provincial_figures(incomes, credits));
  return lines.take();
}

NetPayCurve::NetPayCurve(const ResidenceLaw& law, Credits credits)
    : net_(net_function(law, credits)) {}

Ratio NetPayCurve::net_at(const Ratio& gross) const { return dollars(net_.at(gross * Ratio(100))); }

Ratio NetPayCurve::kept_of_next_dollar(Money gross) const {
  require_gross(gross);
  return net_.slope_after(detail::cents(gross));
}

Result<Money> NetPayCurve::lowest_gross_for(Money net) const {
  AFFORD_REQUIRE(net.currency() == cad);
  const auto found = net_.lowest_whole_reaching(detail::cents(net));
  const auto minor = found ? found->to_int64() : std::nullopt;
  if (minor && *minor <= cad.minor_max()) return Money::of_minor(*minor, cad);
  const Money most = Money::rounded(net_at(Money::of_minor(cad.minor_max(), cad).to_ratio()), cad,
                                    RoundingMode::down);
  return failure({ErrorCode::net_out_of_reach, {}, format_money(net), {format_money(most)}});
}

}  // namespace afford
