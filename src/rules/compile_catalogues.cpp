#include "rules/compile_draft.h"
#include "rules/compile_ranges.h"

namespace tassei::rules {

namespace {

constexpr auto kNothingMore = [](TableReader&, const auto&) {};

/// The level for which the category alone is the size: it rises from category to category.
void read_level(TableReader& reader, const Reporter& reporter,
                const Catalogue<Drafted<Category>>& before, Category& category) {
  const auto level = reader.optional_whole("level", {.least = 1, .most = kHighestLevel});
  if (!level) return;
  category.level = static_cast<int>(*level);
  for (const Category& smaller : before.entries) {
    if (!smaller.level || *smaller.level < *category.level) continue;
    return reporter.report(reader.place_of("level"),
                           {MessageId::rulebook_categories_out_of_order,
                            {{"larger", category.id}, {"smaller", smaller.id}}});
  }
}

void read_scale(TableReader& reader, Draft& draft, Scale& scale) {
  const Reporter& reporter = draft.reporter;
  Catalogue<Drafted<Category>> categories;
  RangeChecker ranges(reporter, draft.catalogues.measures);
  read_entries(reader, reporter, table::kCategories, categories,
               [&](TableReader& category_reader, Drafted<Category>& category) {
                 read_level(category_reader, reporter, categories, category);
                 ranges.read(category_reader, category);
               });
  ranges.finish();
  if (categories.size() == 0) {
    report_empty(reporter, reader.place_of(table::kCategories), table::kCategories);
  }
  for (Drafted<Category>& category : categories.entries) {
    scale.categories.entries.push_back(std::move(category));
  }
}

void read_equals(TableReader& reader, const Draft& draft, Exam& exam) {
  for (TableReader& equal_reader : reader.tables("equals")) {
    Equal equal;
    const auto other = equal_reader.text("exam");
    equal.provenance = read_provenance(equal_reader);
    equal_reader.finish();
    if (!other) continue;
    const Reporter& reporter = draft.reporter;
    equal.exam = resolve(reporter, draft.catalogues.exams, table::kExams, *other);
    if (equal.exam == kNone) continue;
    const auto same = [&](const Equal& before) { return before.exam == equal.exam; };
    if (other->text == exam.id) {
      reporter.report(other->place, {MessageId::rulebook_equals_itself, {{"exam", exam.id}}});
    } else if (std::any_of(exam.equals.begin(), exam.equals.end(), same)) {
      reporter.report(other->place, {MessageId::rulebook_listed_twice, {{"id", other->text}}});
    } else {
      exam.equals.push_back(equal);
    }
  }
}

/// Examinations name each other, also those further down: first their ids, then their equals.
void read_exams(TableReader& document, Draft& draft) {
  std::vector<TableReader> readers = document.tables(table::kExams);
  auto& exams = draft.catalogues.exams;
  for (TableReader& reader : readers) {
    if (exams.size() == kMostEntries) {
      return report_too_many(draft.reporter, reader.place(), table::kExams);
    }
    exams.entries.push_back(read_entry(reader, draft.reporter, table::kExams, exams));
  }
  for (std::size_t i = 0; i < readers.size(); ++i) {
    read_equals(readers[i], draft, exams.entries[i]);
    readers[i].finish();
  }
}

}  // namespace

void read_catalogues(TableReader& document, Draft& draft) {
  const Reporter& reporter = draft.reporter;
  DraftCatalogues& all = draft.catalogues;
  read_entries(document, reporter, table::kRoles, all.roles, kNothingMore);
  read_entries(document, reporter, table::kDepths, all.depths, kNothingMore);
  read_entries(document, reporter, table::kFlags, all.flags, kNothingMore);
  read_entries(document, reporter, table::kMeasures, all.measures,
               [](TableReader& reader, Measure& measure) {
                 measure.unit = reader.label("unit");
                 measure.whole = reader.optional_flag("whole");
               });
  read_entries(document, reporter, table::kScales, all.scales,
               [&](TableReader& reader, Scale& scale) { read_scale(reader, draft, scale); });
  read_entries(document, reporter, table::kActivities, all.activities, kNothingMore);
  read_entries(document, reporter, table::kComponents, all.components, kNothingMore);
  read_entries(document, reporter, table::kAreas, all.areas, kNothingMore);
  read_entries(document, reporter, table::kKinds, all.kinds, kNothingMore);
  read_entries(document, reporter, table::kClauses, all.clauses, kNothingMore);
  read_exams(document, draft);
}

}  // namespace tassei::rules
