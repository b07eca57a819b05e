#include "cli/sheet_records.h"

#include <algorithm>
#include <array>

#include "base/message.h"
#include "report/words.h"

namespace tassei::cli {

using model::Field;
using model::Kind;
using model::Values;
using store::Stored;
using table::Value;

namespace {

/// In the order of a sheet.
constexpr std::array<std::string_view, 5> kShown = {"contributions", "expertise", "achievements",
                                                    "mentorings", "exams"};

const Field* first_day(const Kind& kind) {
  const auto found = std::find_if(kind.fields.begin(), kind.fields.end(), [](const Field& each) {
    return each.key && each.type == model::FieldType::day;
  });
  return found == kind.fields.end() ? nullptr : &*found;
}

/// Columns that no record has a value for.
void remove_unused(report::Section& section) {
  for (std::size_t i = section.columns.size(); i-- > 0;) {
    const bool used = std::any_of(section.rows.begin(), section.rows.end(),
                                  [&](const table::Row& row) { return !row[i].empty(); });
    if (used) continue;
    section.columns.erase(section.columns.begin() + static_cast<std::ptrdiff_t>(i));
    for (table::Row& row : section.rows) row.erase(row.begin() + static_cast<std::ptrdiff_t>(i));
  }
}

/// Numbers are for commands.
void remove_numbers(report::Section& section) {
  if (section.columns.empty() || section.columns.front().key != "number") return;
  section.columns.erase(section.columns.begin());
  for (table::Row& row : section.rows) row.erase(row.begin());
}

}  // namespace

std::vector<Stored> SheetRecords::begun(const Kind& kind, const std::string& engineer) const {
  std::vector<Stored> found;
  const std::string day = first_day(kind)->name;
  const Field& whose = kind.fields[*kind.position("engineer")];
  work_->records.each_referring(kind, whose, engineer, [&](const Stored& stored) {
    if (kind.value(stored.values, day) <= at_) found.push_back(stored);
  });
  std::stable_sort(found.begin(), found.end(), [&](const Stored& a, const Stored& b) {
    return kind.value(a.values, day) < kind.value(b.values, day);
  });
  return found;
}

Value SheetRecords::period(const Kind& kind, const Values& values) const {
  const std::string& start = kind.value(values, "start_on");
  const std::string& end = kind.value(values, "end_on");
  const Language language = work_->context.language;
  if (end.empty()) return text({MessageId::sheet_period_open, {{"start", start}}}, language);
  return text({MessageId::sheet_period, {{"start", start}, {"end", end}}}, language);
}

std::vector<Value> SheetRecords::about_project(const std::string& code) {
  const Kind& projects = *work_->kinds.find("projects");
  Values key(projects.fields.size());
  key[*projects.position("project")] = code;
  const auto found = work_->records.find(projects, key);
  if (!found) return {{}, {}};
  const std::size_t flags = *projects.position("flags");
  std::vector<std::string> sizes;
  for (std::size_t i = 0; i < projects.fields.size(); ++i) {
    const Field& field = projects.fields[i];
    if (field.about.empty() || found->values[i].empty()) continue;
    sizes.push_back(text({MessageId::sheet_size,
                          {{"field", heading_of(field, work_->context.language)},
                           {"value", plain_text(texts_.cell(field, found->values[i]))}}},
                         work_->context.language));
  }
  return {texts_.cell(projects.fields[flags], found->values[flags]),
          report::text_or_null(base::join(sizes, work_->context.language))};
}

report::Section SheetRecords::projects(const Kind& kind, const std::vector<Stored>& found) {
  const Language language = work_->context.language;
  report::Section section{kind.name, texts_.heading(kind), {}, {}, {}};
  constexpr std::array<std::string_view, 6> kFields = {"project",   "specialty", "activity",
                                                       "component", "role",      "outcome"};
  for (const std::string_view each : kFields) {
    const Field& field = kind.fields[*kind.position(each)];
    section.columns.push_back({field.name, heading_of(field, language)});
  }
  const Kind& projects = *work_->kinds.find("projects");
  const Field& flags = projects.fields[*projects.position("flags")];
  section.columns.push_back({"period", text(MessageId::heading_period, language)});
  section.columns.push_back({"flags", heading_of(flags, language)});
  section.columns.push_back({"size", text(MessageId::heading_size, language)});
  for (const Stored& stored : found) {
    table::Row& row = section.rows.emplace_back();
    for (const std::string_view each : kFields) {
      const std::size_t place = *kind.position(each);
      row.push_back(texts_.cell(kind.fields[place], stored.values[place]));
    }
    row.push_back(period(kind, stored.values));
    for (Value& each : about_project(kind.value(stored.values, "project"))) {
      row.push_back(std::move(each));
    }
  }
  remove_unused(section);
  return section;
}

std::vector<report::Section> SheetRecords::of(const std::string& engineer) {
  std::vector<report::Section> sections;
  for (const std::string_view each : kShown) {
    const Kind& kind = *work_->kinds.find(each);
    const std::vector<Stored> found = begun(kind, engineer);
    if (found.empty()) continue;
    if (each == "contributions") {
      sections.push_back(projects(kind, found));
    } else {
      sections.push_back(texts_.section(kind, *kind.position("engineer"), found));
      remove_numbers(sections.back());
    }
  }
  return sections;
}

}  // namespace tassei::cli
