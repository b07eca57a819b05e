#include "rules/compile.h"

#include <algorithm>
#include <deque>
#include <map>
#include <tuple>

#include "rules/compile_draft.h"
#include "rules/compile_unite.h"
#include "rules/overlay.h"

namespace tassei::rules {

namespace {

/// One text with its parts, while it is read.
struct Work {
  Work(Assembled assembled, std::size_t number, const Reporter& reporter)
      : document(std::move(assembled.document)),
        draft(reporter),
        reader(document, {.text = number}, draft.reporter) {
    draft.source.line = std::move(assembled.line);
  }
  Work(const Work&) = delete;
  Work& operator=(const Work&) = delete;

  const Source& source() const { return draft.source; }

  Table document;
  Draft draft;
  TableReader reader;
};

using Works = std::vector<Work*>;

void read_texts(std::span<const RulebookText> texts, std::vector<std::string>& names,
                std::vector<Found>& found, std::deque<Work>& works) {
  for (const RulebookText& text : texts) names.push_back(text.name);
  Assembler assembler(names, found);
  for (std::size_t i = 0; i < texts.size(); ++i) {
    auto assembled = assembler.assemble(texts[i], i);
    if (!assembled) continue;
    Work& work = works.emplace_back(std::move(*assembled), i, Reporter(names, found));
    read_head(work.reader, work.draft);
    read_catalogues(work.reader, work.draft);
  }
}

/// By line, then version: first the earliest, or first the latest.
Works in_order(std::deque<Work>& works, bool latest_first) {
  Works ordered;
  for (Work& work : works) ordered.push_back(&work);
  std::stable_sort(ordered.begin(), ordered.end(), [&](const Work* one, const Work* other) {
    const Work* earlier = latest_first ? other : one;
    const Work* later = latest_first ? one : other;
    return std::tie(one->source().line, earlier->source().valid_from) <
           std::tie(other->source().line, later->source().valid_from);
  });
  return ordered;
}

/// The later version begins on the day after the earlier one's last.
void check_follows(const Draft& before, const Draft& draft) {
  const auto next = before.source.valid_until->next();
  if (next && draft.source.valid_from == *next) return;
  const bool overlaps = draft.source.valid_from <= *before.source.valid_until;
  report_clash(draft.reporter, draft.id_place, before.until_place,
               overlaps ? MessageId::rulebook_versions_overlap : MessageId::rulebook_versions_gap,
               {{"id", draft.source.id}, {"day", *draft.source.valid_from}});
}

void check_versions(const Works& ordered) {
  for (std::size_t i = 1; i < ordered.size(); ++i) {
    const Draft& before = ordered[i - 1]->draft;
    const Draft& draft = ordered[i]->draft;
    if (draft.source.line.empty() || draft.source.line != before.source.line) continue;
    if (draft.source.valid_from == before.source.valid_from) {
      report_clash(draft.reporter, draft.id_place, before.id_place,
                   MessageId::rulebook_version_twice, {{"id", draft.source.id}});
    } else if (before.source.valid_until) {
      check_follows(before, draft);
    }
  }
}

/// Only texts of one line have specialties in common.
void check_specialties(const Works& ordered) {
  std::map<std::string, std::pair<const Draft*, Place>> owners;
  for (const Work* work : ordered) {
    const Draft& draft = work->draft;
    for (const auto& specialty : draft.specialties.entries) {
      const auto [owner, added] = owners.try_emplace(specialty.id, &draft, specialty.place);
      const auto& [first, place] = owner->second;
      if (added || first->source.line == draft.source.line) continue;
      report_clash(draft.reporter, specialty.place, place, MessageId::rulebook_specialty_taken,
                   {{"specialty", specialty.id}});
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
  std::map<std::string, std::string> lines;  // by specialty, where an earlier version has it
  for (std::size_t source = 0; source < ordered.size(); ++source) {
    const Draft& draft = ordered[source]->draft;
    for (Specialty& specialty : rulebook.specialties.entries) {
      const Id own = draft.specialties.find(specialty.id);
      if (own != kNone) lines[specialty.id] = draft.source.line;
      const auto owner = lines.find(specialty.id);
      if (owner == lines.end() || owner->second != draft.source.line) continue;
      specialty.versions.push_back(
          rules_of(draft, source, own == kNone ? nullptr : &draft.specialties[own]));
    }
  }
}

/// What a fragment says of every specialty may be wrong once for each: it is said once.
bool is_same(const Found& one, const Found& other) {
  return one.place == other.place &&
         text(one.message, Language::english) == text(other.message, Language::english);
}

/// After the last day of the last version of a line nobody decides any more.
void end_versions(Rulebook& rulebook) {
  for (Specialty& specialty : rulebook.specialties.entries) {
    const std::size_t source = specialty.versions.back().source;
    const auto& until = rulebook.sources[source].valid_until;
    const auto next = until ? until->next() : std::nullopt;
    if (!next) continue;
    Rules& end = specialty.versions.emplace_back();
    end.source = source;
    end.valid_from = next;
    end.ended = true;
  }
}

std::vector<Problem> in_order(std::vector<Found> found, const std::vector<std::string>& names) {
  std::stable_sort(found.begin(), found.end(),
                   [](const Found& one, const Found& other) { return one.place < other.place; });
  found.erase(std::unique(found.begin(), found.end(), is_same), found.end());
  std::vector<Problem> problems;
  for (Found& one : found) {
    problems.push_back({.where = {.file = names[one.place.text],
                                  .line = one.place.line,
                                  .column = one.place.column,
                                  .field = {}},
                        .message = std::move(one.message)});
  }
  return problems;
}

}  // namespace

Compiled compile(std::span<const RulebookText> texts) {
  std::vector<std::string> names;
  std::vector<Found> found;
  std::deque<Work> works;
  read_texts(texts, names, found, works);
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
    end_versions(rulebook);
  }
  compiled.problems = in_order(std::move(found), names);
  return compiled;
}

}  // namespace tassei::rules
