#include "rules/compile_cells.h"

namespace tassei::rules {

namespace {

/// The specialty that a grade or a cell names; null where there is none of that id.
Drafted<DraftSpecialty>* find_specialty(TableReader& reader, Draft& draft) {
  const auto word = reader.text("specialty");
  if (!word) return nullptr;
  const Id found = resolve(draft.reporter, draft.specialties, table::kSpecialties, *word);
  return found == kNone ? nullptr : &draft.specialties.entries[found];
}

template <class Own>
std::vector<Id> read_ids(TableReader& reader, const PartReader& parts, const Own& own,
                         const Catalogue<Entry>& all, std::string_view table,
                         std::string_view key = {}) {
  const auto words = reader.optional_words(key.empty() ? table : key);
  return words ? parts.ids(own, all, table, *words) : std::vector<Id>();
}

void read_specialty(TableReader& reader, const Draft& draft, const Catalogues& all,
                    DraftSpecialty& specialty) {
  const std::size_t before = draft.reporter.count();
  const DraftCatalogues& own = draft.catalogues;
  const PartReader parts(draft, all, nullptr);
  const auto activities = reader.words(table::kActivities);
  if (activities) {
    specialty.activities =
        parts.ids(own.activities, all.activities, table::kActivities, *activities);
  }
  if (activities && activities->empty()) {
    report_empty(draft.reporter, reader.place_of(table::kActivities), table::kActivities);
  }
  specialty.components =
      read_ids(reader, parts, own.components, all.components, table::kComponents);
  specialty.flags = read_ids(reader, parts, own.flags, all.flags, table::kFlags);
  specialty.all_flags =
      read_ids(reader, parts, own.flags, all.flags, table::kFlags, "further_flags");
  specialty.all_flags.insert(specialty.all_flags.begin(), specialty.flags.begin(),
                             specialty.flags.end());
  specialty.areas = read_ids(reader, parts, own.areas, all.areas, table::kAreas);
  specialty.lists_known = draft.reporter.count() == before;
}

Drafted<Grade> read_grade(TableReader& reader, const Draft& draft, const Catalogues& all,
                          const DraftSpecialty* specialty) {
  const PartReader parts(draft, all, specialty);
  Drafted<Grade> grade;
  grade.place = reader.place_of("grade");
  grade.number = static_cast<int>(reader.whole("grade", {.least = 1, .most = 9}).value_or(0));
  grade.provenance = read_provenance(reader);
  const auto source_level =
      reader.optional_whole("source_level", {.least = 1, .most = kHighestLevel});
  grade.clause = parts.clause(reader, {grade.provenance, source_level}, grade.number);
  grade.note = reader.optional_label("note");
  std::optional<ReadComplexity> complexity;
  if (auto table = reader.optional_table("complexity")) {
    complexity = parts.complexity(*table, 0);
    table->finish();
    grade.complexity = complexity->value;
  }
  grade.size = parts.sizes(reader, "size", complexity ? &*complexity : nullptr);
  reader.finish();
  return grade;
}

/// Puts it in its order among those before it, unless one of that number is there.
template <class Item>
void insert(const Draft& draft, const DraftSpecialty& specialty, std::vector<Drafted<Item>>& items,
            Drafted<Item> item, int Item::* number, MessageId twice) {
  if (item.*number == 0) return;
  const auto before = std::find_if(items.begin(), items.end(), [&](const Drafted<Item>& other) {
    return other.*number >= item.*number;
  });
  if (before != items.end() && *before.*number == item.*number) {
    return report_clash(draft.reporter, item.place, before->place, twice,
                        {base::count("number", item.*number), {"specialty", specialty.id}});
  }
  items.insert(before, std::move(item));
}

void read_grades(TableReader& document, Draft& draft, const Catalogues& all) {
  for (TableReader& reader : document.tables(table::kGrades)) {
    const std::size_t before = draft.reporter.count();
    auto* specialty = find_specialty(reader, draft);
    Drafted<Grade> grade = read_grade(reader, draft, all, specialty);
    if (!specialty) {
      for (DraftSpecialty& any : draft.specialties.entries) any.grades_known = false;
      continue;
    }
    insert<Grade>(draft, *specialty, specialty->grades, std::move(grade), &Grade::number,
                  MessageId::rulebook_grade_twice);
    specialty->grades_known &= draft.reporter.count() == before;
  }
  for (const auto& specialty : draft.specialties.entries) check_grades(draft.reporter, specialty);
}

void read_cells(TableReader& document, Draft& draft, const Catalogues& all) {
  for (TableReader& reader : document.tables(table::kCells)) {
    auto* specialty = find_specialty(reader, draft);
    Drafted<Cell> cell = read_cell(reader, draft, all, specialty);
    if (!specialty) continue;
    insert<Cell>(draft, *specialty, specialty->cells, std::move(cell), &Cell::level,
                 MessageId::rulebook_cell_twice);
  }
}

}  // namespace

void read_specialties(TableReader& document, Draft& draft, const Catalogues& all) {
  read_entries(document, draft.reporter, table::kSpecialties, draft.specialties,
               [&](TableReader& reader, DraftSpecialty& specialty) {
                 read_specialty(reader, draft, all, specialty);
               });
  if (draft.specialties.size() == 0) {
    draft.reporter.report(
        document.place_of(table::kSpecialties),
        {MessageId::rulebook_missing_key, {{"key", std::string(table::kSpecialties)}}});
  }
  read_grades(document, draft, all);
  read_cells(document, draft, all);
}

}  // namespace tassei::rules
