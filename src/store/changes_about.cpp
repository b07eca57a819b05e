#include "store/changes_about.h"

#include <algorithm>
#include <limits>
#include <nlohmann/json.hpp>
#include <vector>

#include "store/border.h"
#include "store/logged.h"
#include "store/query.h"

namespace tassei::store {

namespace {

using model::Field;
using model::Kind;

constexpr ChangePlace kNow = {std::numeric_limits<std::int64_t>::max(), 0};

/// Just after a change.
ChangePlace after(ChangePlace place) { return {place.first, place.second + 1}; }

/// A change of a code, by subjects.
struct Renaming {
  ChangePlace place;
  std::string from;
  std::string to;

  bool is_about(const std::string& subject) const { return from == subject || to == subject; }
};

/// A code as long as it was somebody's: until just before `until`.
struct Held {
  std::string subject;
  ChangePlace from = {0, 0};
  ChangePlace until = kNow;
};

std::vector<Renaming> renamings_of(const Database& database, const Kind& kind) {
  Query query(database.connection(),
              "SELECT entry, position, subject, becomes FROM changes"
              " WHERE becomes IS NOT NULL AND record = ?1 ORDER BY entry, position");
  query.bind(1, kind.name);
  std::vector<Renaming> found;
  while (query.step()) {
    found.push_back({.place = {query.integer(0), query.integer(1)},
                     .from = std::string(query.text(2)),
                     .to = std::string(query.text(3))});
  }
  return found;
}

/// The codes that somebody had before that, back to the first.
void add_earlier(const std::vector<Renaming>& all, Held held, std::vector<Held>& into) {
  for (auto each = all.rbegin(); each != all.rend(); ++each) {
    if (each->place >= held.until || !each->is_about(held.subject)) continue;
    const bool came = each->to == held.subject;
    held.from = came ? each->place : after(each->place);  // else somebody before had the code
    into.push_back(held);
    if (!came) return;
    held = {.subject = each->from, .until = after(each->place)};
  }
  into.push_back(held);
}

/// The codes that somebody had from then on, to the last.
void add_later(const std::vector<Renaming>& all, Held held, std::vector<Held>& into) {
  for (const Renaming& each : all) {
    if (each.place <= held.from || !each.is_about(held.subject)) continue;
    const bool goes = each.from == held.subject;
    held.until = goes ? after(each.place) : each.place;  // else somebody else gets the code
    into.push_back(held);
    if (!goes) return;
    held = {.subject = each.to, .from = each.place};
  }
  into.push_back(held);
}

/// Whether a record of the kind came under that code after a change.
bool comes_after(const Database& database, const Kind& kind, const std::string& subject,
                 ChangePlace place) {
  Query query(database.connection(),
              "SELECT content FROM changes WHERE subject = ?1 AND record = ?2"
              " AND (entry, position) > (?3, ?4)");
  query.bind(1, subject);
  query.bind(2, kind.name);
  query.bind(3, place.first);
  query.bind(4, place.second);
  while (query.step()) {
    const auto what = parse_content(kind.name, query.text(0));
    if (what && !what->before) return true;
  }
  return false;
}

std::vector<Held> codes_held(const Database& database, const Kind& kind, const std::string& code) {
  const std::string subject = subject_of(kind, code);
  const std::vector<Renaming> all = renamings_of(database, kind);
  std::vector<Held> held;
  const auto last = std::find_if(all.rbegin(), all.rend(),
                                 [&](const Renaming& each) { return each.is_about(subject); });
  if (last == all.rend() || last->to == subject) {
    add_earlier(all, {.subject = subject}, held);
  } else if (comes_after(database, kind, subject, last->place)) {
    held.push_back({.subject = subject, .from = after(last->place)});  // somebody new has the code
  } else {
    add_earlier(all, {.subject = subject, .until = last->place}, held);
    add_later(all, {.subject = last->to, .from = last->place}, held);
  }
  return held;
}

void add_own(const Database& database, const Held& held, std::set<ChangePlace>& into) {
  Query query(database.connection(),
              "SELECT entry, position FROM changes WHERE (subject = ?1 OR becomes = ?1)"
              " AND (entry, position) >= (?2, ?3) AND (entry, position) < (?4, ?5)");
  query.bind(1, held.subject);
  query.bind(2, held.from.first);
  query.bind(3, held.from.second);
  query.bind(4, held.until.first);
  query.bind(5, held.until.second);
  while (query.step()) into.emplace(query.integer(0), query.integer(1));
}

/// Records of others that refer to one of the kind.
bool is_referred_to(const model::Kinds& kinds, const Kind& kind) {
  const auto refers = [&](const Kind& other, bool first) {
    return std::any_of(other.fields.begin(), other.fields.end(), [&](const Field& field) {
      return field.refers_to == kind.name && (&field == &other.fields.front()) == first;
    });
  };
  const auto any = [&](bool first) {
    return std::any_of(kinds.all().begin(), kinds.all().end(),
                       [&](const Kind& other) { return refers(other, first); });
  };
  return any(false) && !any(true);
}

bool refers_to(const model::Kinds& kinds, const Logged& what, const Kind& kind,
               const std::string& subject) {
  const Kind* record = kinds.find(what.record);
  if (record == nullptr) return false;
  const auto has = [&](const FieldValues& values) {
    return std::any_of(record->fields.begin(), record->fields.end(), [&](const Field& field) {
      const std::string& code = value_in(values, field.name);
      return field.refers_to == kind.name && !code.empty() && subject_of(kind, code) == subject;
    });
  };
  return has(what.key) || (what.before && has(*what.before)) || (what.after && has(*what.after));
}

void add_referring(const Database& database, const model::Kinds& kinds, const Kind& kind,
                   const Held& held, std::set<ChangePlace>& into) {
  const std::string code = held.subject.substr(kind.name.size() + 1);
  Query query(database.connection(),
              "SELECT entry, position, record, content FROM changes WHERE instr(content, ?1) > 0"
              " AND (entry, position) >= (?2, ?3) AND (entry, position) < (?4, ?5)");
  query.bind(1, nlohmann::json(code).dump());
  query.bind(2, held.from.first);
  query.bind(3, held.from.second);
  query.bind(4, held.until.first);
  query.bind(5, held.until.second);
  while (query.step()) {
    const auto what = parse_content(query.text(2), query.text(3));
    if (what && refers_to(kinds, *what, kind, held.subject)) {
      into.emplace(query.integer(0), query.integer(1));
    }
  }
}

}  // namespace

std::set<ChangePlace> places_about(const Database& database, const model::Kinds& kinds,
                                   const Kind& kind, const std::string& code) {
  return at_border(database.path(), [&] {
    std::set<ChangePlace> found;
    for (const Held& held : codes_held(database, kind, code)) {
      add_own(database, held, found);
      if (is_referred_to(kinds, kind)) add_referring(database, kinds, kind, held, found);
    }
    return found;
  });
}

}  // namespace tassei::store
