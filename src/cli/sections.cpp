#include "cli/sections.h"

#include <algorithm>

#include "base/text.h"
#include "exchange/cells.h"
#include "exchange/check.h"

namespace tassei::cli {

using model::Field;
using model::FieldType;
using model::Kind;
using model::Values;
using store::Stored;

namespace {

table::Value::Record fields_of(const Kind& kind, const Values& values) {
  table::Value::Record fields;
  for (std::size_t i = 0; i < kind.fields.size(); ++i) {
    fields.emplace_back(kind.fields[i].name, exchange::cell_of(kind.fields[i], values[i]));
  }
  return fields;
}

}  // namespace

std::string RecordTexts::heading(const Kind& kind) const {
  if (work_->context.language == Language::japanese)
    return text(kind.help, work_->context.language);
  std::string name = kind.name;
  constexpr char kToCapital = 'a' - 'A';
  if (name.front() >= 'a' && name.front() <= 'z') name.front() -= kToCapital;
  return name;
}

std::string RecordTexts::text_of(const Field& field, const std::string& value) const {
  if (field.catalogue == model::CatalogueKind::none || value.empty()) return value;
  const std::vector<rules::Entry> entries = exchange::choices(work_->rulebook, field);
  const bool set = field.type == FieldType::id_set;
  std::vector<std::string> labels = set ? model::members(value) : std::vector{value};
  for (std::string& each : labels) {
    const auto entry = std::find_if(entries.begin(), entries.end(),
                                    [&](const rules::Entry& known) { return known.id == each; });
    if (entry == entries.end() || entry->label == Label()) continue;
    const bool code = field.type == FieldType::code;
    each = (code ? each + " " : "") + entry->label.in(work_->context.language);
  }
  return base::join(labels, work_->context.language);
}

table::Value RecordTexts::cell(const Field& field, const std::string& value) {
  if (!field.refers_to.empty()) {
    const std::string& name = name_of(field.refers_to, value);
    return name.empty() ? value : value + " " + name;
  }
  const bool named = field.catalogue != model::CatalogueKind::none;
  if (!named || field.type == FieldType::number) return exchange::cell_of(field, value);
  return value.empty() ? table::Value() : table::Value(text_of(field, value));
}

const std::string& RecordTexts::name_of(std::string_view kind_name, const std::string& code) {
  const auto [place, is_new] = names_[std::string(kind_name)].try_emplace(code);
  const Kind* kind = work_->kinds.find(kind_name);
  if (!is_new || kind == nullptr || !kind->position("name")) return place->second;
  Values named(kind->fields.size());
  named[*kind->position(kind->singular)] = code;
  if (const auto found = work_->records.find(*kind, named)) {
    place->second = kind->value(found->values, "name");
  }
  return place->second;
}

report::PageSubject RecordTexts::subject(const Values& values) const {
  const Kind& kind = work_->kind;
  report::PageSubject subject = {.fields = fields_of(kind, values), .headings = {}, .lines = {}};
  for (std::size_t i = 0; i < kind.fields.size(); ++i) {
    const Field& field = kind.fields[i];
    const std::string& heading =
        subject.headings.emplace_back(heading_of(field, work_->context.language));
    if (field.key || field.name == "name" || values[i].empty()) continue;
    subject.lines.push_back(
        text({MessageId::page_field, {{"field", heading}, {"value", text_of(field, values[i])}}},
             work_->context.language));
  }
  return subject;
}

report::Section RecordTexts::section(const Kind& kind, std::size_t about,
                                     const std::vector<Stored>& found) {
  report::Section section{kind.name, heading(kind), {}, {}, {}};
  std::vector<std::size_t> shown;
  for (std::size_t i = 0; i < kind.fields.size(); ++i) {
    const bool used = std::any_of(found.begin(), found.end(),
                                  [&](const Stored& stored) { return !stored.values[i].empty(); });
    if (i != about && used) shown.push_back(i);
  }
  if (kind.numbered) {
    section.columns.push_back({"number", text(MessageId::heading_number, work_->context.language)});
  }
  for (const std::size_t i : shown) {
    section.columns.push_back(
        {kind.fields[i].name, heading_of(kind.fields[i], work_->context.language)});
  }
  for (const Stored& stored : found) {
    table::Row& row = section.rows.emplace_back();
    table::Value::Record record = fields_of(kind, stored.values);
    if (kind.numbered) {
      row.emplace_back(stored.number);
      record.emplace(record.begin(), "number", stored.number);
    }
    for (const std::size_t i : shown) row.push_back(cell(kind.fields[i], stored.values[i]));
    section.records.emplace_back(std::move(record));
  }
  return section;
}

std::vector<report::Section> RecordTexts::sections_about(const std::string& code) {
  std::vector<report::Section> sections;
  for (const Kind& other : work_->kinds.all()) {
    const auto refers =
        std::find_if(other.fields.begin(), other.fields.end(),
                     [&](const Field& it) { return it.refers_to == work_->kind.name; });
    if (refers == other.fields.end()) continue;
    const auto about = static_cast<std::size_t>(refers - other.fields.begin());
    std::vector<Stored> found;
    work_->records.each_referring(other, *refers, code,
                                  [&](const Stored& stored) { found.push_back(stored); });
    sections.push_back(section(other, about, found));
  }
  return sections;
}

}  // namespace tassei::cli
