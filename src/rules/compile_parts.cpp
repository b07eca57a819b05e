#include "rules/compile_parts.h"

#include "model/outcome.h"

namespace tassei::rules {

Telling ClauseOrigin::telling() const {
  if (provenance != Provenance::inferred) return Telling::there;
  return source_level ? Telling::derived : Telling::nowhere;
}

Clause PartReader::clause(TableReader& reader, const ClauseOrigin& origin, int level) const {
  const auto word = reader.text("clause");
  if (!word) return {};
  return {.item = id(draft_->catalogues.clauses, all_->clauses, table::kClauses, *word),
          .level = static_cast<int>(origin.source_level.value_or(level)),
          .telling = origin.telling()};
}

std::vector<Id> PartReader::from_rung(const Catalogue<Drafted<Entry>>& own,
                                      const Catalogue<Entry>& all, std::string_view table,
                                      const Word& word) const {
  std::vector<Id> rungs;
  const Id first = resolve(reporter(), own, table, word);
  for (std::size_t i = first; i < own.size(); ++i) {
    if (const Id id = all.find(own.entries[i].id); id != kNone) rungs.push_back(id);
  }
  return rungs;
}

std::vector<Id> PartReader::of_specialty(std::span<const Word> words, const Shelf& shelf) const {
  std::vector<Id> found;
  for (const Word& word : words) {
    const Id one = id(shelf.own, shelf.all, shelf.table, word);
    if (one == kNone) continue;
    found.push_back(one);
    const auto* members = shelf.members;
    if (!members || std::find(members->begin(), members->end(), one) != members->end()) continue;
    std::vector<std::string> known;
    for (const Id member : *members) known.push_back(shelf.all[member].id);
    reporter().report(word.place, {MessageId::rulebook_not_of_specialty,
                                   {{"id", word.text},
                                    {"table", std::string(shelf.table)},
                                    {"specialty", specialty_->id},
                                    {"known", base::as_list(known)}}});
  }
  return found;
}

unsigned PartReader::threshold(TableReader& reader, std::string_view key, std::int64_t least,
                               std::optional<std::size_t> available) const {
  const auto asked = reader.whole(key, {.least = least});
  if (!asked) return 1;
  const auto number = static_cast<unsigned>(*asked);
  if (available && number > *available) {
    reporter().report(reader.place_of(key), {MessageId::rulebook_threshold,
                                             {{"key", std::string(key)},
                                              base::count("asked", number),
                                              base::count("available", *available)}});
  }
  return number;
}

ReadComplexity PartReader::complexity(TableReader& reader, std::int64_t least) const {
  const std::size_t before = reporter().count();
  ReadComplexity read;
  const auto words = reader.optional_words("of");
  if (words) {
    read.value.of = of_specialty(*words, {table::kFlags, draft_->catalogues.flags, all_->flags,
                                          specialty_ ? &specialty_->all_flags : nullptr});
  } else if (specialty_) {
    read.value.of = specialty_->flags;
  }
  read.known = reporter().count() == before && (words || specialty_);
  const std::size_t available = read.value.of.size();
  read.value.at_least =
      threshold(reader, "at_least", least, read.known ? std::optional(available) : std::nullopt);
  return read;
}

unsigned PartReader::size_flags(TableReader& reader, const ReadComplexity* complexity) const {
  if (!reader.has("flags")) return 0;
  if (!complexity) {
    reporter().report(reader.place_of("flags"), MessageId::rulebook_flags_without_complexity);
  }
  const bool known = complexity && complexity->known;
  const auto available =
      known ? std::optional(complexity->value.of.size()) : std::optional<std::size_t>();
  return threshold(reader, "flags", 1, available);
}

std::optional<SizeOption> PartReader::size_option(TableReader& reader,
                                                  const ReadComplexity* complexity) const {
  SizeOption option;
  const auto scale = reader.text("scale");
  const auto category = reader.text("category");
  option.flags = size_flags(reader, complexity);
  reader.finish();
  if (!scale || !category) return std::nullopt;
  const auto& own = draft_->catalogues.scales;
  const Id own_scale = resolve(reporter(), own, table::kScales, *scale);
  if (own_scale == kNone) return std::nullopt;
  const auto& categories = own[own_scale].categories;
  if (resolve(reporter(), categories, table::kCategories, *category) == kNone) return std::nullopt;
  option.scale = all_->scales.find(scale->text);
  if (option.scale == kNone) return std::nullopt;
  option.category = all_->scales[option.scale].categories.find(category->text);
  return option;
}

std::vector<SizeOption> PartReader::sizes(TableReader& reader, std::string_view key,
                                          const ReadComplexity* complexity) const {
  constexpr std::size_t kMostOptions = 32;
  std::vector<SizeOption> options;
  std::vector<TableReader> readers = reader.tables(key);
  if (readers.empty() && reader.has(key)) {
    report_empty(reporter(), reader.place_of(key), key);
  }
  for (TableReader& option_reader : readers) {
    if (options.size() == kMostOptions) {
      reporter().report(option_reader.place(),
                        {MessageId::rulebook_too_many,
                         {{"table", std::string(key)}, base::count("most", kMostOptions)}});
      break;
    }
    if (const auto option = size_option(option_reader, complexity)) options.push_back(*option);
  }
  return options;
}

std::vector<Id> PartReader::areas(TableReader& reader, std::string_view key) const {
  const auto words = reader.words(key);
  if (!words) return {};
  return of_specialty(*words, {table::kAreas, draft_->catalogues.areas, all_->areas,
                               specialty_ ? &specialty_->areas : nullptr});
}

namespace {

std::vector<std::string> counting_outcomes() {
  std::vector<std::string> ids;
  for (const std::string& id : model::outcome_ids()) {
    if (model::can_count(*model::outcome_of(id))) ids.push_back(id);
  }
  return ids;
}

void read_outcomes(TableReader& reader, const Reporter& reporter, ContributionFilter& filter) {
  static constexpr std::string_view kKey = "outcomes";
  const std::vector<std::string> values = counting_outcomes();
  const auto accept = [&](const std::string& id) {
    filter.outcomes[static_cast<std::size_t>(*model::outcome_of(id))] = true;
  };
  const auto words = reader.optional_words(kKey);
  if (!words) {
    std::for_each(values.begin(), values.end(), accept);
    return;
  }
  if (words->empty()) report_empty(reporter, reader.place_of(kKey), kKey);
  for (const Word& word : *words) {
    if (std::find(values.begin(), values.end(), word.text) != values.end()) {
      accept(word.text);
    } else {
      reporter.report(word.place,
                      {MessageId::rulebook_bad_value,
                       {{"key", std::string(kKey)}, {"values", base::as_list(values)}}});
    }
  }
}

}  // namespace

ContributionFilter PartReader::filter(TableReader& reader) const {
  ContributionFilter filter;
  if (const auto role = reader.optional_text("role")) {
    filter.roles = from_rung(draft_->catalogues.roles, all_->roles, table::kRoles, *role);
    filter.any_role = draft_->catalogues.roles.find(role->text) == 0;
  }
  read_outcomes(reader, reporter(), filter);
  const auto words = reader.optional_words("activities");
  if (words && words->empty()) {
    report_empty(reporter(), reader.place_of("activities"), "activities");
  }
  if (words) {
    filter.activities =
        of_specialty(*words, {table::kActivities, draft_->catalogues.activities, all_->activities,
                              specialty_ ? &specialty_->activities : nullptr});
  } else if (specialty_) {
    filter.activities = specialty_->activities;
  }
  return filter;
}

int PartReader::grade(TableReader& reader) const {
  const auto number = reader.optional_whole("grade", {.least = 1, .most = 9});
  if (!number) return 0;
  const auto asked = static_cast<int>(*number);
  if (!specialty_ || !specialty_->grades_known) return asked;
  const auto& grades = specialty_->grades;
  const bool there = std::any_of(grades.begin(), grades.end(),
                                 [&](const Grade& grade) { return grade.number == asked; });
  if (!there) {
    reporter().report(reader.place_of("grade"),
                      {MessageId::rulebook_no_such_grade,
                       {{"specialty", specialty_->id}, base::count("grade", asked)}});
  }
  return asked;
}

}  // namespace tassei::rules
