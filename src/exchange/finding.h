#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/message.h"
#include "model/kind.h"
#include "store/logged.h"
#include "store/records.h"
#include "table/table.h"

namespace tassei::exchange {

/// What doctor looks at.
enum class Check : std::uint8_t {
  integrity,
  references,
  texts,
  chain,
  replay,
  outside,
  rulebooks,
  reviews,
  ids,
  values,
  future,
  period,
  alike,
  membership,
  mentee,
};

/// Something that doctor finds.
struct Finding {
  bool is_error = true;  ///< else a warning
  Check check = Check::integrity;
  std::string record = {};  ///< a kind, or another name of what is stored; empty for the file
  store::FieldValues key = {};
  std::string field = {};
  Message message;
  Message hint;  ///< what to do
  /// The field's value in the journal and in the database, where these differ.
  std::string journal = {};
  std::string database = {};
};

/// Of that kind's record, at a field (or none).
Finding about(Check check, const model::Kind& kind, const model::Values& values,
              std::string_view field, Message message, Message hint);

/// What a record is called in commands: its code, or its number.
std::string called(const model::Kind& kind, const store::Stored& stored);

std::size_t errors_in(const std::vector<Finding>& findings);

/// A row for each: severity, check, record, key (a record in the tree), field, journal, stored,
/// message, hint. For people grouped by check, with what to do, and the counts last. It refers to
/// the findings.
table::Answer describe(const std::vector<Finding>& findings, Language language);

}  // namespace tassei::exchange
