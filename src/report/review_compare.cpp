#include "report/review_compare.h"

#include <algorithm>
#include <array>
#include <memory>
#include <utility>

#include "table/columns.h"

namespace tassei::report {

namespace {

using Rows = std::vector<ReviewCompareRow>;

struct ChangeWords {
  std::string_view id;
  MessageId said;
  table::Tone tone;
};

/// In the order of ReviewChange.
constexpr std::array kChanges = {
    ChangeWords{"promotion", MessageId::change_promotion, table::Tone::good},
    ChangeWords{"loss", MessageId::change_loss, table::Tone::bad},
    ChangeWords{"unchanged", MessageId::change_unchanged, table::Tone::plain},
    ChangeWords{"joined", MessageId::change_joined, table::Tone::plain},
    ChangeWords{"left", MessageId::change_left, table::Tone::plain}};

const ChangeWords& words(ReviewChange change) {
  return kChanges.at(static_cast<std::size_t>(change));
}

table::Table flat(std::shared_ptr<const Rows> rows, bool with_causes, Language language) {
  table::Table table;
  table.columns = table::columns_of({"change", "engineer", "name", "specialty", "from", "to",
                                     "from_basis", "to_basis", "from_provenance", "to_provenance"},
                                    language, {"from", "to"});
  if (with_causes) table.columns.push_back({"causes", table::heading_of("causes", language)});
  table.next = [rows = std::move(rows), with_causes, at = std::size_t{0}](table::Row& row) mutable {
    if (at == rows->size()) return false;
    const ReviewCompareRow& each = (*rows)[at++];
    row = {change_id(each.change),
           each.engineer,
           each.name,
           text_or_null(each.specialty),
           level_or_null(each.from),
           level_or_null(each.to),
           basis_or_null(each.from),
           basis_or_null(each.to),
           provenance_or_null(each.from),
           provenance_or_null(each.to)};
    if (with_causes) row.push_back(causes_value(each.causes));
    return true;
  };
  return table;
}

table::Row line_of(const ReviewCompareRow& row, Language language) {
  const ChangeWords& change = words(row.change);
  return {table::toned(text(change.said, language), change.tone),
          row.engineer,
          row.name,
          row.specialty_label,
          marked(row.from),
          marked(row.to),
          causes_said(row.causes, language)};
}

table::Page page_of(const Rows& rows, const ReviewSide& one, const ReviewSide& other,
                    Language language) {
  const auto say = [&](const Message& message) { return text(message, language); };
  table::Page page(1);
  table::Block& block = page.front();
  block.heading =
      say({MessageId::review_compare_heading,
           {{"one", one.label}, {"day", one.at}, {"other", other.label}, {"later", other.at}}});
  std::array<std::int64_t, kChanges.size()> counts{};
  std::vector<table::Row> lines;
  std::vector<rules::Standing> used;
  for (const ReviewCompareRow& row : rows) {
    ++counts.at(static_cast<std::size_t>(row.change));
    if (row.change == ReviewChange::unchanged) continue;
    lines.push_back(line_of(row, language));
    used.insert(used.end(), {row.from, row.to});
  }
  const std::string summary = say({MessageId::review_compare_summary,
                                   {{"promotions", counts[0]},
                                    {"losses", counts[1]},
                                    {"unchanged", counts[2]},
                                    {"joined", counts[3]},
                                    {"left", counts[4]}}});
  if (lines.empty()) {
    block.lines.emplace_back(summary);
    return page;
  }
  block.table = table::table_of({{"change", say(MessageId::heading_change)},
                                 {"engineer", say(MessageId::heading_engineer)},
                                 {"name", say(MessageId::heading_name)},
                                 {"specialty", say(MessageId::heading_specialty)},
                                 {"from", say(MessageId::heading_from)},
                                 {"to", say(MessageId::heading_to)},
                                 {"why", say(MessageId::heading_compare_why)}},
                                std::move(lines));
  block.notes = marks_explained(used, language);
  block.notes.insert(block.notes.begin(), summary);
  return page;
}

}  // namespace

std::string_view change_id(ReviewChange change) { return words(change).id; }

table::Answer review_compare(std::vector<ReviewCompareRow> rows, ReviewSide one, ReviewSide other,
                             Language language) {
  const auto kept = std::make_shared<const Rows>(std::move(rows));
  return {[kept, language] { return flat(kept, true, language); },
          [kept, language] { return flat(kept, false, language); },
          [kept, one = std::move(one), other = std::move(other), language] {
            return page_of(*kept, one, other, language);
          }};
}

}  // namespace tassei::report
