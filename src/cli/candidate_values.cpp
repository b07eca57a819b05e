#include <algorithm>
#include <set>

#include "base/text.h"
#include "cli/candidates.h"
#include "cli/rulebook_texts.h"
#include "rules/head.h"
#include "store/codes.h"
#include "store/reviews.h"

namespace tassei::cli {

namespace {

/// More help nobody.
constexpr std::size_t kMost = 1000;

void offer(std::vector<Candidate>& to, const std::string& typed, std::string value,
           std::string meaning = {}) {
  if (value.starts_with(typed)) to.push_back({std::move(value), std::move(meaning)});
}

std::vector<Candidate> codes(const Context& context, const char* kind, const char* field,
                             const std::string& typed) {
  std::vector<Candidate> found;
  if (context.database_path.empty()) return found;
  try {
    const store::Database database(context.database_path, context.patience);
    for (const store::NamedCode& each :
         store::codes_beginning(database, *context.kinds->find(kind), field, typed, kMost)) {
      offer(found, typed, each.code, each.name);
    }
  } catch (const Error&) {
    return {};
  }
  return found;
}

/// Some that people often mean; the forms say what else there is.
std::vector<Candidate> days(const Context& context, const std::string& typed) {
  constexpr std::size_t kMonth = 7;
  const Date today = context.calendar.today;
  const int year = today.year() - (today.month() < context.calendar.fiscal_month ? 1 : 0);
  std::vector<Candidate> found;
  offer(found, typed, "today");
  offer(found, typed, "FY" + std::to_string(year));
  offer(found, typed, today.iso().substr(0, kMonth));
  return found;
}

std::vector<Candidate> specialties(const Context& context, const std::string& typed) {
  std::vector<Candidate> found;
  for (const rules::Specialty& each : context.rulebook->specialties.entries) {
    offer(found, typed, each.id, each.label.in(context.language));
  }
  return found;
}

/// Names as long as one fits, else files.
Candidates rulebooks(const Context& context, const std::string& typed) {
  Candidates all;
  std::vector<store::StoredRulebook> stored;
  try {
    if (!context.database_path.empty()) {
      stored = store::Database(context.database_path, context.patience).rulebooks();
    }
  } catch (const Error&) {
    stored.clear();
  }
  std::set<std::string> ids;
  const KnownTexts known(stored);
  for (const KnownText& each : known.all()) {
    if (!ids.insert(each.stored.id).second) continue;
    const auto head = rules::head_of(each.stored.toml);
    offer(all.found, typed, each.stored.id, head ? head->label.in(context.language) : "");
  }
  all.paths = all.found.empty();
  return all;
}

std::vector<Candidate> labels(const Context& context, const std::string& typed) {
  std::vector<Candidate> found;
  if (context.database_path.empty()) return found;
  try {
    const store::Database database(context.database_path, context.patience);
    for (const model::Review& each : store::reviews(database)) {
      offer(found, typed, each.label, each.at.iso());
    }
    for (const store::BrokenReview& each : store::broken_reviews(database)) {
      offer(found, typed, each.label);
    }
  } catch (const Error&) {
    return {};
  }
  return found;
}

std::vector<Candidate> first_words(const Context& context, const std::string& typed) {
  std::vector<Candidate> found;
  for (Candidate& each : words_after(context, {})) {
    offer(found, typed, std::move(each.value), std::move(each.meaning));
  }
  return found;
}

std::vector<Candidate> suggested(const Context& context, const Parameter& parameter,
                                 const std::string& typed) {
  std::vector<Candidate> found;
  for (const std::string& choice : parameter.choices) offer(found, typed, choice);
  for (const Suggestion& each : parameter.suggestions) {
    offer(found, typed, each.value, each.label.in(context.language));
  }
  return found;
}

/// The next one of a set, behind those that are typed.
std::vector<Candidate> further_ids(const Context& context, const Parameter& parameter,
                                   const std::string& typed) {
  const std::size_t separator = typed.rfind(';');
  const std::string before = separator == std::string::npos ? "" : typed.substr(0, separator + 1);
  const std::vector<std::string> had = model::members(before);
  std::vector<Candidate> found;
  for (Candidate& each : suggested(context, parameter, typed.substr(before.size()))) {
    if (std::find(had.begin(), had.end(), each.value) != had.end()) continue;
    found.push_back({before + each.value, std::move(each.meaning)});
  }
  return found;
}

}  // namespace

Candidates values_of(const Context& context, const Parameter& parameter, const std::string& typed) {
  switch (parameter.type) {
    case ValueType::path:
      return {.paths = true};
    case ValueType::engineer:
      return {.found = codes(context, "engineers", "engineer", typed)};
    case ValueType::project:
      return {.found = codes(context, "projects", "project", typed)};
    case ValueType::team:
      return {.found = codes(context, "memberships", "team", typed)};
    case ValueType::specialty:
      return {.found = specialties(context, typed)};
    case ValueType::rulebook:
      return rulebooks(context, typed);
    case ValueType::review:
      return {.found = labels(context, typed)};
    case ValueType::day:
    case ValueType::first_day:
    case ValueType::days:
      return {.found = days(context, typed)};
    case ValueType::command:
      return {.found = first_words(context, typed)};
    case ValueType::ids:
      return {.found = further_ids(context, parameter, typed)};
    case ValueType::flag:
    case ValueType::number:
    case ValueType::topic:
    case ValueType::text:
    case ValueType::choice:
      break;
  }
  return {.found = suggested(context, parameter, typed)};
}

}  // namespace tassei::cli
