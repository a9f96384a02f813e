#include "afford/report/net_pay_figures.hpp"

#include <algorithm>
#include <functional>

namespace afford {
namespace {

constexpr std::string_view contributions = "contributions";
constexpr std::string_view federal = "federal";

bool is_contribution(const NetPayLine& line) { return line.block == contributions; }

// CPP and QPP are pensions; the other contributions are premiums.
bool is_pension(const NetPayLine& line) {
  return is_contribution(line) && line.code.find("PP.") != line.code.npos;
}

DerivationStep step_of(const NetPayLine& line) {
  const std::string amount = format_decimal(rounded(line.amount, 6, RoundingMode::half_even));
  const std::string name =
      std::string(format_net_pay_line_kind(line.kind)) +
      (line.code == format_net_pay_line_kind(line.kind) ? "" : " " + line.code);
  if (!line.rate || !line.of) return {"explain.line", {name, amount, "", ""}};
  return {"explain.line",
          {name, amount,
           format_decimal(rounded(*line.rate * Ratio(100), 6, RoundingMode::half_even).reduced()),
           format_decimal(rounded(*line.of, 6, RoundingMode::half_even))}};
}

}  // namespace

FigureSteps net_pay_steps(const NetPayAnswer& answer, const std::optional<Money>& wanted_net) {
  const NetPay& pay = answer.pay;
  const auto lines = [&](const std::function<bool(const NetPayLine&)>& counts) {
    Derivation steps{
        {"explain.law",
         {answer.province_name, std::to_string(answer.law_year), format_money(pay.gross)}}};
    for (const auto& line : answer.lines) {
      if (counts(line) && line.amount.sign() != 0) steps.push_back(step_of(line));
    }
    if (steps.size() == 1) steps.push_back({"explain.no_line", {}});
    return steps;
  };
  FigureSteps figures;
  figures.add("/gross", wanted_net
                            ? Derivation{{"explain.lowest_gross", {format_money(*wanted_net)}}}
                            : Derivation{{"explain.given", {"--gross"}}});
  figures.add("/pension", lines(is_pension));
  figures.add("/premiums", lines([](const NetPayLine& line) {
                return is_contribution(line) && !is_pension(line);
              }));
  figures.add("/federal_tax", lines([](const NetPayLine& line) { return line.block == federal; }));
  figures.add("/provincial_tax", lines([](const NetPayLine& line) {
                return !is_contribution(line) && line.block != federal;
              }));
  figures.add("/with_return", lines([](const NetPayLine& line) { return line.comes_with_return; }));
  Formula net(cad);
  net.plus("gross", pay.gross)
      .minus("pension", pay.pension)
      .minus("premiums", pay.premiums)
      .minus("federal_tax", pay.federal_tax)
      .minus("provincial_tax", pay.provincial_tax);
  figures.add("/net", net, pay.net);
  const std::string kept = format_decimal(kept_figure(answer.kept_of_next_dollar));
  figures.add("/kept_of_next_dollar", {{"explain.next_dollar", {format_money(pay.gross), kept}}});
  if (answer.lost_at_next_dollar) {
    figures.add("/lost_at_next_dollar",
                {{"explain.lost_at_next_dollar", {format_money(*answer.lost_at_next_dollar)}}});
  }
  return figures;
}

}  // namespace afford
