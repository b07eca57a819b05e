#include "rules/compile.h"

#include <algorithm>
#include <deque>
#include <map>
#include <tuple>

#include "rules/compile_draft.h"
#include "rules/compile_unite.h"

namespace tassei::rules {

namespace {

/// One text that is TOML, while it is read.
struct Work {
  Work(Table table, Reporter reporter)
      : document(std::move(table)),
        draft(std::move(reporter)),
        reader(document, {}, draft.reporter) {}
  Work(const Work&) = delete;
  Work& operator=(const Work&) = delete;

  const Source& source() const { return draft.source; }

  Table document;
  Draft draft;
  TableReader reader;
};

using Works = std::vector<Work*>;

void read_texts(std::span<const RulebookText> texts, std::vector<Found>& found,
                std::deque<Work>& works) {
  for (std::size_t i = 0; i < texts.size(); ++i) {
    Reporter reporter(i, texts[i].name, found);
    auto document = read_toml(texts[i].toml);
    if (const auto* bad = std::get_if<BadToml>(&document)) {
      reporter.report(bad->place, bad->why);
      continue;
    }
    Work& work = works.emplace_back(std::get<Table>(std::move(document)), std::move(reporter));
    read_head(work.reader, work.draft);
    read_catalogues(work.reader, work.draft);
  }
}

/// By id, then version: first the earliest, or first the latest.
Works in_order(std::deque<Work>& works, bool latest_first) {
  Works ordered;
  for (Work& work : works) ordered.push_back(&work);
  std::stable_sort(ordered.begin(), ordered.end(), [&](const Work* one, const Work* other) {
    const Work* earlier = latest_first ? other : one;
    const Work* later = latest_first ? one : other;
    return std::tie(one->source().id, earlier->source().valid_from) <
           std::tie(other->source().id, later->source().valid_from);
  });
  return ordered;
}

void check_versions(const Works& ordered) {
  for (std::size_t i = 1; i < ordered.size(); ++i) {
    const Draft& before = ordered[i - 1]->draft;
    const Draft& draft = ordered[i]->draft;
    if (draft.source.id.empty() || draft.source.id != before.source.id) continue;
    if (draft.source.valid_from != before.source.valid_from) continue;
    report_clash({&draft.reporter, draft.id_place}, {&before.reporter, before.id_place},
                 MessageId::rulebook_version_twice, {{"id", draft.source.id}});
  }
}

/// Only versions of one rulebook have specialties in common.
void check_specialties(const Works& ordered) {
  std::map<std::string, std::pair<const Draft*, Place>> owners;
  for (const Work* work : ordered) {
    const Draft& draft = work->draft;
    for (const auto& specialty : draft.specialties.entries) {
      const auto [owner, added] = owners.try_emplace(specialty.id, &draft, specialty.place);
      const auto& [first, place] = owner->second;
      if (added || first->source.id == draft.source.id) continue;
      report_clash({&draft.reporter, specialty.place}, {&first->reporter, place},
                   MessageId::rulebook_specialty_taken, {{"specialty", specialty.id}});
    }
  }
}

void add_new(std::vector<Id>& ids, const std::vector<Id>& more) {
  for (const Id id : more) {
    if (std::find(ids.begin(), ids.end(), id) == ids.end()) ids.push_back(id);
  }
}

void add_specialties(const Works& latest_first, Catalogue<Specialty>& specialties) {
  for (const Work* work : latest_first) {
    for (const DraftSpecialty& own : work->draft.specialties.entries) {
      Id id = specialties.find(own.id);
      if (id == kNone) {
        id = static_cast<Id>(specialties.size());
        specialties.entries.push_back({{own.id, own.label}, {}, {}, {}, {}});
      }
      Specialty& specialty = specialties.entries[id];
      add_new(specialty.activities, own.activities);
      add_new(specialty.components, own.components);
      add_new(specialty.areas, own.areas);
    }
  }
}

Rules rules_of(const Draft& draft, std::size_t source, const DraftSpecialty* own) {
  Rules rules;
  rules.source = source;
  rules.valid_from = draft.source.valid_from;
  if (!own) return rules;
  rules.components = own->components;
  rules.grades.assign(own->grades.begin(), own->grades.end());
  rules.cells.assign(own->cells.begin(), own->cells.end());
  return rules;
}

/// A version that no longer has a specialty of its rulebook ends what the earlier ones say of it.
void add_versions(const Works& ordered, Rulebook& rulebook) {
  std::map<std::string, std::string> rulebooks;  // by specialty, where an earlier version has it
  for (std::size_t source = 0; source < ordered.size(); ++source) {
    const Draft& draft = ordered[source]->draft;
    for (Specialty& specialty : rulebook.specialties.entries) {
      const Id own = draft.specialties.find(specialty.id);
      if (own != kNone) rulebooks[specialty.id] = draft.source.id;
      const auto owner = rulebooks.find(specialty.id);
      if (owner == rulebooks.end() || owner->second != draft.source.id) continue;
      specialty.versions.push_back(
          rules_of(draft, source, own == kNone ? nullptr : &draft.specialties[own]));
    }
  }
}

std::vector<Problem> in_order(std::vector<Found> found, std::span<const RulebookText> texts) {
  std::stable_sort(found.begin(), found.end(), [](const Found& one, const Found& other) {
    return std::tie(one.text, one.place) < std::tie(other.text, other.place);
  });
  std::vector<Problem> problems;
  for (Found& one : found) {
    problems.push_back({.where = {.file = texts[one.text].name,
                                  .line = one.place.line,
                                  .column = one.place.column,
                                  .field = {}},
                        .message = std::move(one.message)});
  }
  return problems;
}

}  // namespace

Compiled compile(std::span<const RulebookText> texts) {
  std::vector<Found> found;
  std::deque<Work> works;
  read_texts(texts, found, works);
  const Works ordered = in_order(works, false);
  const Works latest_first = in_order(works, true);
  check_versions(ordered);

  Compiled compiled;
  Rulebook& rulebook = compiled.rulebook;
  Uniter uniter(rulebook.catalogues);
  for (const Work* work : latest_first) uniter.add(work->draft);
  for (Work* work : ordered) {
    read_specialties(work->reader, work->draft, rulebook.catalogues);
    work->reader.finish();
    rulebook.sources.push_back(work->source());
  }
  check_specialties(ordered);
  if (found.empty()) {
    add_specialties(latest_first, rulebook.specialties);
    add_versions(ordered, rulebook);
  }
  compiled.problems = in_order(std::move(found), texts);
  return compiled;
}

}  // namespace tassei::rules
