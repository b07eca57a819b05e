#include "report/impact.h"

#include <algorithm>
#include <set>
#include <utility>

#include "table/columns.h"

namespace tassei::report {

namespace {

bool met(const rules::Verdict& verdict, rules::PartKind part) {
  for (const rules::Criterion& each : verdict.criteria) {
    if (each.part == part) return each.met;
  }
  return part != rules::PartKind::exam;
}

constexpr const char* kCell = "cell";

std::string joined(const std::vector<std::string>& parts) {
  std::string text;
  for (const std::string& part : parts) text += (text.empty() ? "" : ";") + part;
  return text;
}

table::Table flat(ImpactRows rows, Date at, bool as_tree, Language language) {
  table::Table table;
  table.columns =
      table::columns_of({"engineer", "name", "specialty", "at", "from", "to", "from_basis", "basis",
                         "from_provenance", "provenance", "parts"},
                        language, {"from", "to"});
  table.next = [rows = std::move(rows), at, as_tree, each = ImpactRow()](table::Row& row) mutable {
    if (!rows(each)) return false;
    table::Value parts = joined(each.parts);
    if (as_tree) parts = table::Value::List(each.parts.begin(), each.parts.end());
    row = {each.engineer,
           each.name,
           each.specialty,
           at,
           level_or_null(each.before),
           level_or_null(each.after),
           basis_or_null(each.before),
           basis_or_null(each.after),
           provenance_or_null(each.before),
           provenance_or_null(each.after),
           std::move(parts)};
    return true;
  };
  return table;
}

Message said_part(const std::string& id) {
  for (std::size_t i = 0; i < rules::kPartKinds; ++i) {
    const auto part = static_cast<rules::PartKind>(i);
    if (rules::part_id(part) == id) return part_name(part);
  }
  return MessageId::impact_cell;
}

class ImpactPage {
 public:
  ImpactPage(ImpactAsked asked, Language language)
      : asked_(std::move(asked)), language_(language) {}

  void add(const ImpactRow& row) {
    used_.push_back(row.before);
    used_.push_back(row.after);
    if (row.after.level > row.before.level) {
      rise_.insert(row.engineer);
    } else if (row.after.level < row.before.level) {
      fall_.insert(row.engineer);
    } else {
      other_.insert(row.engineer);
    }
    std::vector<std::string> parts;
    for (const std::string& id : row.parts) parts.push_back(say(said_part(id)));
    rows_.push_back({row.engineer, row.name, row.specialty_label.in(language_), marked(row.before),
                     marked(row.after), base::join(parts, language_)});
  }

  table::Page page() && {
    table::Page page;
    table::Block& block = page.emplace_back();
    block.heading = say({MessageId::impact_heading,
                         {{"before", asked_.before}, {"after", asked_.after}, {"day", asked_.at}}});
    if (rows_.empty()) {
      block.lines.push_back(say(MessageId::impact_none));
      return page;
    }
    block.table = table::table_of({{"engineer", say(MessageId::heading_engineer)},
                                   {"name", say(MessageId::heading_name)},
                                   {"specialty", say(MessageId::heading_specialty)},
                                   {"from", say(MessageId::heading_impact_before)},
                                   {"to", say(MessageId::heading_impact_after)},
                                   {"parts", say(MessageId::heading_impact_parts)}},
                                  std::move(rows_));
    block.notes.push_back(summary());
    block.notes.push_back(say(MessageId::impact_counted));
    for (std::string& mark : marks_explained(used_, language_)) {
      block.notes.push_back(std::move(mark));
    }
    return page;
  }

 private:
  std::string say(const Message& message) const { return text(message, language_); }

  /// People whose level changes in some specialty aren't counted among those whose basis does.
  std::string summary() {
    std::erase_if(other_, [&](const std::string& engineer) {
      return rise_.contains(engineer) || fall_.contains(engineer);
    });
    return say({MessageId::impact_summary,
                {base::count("rise", rise_.size()), base::count("fall", fall_.size()),
                 base::count("other", other_.size())}});
  }

  ImpactAsked asked_;
  Language language_;
  std::vector<table::Row> rows_;
  std::vector<rules::Standing> used_;
  std::set<std::string> rise_;
  std::set<std::string> fall_;
  std::set<std::string> other_;
};

}  // namespace

std::vector<std::string> parts_between(const std::optional<rules::Verdict>& before,
                                       const std::optional<rules::Verdict>& after) {
  if (!before && !after) return {};
  if (!before || !after) return {kCell};
  std::vector<std::string> parts;
  for (std::size_t i = 0; i < rules::kPartKinds; ++i) {
    const auto part = static_cast<rules::PartKind>(i);
    if (met(*before, part) != met(*after, part)) parts.emplace_back(rules::part_id(part));
  }
  return parts;
}

table::Answer impact(ImpactRows rows, ImpactAsked asked, Language language) {
  const auto tree = [rows, at = asked.at, language] { return flat(rows, at, true, language); };
  const auto scalars = [rows, at = asked.at, language] { return flat(rows, at, false, language); };
  const auto page = [rows, asked = std::move(asked), language] {
    ImpactPage answer(asked, language);
    ImpactRow row;
    while (rows(row)) answer.add(row);
    return std::move(answer).page();
  };
  return {tree, scalars, page};
}

}  // namespace tassei::report
