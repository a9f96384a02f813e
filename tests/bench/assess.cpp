// Whole answers from typed input: `assess` with the tree, the tornado and the breaking points,
// `solve` for each lever, `compare` over a long list.
#include "afford/assess/assess.hpp"

#include <fstream>
#include <iterator>
#include <map>
#include <memory>
#include <stdexcept>
#include <string>
#include <vector>

#include "afford/assess/compare.hpp"
#include "afford/assess/partner_pay.hpp"
#include "afford/assess/solve.hpp"
#include "afford/json/course_list_json.hpp"
#include "afford/json/parameters_json.hpp"
#include "afford/json/request_json.hpp"
#include "parameters/embedded.hpp"
#include "tests/bench/kernel.hpp"

namespace bench {
namespace {

constexpr std::size_t courses_listed = 1'500;

std::string read_text(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  if (!file) throw std::runtime_error("cannot read " + path);
  return {std::istreambuf_iterator<char>(file), {}};
}

std::vector<afford::ParameterFile> parameter_files() {
  std::vector<afford::ParameterFile> files;
  for (const auto& file : afford::embedded_parameter_files()) {
    files.push_back({file.name, file.bytes});
  }
  return files;
}

// All that an answer is worked out from.
struct Case {
  afford::ParameterSet parameters;
  std::vector<afford::Request> requests;
};

std::shared_ptr<const Case> example_case(const std::vector<std::string>& names) {
  using afford::Section;
  const auto files = parameter_files();
  auto parameters = afford::read_parameters(files);
  if (!parameters) throw std::logic_error("the parameter files are refused");
  Case all{std::move(*parameters), {}};
  const std::vector<Section> needed{Section::loan, Section::course, Section::work,
                                    Section::household};
  for (const auto& name : names) {
    auto request = afford::read_request(read_text("examples/" + name + ".json"), needed, files);
    if (!request) throw std::logic_error(name + " is refused");
    all.requests.push_back(std::move(*request));
  }
  return std::make_shared<const Case>(std::move(all));
}

}  // namespace

Kernel assess_examples(std::span<const SampleLoan>) {
  const auto all = example_case({"nursing_bridge", "nurse_licence", "pharmacist_bridge",
                                 "dentist_exams", "physician_exams", "bootcamp", "stacked_modules",
                                 "stacked_modules_no_gain", "biweekly_pay"});
  const auto run = [all] {
    for (const auto& request : all->requests) {
      if (!afford::assess(request, all->parameters)) throw std::logic_error("no assessment");
    }
  };
  return {run, static_cast<std::int64_t>(all->requests.size())};
}

// Every measure under every scenario of the demo lender, and the verdict. As in a long run, the law
// is known by its segments; what is known of a person is forgotten.
Kernel decide_examples(std::span<const SampleLoan>) {
  const auto all = example_case({"nursing_bridge", "nurse_licence", "pharmacist_bridge",
                                 "dentist_exams", "physician_exams", "bootcamp", "stacked_modules",
                                 "stacked_modules_no_gain", "biweekly_pay"});
  const auto laws = std::make_shared<std::map<std::string, afford::NetWages>>();
  const auto factors = std::make_shared<afford::MonthlyFactors>();
  const auto run = [all, laws, factors] {
    for (const auto& request : all->requests) {
      const std::string& province = request.household->province;
      const auto& law = laws->try_emplace(province, all->parameters.tax, province).first->second;
      const afford::NetWages wages = afford::wages_in(*request.household, law.of_another());
      if (!afford::check(request, all->parameters, "demo-lender",
                         {afford::Scenarios::all, &wages, factors.get()})) {
        throw std::logic_error("no decision");
      }
    }
  };
  run();
  return {run, static_cast<std::int64_t>(all->requests.size())};
}

Kernel solve_examples(std::span<const SampleLoan>) {
  using afford::Lever;
  const auto all = example_case({"nursing_bridge", "stacked_modules"});
  const std::vector<Lever> levers{Lever::principal,   Lever::term,        Lever::rate,
                                  Lever::gross_wage,  Lever::probability, Lever::own_money,
                                  Lever::course_cost, Lever::start_date};
  const auto run = [all, levers] {
    for (const auto& request : all->requests) {
      for (const Lever lever : levers) {
        if (!afford::solve(request, all->parameters, lever, afford::usual_goal(lever))) {
          throw std::logic_error("no solution");
        }
      }
    }
  };
  return {run, static_cast<std::int64_t>(all->requests.size() * levers.size())};
}

// The example's rows again and again, each time 1.00 dearer.
Kernel compare_1500(std::span<const SampleLoan>) {
  const auto all = example_case({"nursing_bridge"});
  const auto read = afford::read_course_list(read_text("examples/courses/portal.csv"), {});
  if (!read) throw std::logic_error("the list is refused");
  std::vector<afford::ListedCourse> list;
  while (list.size() < courses_listed) {
    auto course = read->courses[list.size() % read->courses.size()];
    course.fee +=
        afford::Money::of_minor(static_cast<std::int64_t>(list.size()) * 100, afford::cad);
    list.push_back(std::move(course));
  }
  const auto run = [all, list] {
    if (!afford::compare(all->requests.front(), list, all->parameters)) {
      throw std::logic_error("no comparison");
    }
  };
  return {run, 1};
}

}  // namespace bench
