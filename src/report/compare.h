#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "report/words.h"

namespace tassei::report {

/// Why a level differs between two states of the records and two days.
enum class Why : std::uint8_t {
  new_evidence,  ///< dated after the first day
  late_entry,    ///< dated before it, and recorded since
  correction,    ///< a record was edited
  removal,
  ended,  ///< evidence no longer counts
  rulebook,
};
/// As interfaces name it.
std::string_view why_id(Why why);

struct CompareCause {
  Why why{};
  std::string record;  ///< the kind
  table::Value key;
  std::optional<std::int64_t> entry;  ///< of the journal, that did it
  Message about;                      ///< the record for people
};

/// As interfaces have them, and for people.
table::Value causes_value(const std::vector<CompareCause>& causes);
std::string causes_said(const std::vector<CompareCause>& causes, Language language);

/// Somebody's level in a specialty that differs.
struct CompareRow {
  std::string engineer;
  std::string name;
  std::string specialty;
  Label specialty_label;
  rules::Standing from;
  rules::Standing to;
  std::vector<CompareCause> causes;
};

/// Rows one at a time; false after the last.
using CompareRows = std::function<bool(CompareRow&)>;

/// A day, and where it isn't asked of today's records, of which.
struct CompareSide {
  Date at = Date::first();
  std::optional<std::int64_t> entry = {};
  std::string known = {};  ///< when the entry was made
};

/// JSON with the causes, CSV without.
table::Answer compare(CompareRows rows, CompareSide one, CompareSide other, Language language);

}  // namespace tassei::report
