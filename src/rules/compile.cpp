#include "rules/compile.h"

#include <algorithm>
#include <deque>
#include <map>
#include <tuple>

#include "rules/compile_draft.h"
#include "rules/compile_told.h"
#include "rules/compile_unite.h"
#include "rules/fragment.h"
#include "rules/head.h"
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
    draft.source.parts = std::move(assembled.parts);
  }
  Work(const Work&) = delete;
  Work& operator=(const Work&) = delete;

  const Source& source() const { return draft.source; }

  Table document;
  Draft draft;
  TableReader reader;
};

using Works = std::vector<Work*>;

void read_texts(std::span<const RulebookText> texts, Told& told, std::deque<Work>& works) {
  for (const RulebookText& text : texts) told.names.push_back(text.name);
  Assembler assembler(told.names, told.found);
  for (std::size_t i = 0; i < texts.size(); ++i) {
    auto assembled = assembler.assemble(texts[i], i);
    told.belong(i, texts.size());
    if (!assembled) continue;
    told.off[i] = std::move(assembled->off);
    Work& work = works.emplace_back(std::move(*assembled), i, Reporter(told.names, told.found));
    read_head(work.reader, work.draft);
    if (!texts[i].kept && work.source().id == kCurrent) {
      work.draft.reporter.report(
          work.draft.id_place, {MessageId::rulebook_id_reserved, {{"id", std::string(kCurrent)}}});
    }
    read_catalogues(work.reader, work.draft);
  }
}

/// By the id of a line's first version, then version: first the earliest, or first the latest.
Works in_order(std::deque<Work>& works, bool latest_first) {
  Works ordered;
  for (Work& work : works) ordered.push_back(&work);
  std::stable_sort(ordered.begin(), ordered.end(), [](const Work* one, const Work* other) {
    return std::tie(one->source().valid_from, one->source().id) <
           std::tie(other->source().valid_from, other->source().id);
  });
  std::map<std::string, std::string> first_ids;
  for (const Work* work : ordered) first_ids.try_emplace(work->source().line, work->source().id);
  if (latest_first) std::reverse(ordered.begin(), ordered.end());
  std::stable_sort(ordered.begin(), ordered.end(), [&](const Work* one, const Work* other) {
    const std::string& line = one->source().line;
    const std::string& other_line = other->source().line;
    return std::tie(first_ids[line], line) < std::tie(first_ids[other_line], other_line);
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

/// Two that don't take over from each other bear different ids, or begin on different days.
void check_ids(const Works& ordered) {
  std::map<std::pair<std::string, std::optional<Date>>, const Draft*> known;
  for (const Work* work : ordered) {
    const Draft& draft = work->draft;
    const Source& source = draft.source;
    if (source.id.empty()) continue;
    const auto [other, added] = known.try_emplace({source.id, source.valid_from}, &draft);
    if (added || other->second->source.line == source.line) continue;
    report_clash(draft.reporter, draft.id_place, other->second->id_place,
                 MessageId::rulebook_id_taken, {{"id", source.id}});
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

/// Unites the catalogues; whether they go together.
bool unite(const Works& latest_first, const std::vector<Found>& found, Catalogues& all) {
  const std::size_t before = found.size();
  Uniter uniter(all);
  for (const Work* work : latest_first) uniter.add(work->draft);
  return found.size() == before;
}

/// Reads it by its own catalogues, so that only its own mistakes are told.
void read_by_itself(Work& work, std::vector<Found>& found) {
  const auto told = static_cast<std::ptrdiff_t>(found.size());
  Catalogues own;
  unite({&work}, found, own);
  found.erase(found.begin() + told, found.end());
  read_specialties(work.reader, work.draft, own);
}

}  // namespace

Compiled compile(std::span<const RulebookText> texts) {
  Told told;
  std::deque<Work> works;
  read_texts(texts, told, works);
  const Works ordered = in_order(works, false);
  const Works latest_first = in_order(works, true);
  check_versions(ordered);
  check_ids(ordered);

  Compiled compiled;
  Rulebook& rulebook = compiled.rulebook;
  const bool united = unite(latest_first, told.found, rulebook.catalogues);
  for (Work* work : ordered) {
    if (united) {
      read_specialties(work->reader, work->draft, rulebook.catalogues);
    } else {
      read_by_itself(*work, told.found);
    }
    work->reader.finish();
    rulebook.sources.push_back(work->source());
  }
  check_specialties(ordered);
  if (told.found.empty()) {
    add_specialties(latest_first, rulebook.specialties);
    add_versions(ordered, rulebook);
    end_versions(rulebook);
  }
  compiled.problems = problems_of(std::move(told));
  return compiled;
}

bool compiles(const RulebookText& text) { return compile(std::span(&text, 1)).problems.empty(); }

std::vector<Problem> problems_of_fragment(const RulebookText& text) {
  Told told;
  told.names = {text.name};
  told.belong(0, 1);
  const Reporter reporter(told.names, told.found);
  const auto document = read_toml(text.toml, 0);
  if (const auto* table = std::get_if<Table>(&document)) {
    check_fragment(*table, reporter);
  } else {
    const BadToml& bad = std::get<BadToml>(document);
    reporter.report(bad.place, bad.why);
  }
  return problems_of(std::move(told));
}

}  // namespace tassei::rules
