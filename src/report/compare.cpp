#include "report/compare.h"

#include <utility>

#include "table/columns.h"

namespace tassei::report {

namespace {

struct WhyWords {
  std::string_view id;
  MessageId said;
};

/// In the order of Why.
constexpr WhyWords kWhy[] = {{"new_evidence", MessageId::why_new_evidence},
                             {"late_entry", MessageId::why_late_entry},
                             {"correction", MessageId::why_correction},
                             {"removal", MessageId::why_removal},
                             {"ended", MessageId::why_ended},
                             {"rulebook", MessageId::why_rulebook}};

const WhyWords& words(Why why) { return kWhy[static_cast<std::size_t>(why)]; }

table::Value cause_value(const CompareCause& cause) {
  return table::Value::Record{{"why", why_id(cause.why)},
                              {"record", cause.record},
                              {"key", cause.key},
                              {"entry", or_null(cause.entry)}};
}

std::string cause_said(const CompareCause& cause, Language language) {
  const std::string why =
      text({words(cause.why).said, {{"record", std::vector<Message>{cause.about}}}}, language);
  if (!cause.entry) return why;
  return text({MessageId::why_in_entry, {{"why", why}, {"entry", *cause.entry}}}, language);
}

table::Table flat(CompareRows rows, Date from_at, Date at, bool with_causes, Language language) {
  table::Table table;
  table.columns = table::columns_of({"engineer", "name", "specialty", "from", "to", "from_at", "at",
                                     "from_basis", "basis", "from_provenance", "provenance"},
                                    language, {"from", "to"});
  if (with_causes) table.columns.push_back({"causes", table::heading_of("causes", language)});
  table.next = [rows = std::move(rows), from_at, at, with_causes,
                each = CompareRow()](table::Row& row) mutable {
    if (!rows(each)) return false;
    row = {each.engineer,
           each.name,
           each.specialty,
           level_or_null(each.from),
           level_or_null(each.to),
           from_at,
           at,
           basis_or_null(each.from),
           basis_or_null(each.to),
           provenance_or_null(each.from),
           provenance_or_null(each.to)};
    if (with_causes) row.push_back(causes_value(each.causes));
    return true;
  };
  return table;
}

Message side_name(const CompareSide& side) {
  if (!side.entry) return {MessageId::compare_day, {{"day", side.at}}};
  return {MessageId::compare_day_known,
          {{"day", side.at}, {"entry", *side.entry}, {"at", side.known}}};
}

table::Page compare_page(const CompareRows& rows, const CompareSide& one, const CompareSide& other,
                         Language language) {
  const auto say = [&](const Message& message) { return text(message, language); };
  table::Page page(1);
  table::Block& block = page.front();
  block.heading = say({MessageId::compare_heading,
                       {{"one", std::vector<Message>{side_name(one)}},
                        {"other", std::vector<Message>{side_name(other)}}}});
  std::vector<table::Row> lines;
  std::vector<rules::Standing> used;
  std::size_t higher = 0;
  for (CompareRow row; rows(row);) {
    lines.push_back({row.engineer, row.name, row.specialty_label.in(language), marked(row.from),
                     marked(row.to), causes_said(row.causes, language)});
    used.insert(used.end(), {row.from, row.to});
    if (row.to.level > row.from.level) ++higher;
  }
  if (lines.empty()) {
    block.lines.push_back(say(MessageId::compare_none));
    return page;
  }
  block.notes.push_back(
      say({MessageId::compare_summary,
           {base::count("higher", higher), base::count("lower", lines.size() - higher)}}));
  block.table = table::table_of({{"engineer", say(MessageId::heading_engineer)},
                                 {"name", say(MessageId::heading_name)},
                                 {"specialty", say(MessageId::heading_specialty)},
                                 {"from", say(MessageId::heading_from)},
                                 {"to", say(MessageId::heading_to)},
                                 {"why", say(MessageId::heading_compare_why)}},
                                std::move(lines));
  for (std::string& mark : marks_explained(used, language)) block.notes.push_back(std::move(mark));
  return page;
}

}  // namespace

std::string_view why_id(Why why) { return words(why).id; }

table::Value causes_value(const std::vector<CompareCause>& causes) {
  table::Value::List values;
  for (const CompareCause& cause : causes) values.push_back(cause_value(cause));
  return values;
}

std::string causes_said(const std::vector<CompareCause>& causes, Language language) {
  std::vector<std::string> reasons;
  for (const CompareCause& cause : causes) reasons.push_back(cause_said(cause, language));
  return base::join(reasons, language);
}

table::Answer compare(CompareRows rows, CompareSide one, CompareSide other, Language language) {
  const auto table = [rows, from_at = one.at, at = other.at, language](bool with_causes) {
    return flat(rows, from_at, at, with_causes, language);
  };
  return {[table] { return table(true); }, [table] { return table(false); },
          [rows, one = std::move(one), other = std::move(other), language] {
            return compare_page(rows, one, other, language);
          }};
}

}  // namespace tassei::report
