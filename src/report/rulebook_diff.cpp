#include "report/rulebook_diff.h"

#include <fmt/format.h>

#include <utility>

#include "table/columns.h"

namespace tassei::report {

namespace {

table::Value said(const std::optional<Label>& label, Language language) {
  return label ? table::Value(label->in(language)) : table::Value();
}

table::Table flat(const std::vector<Difference>& found, Language language) {
  std::vector<table::Row> rows;
  for (const Difference& each : found) {
    rows.push_back(
        {each.place, each.what, said(each.before, language), said(each.after, language)});
  }
  auto columns = table::columns_of({"place", "what", "before", "after"}, language);
  columns[1].heading = text(MessageId::heading_field, language);
  return table::table_of(std::move(columns), std::move(rows));
}

table::Line line(const Difference& each, Language language) {
  const base::Argument what = {"what", std::vector<Message>{each.what_said}};
  if (!each.before) {
    return {text({MessageId::diff_added, {what, {"after", *each.after}}}, language),
            table::Tone::good};
  }
  if (!each.after) {
    return {text({MessageId::diff_gone, {what, {"before", *each.before}}}, language),
            table::Tone::bad};
  }
  return {fmt::format("{}: {} → {}", text(each.what_said, language), each.before->in(language),
                      each.after->in(language))};
}

table::Page page_of(const std::vector<Difference>& found, Language language) {
  table::Page page;
  std::string place;
  for (const Difference& each : found) {
    if (page.empty() || each.place != place) {
      page.emplace_back().heading = text(each.place_said, language);
      place = each.place;
    }
    page.back().lines.push_back(line(each, language));
  }
  if (page.empty()) page.emplace_back().lines.push_back(text(MessageId::diff_none, language));
  return page;
}

}  // namespace

table::Answer rulebook_diff(std::vector<Difference> found, Language language) {
  const auto rows = [found, language] { return flat(found, language); };
  return {rows, rows, [found = std::move(found), language] { return page_of(found, language); }};
}

}  // namespace tassei::report
