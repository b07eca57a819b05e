#include "report/impact.h"

#include "catch.h"

using namespace tassei;
using report::ImpactRow;
using rules::PartKind;

namespace {

rules::Verdict verdict(PartKind part, bool met) {
  rules::Verdict verdict;
  verdict.criteria.emplace_back().part = part;
  verdict.criteria.back().met = met;
  return verdict;
}

/// Somebody who goes from one level to another in some specialty.
ImpactRow row(std::string engineer, int from, int to) {
  ImpactRow row;
  row.engineer = std::move(engineer);
  row.before.level = from;
  row.after.level = to;
  return row;
}

table::Answer answer(std::vector<ImpactRow> rows) {
  const auto next = [rows = std::move(rows), n = std::size_t{0}](ImpactRow& each) mutable {
    if (n == rows.size()) return false;
    each = rows[n++];
    return true;
  };
  return report::impact(next, {"a", "b", *Date::parse("2026-03-31")}, Language::english);
}

/// The line of the page that counts people.
std::string counted(std::vector<ImpactRow> rows) {
  return answer(std::move(rows)).page().front().notes.front();
}

}  // namespace

TEST_CASE("the parts named are those whose being met differs") {
  const auto met = verdict(PartKind::mentoring, true);
  const auto unmet = verdict(PartKind::mentoring, false);
  CHECK(report::parts_between(met, unmet) == std::vector<std::string>{"mentoring"});
  CHECK(report::parts_between(met, met).empty());
}

TEST_CASE("a part that is not asked for counts as met, an examination as not passed") {
  const rules::Verdict nothing;
  CHECK(report::parts_between(nothing, verdict(PartKind::size, true)).empty());
  CHECK(report::parts_between(nothing, verdict(PartKind::exam, true)) ==
        std::vector<std::string>{"exam"});
}

TEST_CASE("a level that only one rulebook has is named as a whole") {
  CHECK(report::parts_between(std::nullopt, rules::Verdict()) == std::vector<std::string>{"cell"});
  CHECK(report::parts_between(rules::Verdict(), std::nullopt) == std::vector<std::string>{"cell"});
}

TEST_CASE("impact counts people, not specialties") {
  CHECK(counted({row("E1", 3, 5), row("E1", 0, 3), row("E2", 3, 4)}) ==
        "Rise: 2. Fall: 0. Another basis or provenance only: 0.");
}

TEST_CASE("who rises in one specialty and falls in another counts for both") {
  CHECK(counted({row("E1", 3, 5), row("E1", 3, 0)}) ==
        "Rise: 1. Fall: 1. Another basis or provenance only: 0.");
}

TEST_CASE("whose level changes somewhere isn't counted among those whose basis does") {
  CHECK(counted({row("E1", 3, 3), row("E1", 3, 5), row("E2", 4, 4)}) ==
        "Rise: 1. Fall: 0. Another basis or provenance only: 1.");
}

TEST_CASE("where nobody's level changes the page says so, without counts") {
  const table::Block block = answer({}).page().front();
  CHECK(block.lines.size() == 1);
  CHECK(block.notes.empty());
}
