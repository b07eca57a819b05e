#include "store/change_between.h"

#include <utility>

#include "base/error.h"

namespace tassei::store {

namespace {

using model::Kind;
using model::Values;

void put(const Kind& kind, const FieldValues& from, Values& into) {
  for (const auto& [field, value] : from) {
    const auto place = kind.position(field);
    if (place) into[*place] = value;
  }
}

std::optional<Confirmation> confirmation_in(const FieldValues& values) {
  const std::string& by = value_in(values, kConfirmedBy);
  if (by.empty()) return std::nullopt;
  return Confirmation{.by = by, .at = value_in(values, kConfirmedAt)};
}

Change edit(const Kind& kind, const Logged& logged, const FieldValues& from, const FieldValues& to,
            const Records& records) {
  const auto found = records.find(kind, told(kind, logged, from, to));
  if (!found) refuse_broken(logged);
  Change change{.kind = &kind, .before = found->values, .after = found->values};
  change.confirmation = found->confirmation;
  for (const auto& [field, value] : from) {
    if (is_confirmation(field)) change.confirmation.reset();
    const auto place = kind.position(field);
    if (place) (*change.after)[*place].clear();
  }
  put(kind, to, *change.after);
  if (const auto confirmation = confirmation_in(to)) change.confirmation = confirmation;
  return change;
}

}  // namespace

Change change_between(const Kind& kind, const Logged& logged,
                      const std::optional<FieldValues>& from, const std::optional<FieldValues>& to,
                      const Records& records) {
  if (from && to) return edit(kind, logged, *from, *to, records);
  Change change{.kind = &kind, .before = {}, .after = {}};
  if (to) {
    change.after = told(kind, logged, to, from);
    change.confirmation = confirmation_in(*to);
    change.number = logged.number;
  } else {
    change.before = told(kind, logged, from, to);
  }
  return change;
}

Values told(const Kind& kind, const Logged& logged, const std::optional<FieldValues>& own,
            const std::optional<FieldValues>& other) {
  Values values(kind.fields.size());
  put(kind, logged.key, values);
  // A part of the key that the other side has and this one hasn't has no value here.
  for (const auto& [field, value] : other.value_or(FieldValues())) {
    if (const auto place = kind.position(field)) values[*place].clear();
  }
  if (own) put(kind, *own, values);
  return values;
}

Values told_before(const Kind& kind, const Logged& logged) {
  return told(kind, logged, logged.before, logged.after);
}

Values told_after(const Kind& kind, const Logged& logged) {
  return told(kind, logged, logged.after, logged.before);
}

void refuse_broken(const Logged& logged) {
  throw Error(ErrorKind::refused,
              {MessageId::journal_and_records_differ,
               {{"kind", logged.record}, {"key", key_text(logged.key)}}},
              {}, MessageId::see_doctor);
}

}  // namespace tassei::store
