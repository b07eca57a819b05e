#include "report/rulebook_diff.h"

#include "catch.h"
#include "report/impact.h"
#include "report/rulebook_page.h"
#include "shipped.h"
#include "unit/rules/compile_help.h"

using namespace tassei;

namespace {

/// `place: what: before -> after` of each, one a line.
std::string diff(const std::string& before, const std::string& after) {
  std::string lines;
  for (const report::Difference& each :
       report::differences(test::compiled({{"a", before}}), test::compiled({{"b", after}}))) {
    lines += each.place + ": " + each.what + ": " + (each.before ? each.before->en : "-") + " -> " +
             (each.after ? each.after->en : "-") + "\n";
  }
  return lines;
}

rules::Verdict verdict(rules::PartKind part, bool met) {
  rules::Verdict verdict;
  verdict.criteria.emplace_back().part = part;
  verdict.criteria.back().met = met;
  return verdict;
}

}  // namespace

TEST_CASE("a rulebook differs in nothing from itself") {
  CHECK(diff(test::gardening(), test::gardening()) == "");
}

TEST_CASE("the parts named are those whose being met differs") {
  const auto met = verdict(rules::PartKind::mentoring, true);
  const auto unmet = verdict(rules::PartKind::mentoring, false);
  CHECK(report::parts_between(met, unmet) == std::vector<std::string>{"mentoring"});
  CHECK(report::parts_between(met, met).empty());
}

TEST_CASE("a part that is not asked for counts as met, an examination as not passed") {
  const rules::Verdict nothing;
  CHECK(report::parts_between(nothing, verdict(rules::PartKind::size, true)).empty());
  CHECK(report::parts_between(nothing, verdict(rules::PartKind::exam, true)) ==
        std::vector<std::string>{"exam"});
}

TEST_CASE("a level that only one rulebook has is named as a whole") {
  CHECK(report::parts_between(std::nullopt, rules::Verdict()) == std::vector<std::string>{"cell"});
}

TEST_CASE("labels can't become markup of the page") {
  rules::Rulebook rulebook = test::compiled({{"a", test::gardening()}});
  rulebook.specialties.entries.front().label.en = "<script>alert('&')</script>";
  const std::string page = report::rulebook_html(rulebook, Language::english);
  CHECK(page.find("<script>") == std::string::npos);
  CHECK(page.find("&lt;script&gt;alert(&apos;&amp;&apos;)&lt;/script&gt;") != std::string::npos);
}
