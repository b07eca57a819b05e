#include "exchange/filter.h"

#include <algorithm>
#include <set>

#include "base/text.h"

namespace tassei::exchange {

namespace {

using model::Field;
using model::FieldType;
using model::Kind;
using model::Values;

constexpr std::string_view kEngineers = "engineers";

/// In NFC, ASCII letters in lower case.
std::string searched(std::string_view text) {
  std::string form = base::comparison_form(text);
  std::transform(form.begin(), form.end(), form.begin(), [](char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  });
  return form;
}

/// The field of the first day, and of the last one where the kind has one.
struct Days {
  std::optional<std::size_t> first;
  std::optional<std::size_t> last;
};

Days days_of(const Kind& kind) {
  Days days;
  for (std::size_t i = 0; i < kind.fields.size(); ++i) {
    if (kind.fields[i].type != FieldType::day) continue;
    (days.first ? days.last : days.first) = i;
  }
  return days;
}

/// The field that says whose record it is.
std::optional<std::size_t> person_field(const Kind& kind) {
  for (std::size_t i = 0; i < kind.fields.size(); ++i) {
    if (kind.fields[i].refers_to == kEngineers) return i;
  }
  if (kind.name == kEngineers) return kind.position(kind.singular);
  return std::nullopt;
}

/// Everybody who is in one of the teams on the day, in comparison form.
std::set<std::string> members_of(const model::Kinds& kinds, const store::Records& records,
                                 const Filter& filter) {
  std::set<std::string> people;
  const Kind& memberships = *kinds.find("memberships");
  const std::string day = filter.team_day.iso();
  records.each(memberships, [&](const store::Stored& stored) {
    const auto value = [&](std::string_view field) {
      return memberships.value(stored.values, field);
    };
    const std::string team = base::comparison_form(value("team"));
    const bool wanted =
        std::any_of(filter.teams.begin(), filter.teams.end(),
                    [&](const std::string& each) { return base::comparison_form(each) == team; });
    const bool covers =
        value("start_on") <= day && (value("end_on").empty() || day <= value("end_on"));
    if (wanted && covers) people.insert(base::comparison_form(value("engineer")));
  });
  return people;
}

bool same(const Field& field, const std::string& value, const std::string& wanted) {
  if (field.type != FieldType::id_set) {
    return base::comparison_form(value) == base::comparison_form(wanted);
  }
  const auto members = model::members(value);
  return std::find(members.begin(), members.end(), wanted) != members.end() || value == wanted;
}

class Sieve {
 public:
  Sieve(const model::Kinds& kinds, const store::Records& records, const Kind& kind,
        const Filter& filter)
      : kind_(kind), filter_(filter), days_(days_of(kind)), text_(searched(filter.text)) {
    if (!filter.teams.empty()) people_ = members_of(kinds, records, filter);
  }

  bool lets_through(const store::Stored& stored) const {
    const Values& values = stored.values;
    return by_fields(values) && by_team(values) && by_days(values) && by_text(values) &&
           stored.confirmation.has_value() ==
               filter_.confirmed.value_or(stored.confirmation.has_value());
  }

 private:
  bool by_fields(const Values& values) const {
    return std::all_of(filter_.fields.begin(), filter_.fields.end(), [&](const auto& asked) {
      const auto& [place, wanted] = asked;
      return std::any_of(wanted.begin(), wanted.end(), [&, at = place](const std::string& one) {
        return same(kind_.fields[at], values[at], one);
      });
    });
  }

  bool by_team(const Values& values) const {
    if (filter_.teams.empty()) return true;
    return people_.contains(base::comparison_form(values[*person_field(kind_)]));
  }

  bool by_days(const Values& values) const {
    if (!filter_.from && !filter_.to) return true;
    const std::string& first = values[*days_.first];
    const std::string& last = days_.last ? values[*days_.last] : first;
    const bool reaches = !filter_.from || last.empty() || last >= filter_.from->iso();
    return reaches && (!filter_.to || first <= filter_.to->iso());
  }

  bool by_text(const Values& values) const {
    if (text_.empty()) return true;
    return std::any_of(values.begin(), values.end(), [&](const std::string& value) {
      return searched(value).find(text_) != std::string::npos;
    });
  }

  const Kind& kind_;
  const Filter& filter_;
  Days days_;
  std::string text_;
  std::set<std::string> people_;
};

}  // namespace

bool has_days(const Kind& kind) { return days_of(kind).first.has_value(); }
bool has_person(const Kind& kind) { return person_field(kind).has_value(); }

std::vector<store::Stored> filtered(const model::Kinds& kinds, const store::Records& records,
                                    const Kind& kind, const Filter& filter) {
  const Sieve sieve(kinds, records, kind, filter);
  std::vector<store::Stored> found;
  records.each(kind, [&](const store::Stored& stored) {
    if (sieve.lets_through(stored)) found.push_back(stored);
  });
  return found;
}

}  // namespace tassei::exchange
