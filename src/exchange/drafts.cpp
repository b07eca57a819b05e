#include "exchange/drafts.h"

#include <algorithm>
#include <optional>

#include "base/text.h"
#include "exchange/check.h"

namespace tassei::exchange {

namespace {

using model::Kind;

/// For each column of the file the field that it holds.
using Columns = std::vector<std::optional<std::size_t>>;

std::vector<std::string> names_of(const Kind& kind) {
  std::vector<std::string> names;
  for (const model::Field& field : kind.fields) names.push_back(field.name);
  return names;
}

Message unknown_column(const std::string& given, const std::vector<std::string>& known) {
  const std::vector<std::string> near = base::nearest(given, known);
  if (near.empty()) return {MessageId::unknown_column, {{"known", base::as_list(known)}}};
  return {MessageId::unknown_column_near,
          {{"near", base::as_list(near)}, {"known", base::as_list(known)}}};
}

/// What is wrong with the name of a column.
std::optional<Message> wrong_column(const std::string& name, std::size_t number,
                                    std::optional<std::size_t> place, const DraftFile& file) {
  if (name.empty()) return Message(MessageId::nameless_column, {base::count("number", number)});
  if (!place) return unknown_column(name, names_of(*file.kind));
  if (file.has[*place]) return MessageId::duplicate_column;
  return std::nullopt;
}

Columns columns_of(const table::SheetRow& header, DraftFile& file) {
  Columns columns;
  for (const std::string& name : header.cells) {
    std::optional<std::size_t> place = file.kind->position(name);
    if (!place) file.all_known = false;
    if (const auto wrong = wrong_column(name, columns.size() + 1, place, file)) {
      file.problems.push_back(file.problem(header.line, name, *wrong));
      place.reset();
    }
    if (place) file.has[*place] = true;
    columns.push_back(place);
  }
  return columns;
}

void check_key_columns(const table::SheetRow& header, DraftFile& file) {
  for (std::size_t i = 0; i < file.has.size(); ++i) {
    const model::Field& field = file.kind->fields[i];
    if (file.has[i] || !field.key || !needs_value(field)) continue;
    file.keyed = false;
    file.problems.push_back(file.problem(header.line, field.name, MessageId::missing_column));
  }
}

Draft draft_of(const table::SheetRow& row, const Columns& columns, DraftFile& file) {
  Draft draft{.line = row.line, .values = model::Values(file.has.size()), .bad = {}};
  draft.whole = row.cells.size() == columns.size();
  if (!draft.whole) {
    file.problems.push_back(file.problem(
        row.line, {},
        {MessageId::wrong_number_of_cells,
         {base::count("cells", row.cells.size()), base::count("columns", columns.size())}}));
  }
  for (std::size_t i = 0; i < std::min(columns.size(), row.cells.size()); ++i) {
    if (!columns[i]) continue;
    const model::Field& field = file.kind->fields[*columns[i]];
    auto value = model::canonical(field, row.cells[i]);
    if (auto* good = std::get_if<std::string>(&value)) {
      draft.values[*columns[i]] = std::move(*good);
      continue;
    }
    draft.bad.push_back(*columns[i]);
    if (!draft.whole) continue;  // its cells may be in the wrong columns
    file.problems.push_back(
        file.problem(row.line, field.name, std::get<model::BadValue>(value).why));
  }
  return draft;
}

}  // namespace

Problem DraftFile::problem(std::size_t line, std::string_view field, Message message) const {
  return {.where = {.file = name, .line = line, .column = 0, .field = std::string(field)},
          .message = std::move(message)};
}

DraftFile drafts_of(const table::Sheet& sheet, const Kind& kind) {
  DraftFile file;
  file.name = sheet.file;
  file.kind = &kind;
  file.has.resize(kind.fields.size());
  if (sheet.header.cells.empty()) {
    file.keyed = false;
    file.problems.push_back(file.problem(
        1, {}, {MessageId::file_without_header, {{"columns", base::as_list(names_of(kind))}}}));
    return file;
  }
  const Columns columns = columns_of(sheet.header, file);
  check_key_columns(sheet.header, file);
  file.drafts.reserve(sheet.rows.size());
  for (const table::SheetRow& row : sheet.rows) {
    file.drafts.push_back(draft_of(row, columns, file));
  }
  return file;
}

}  // namespace tassei::exchange
