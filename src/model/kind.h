#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/error.h"
#include "model/field.h"

namespace tassei::model {

struct Kind;

/// One row of a kind: a canonical value for each of its fields, in their order; empty for none.
using Values = std::vector<std::string>;

/// What spans the fields of one record, such as an end before its start. Empty where all is well;
/// `Where::field` names the column.
using Check = std::vector<Problem> (*)(const Kind& kind, const Values& values);

/// A kind of record. Everything generic (files, forms, storage, export) follows from its fields.
struct Kind {
  std::string name;      ///< its table; with `.csv` its file
  std::string singular;  ///< its command
  MessageId help;
  bool numbered = false;     ///< records bear a short number; the others are called by their code
  bool confirmable = false;  ///< evidence: claimed, or confirmed by somebody
  /// A kind that refers to this one, of which a record can be made along with one of this.
  std::string_view along = {};
  std::vector<Field> fields;
  Check check = nullptr;

  /// The position of a field, nothing for an unknown name.
  std::optional<std::size_t> position(std::string_view field) const;
  const std::string& value(const Values& values, std::string_view field) const;
};

/// Columns of projects that come from rulebooks: a size for each scale, then the measures.
struct ProjectColumns {
  std::vector<Field> sizes;
  std::vector<Field> measures;
};

/// All kinds of record, in an order in which each refers only to those before it.
class Kinds {
 public:
  explicit Kinds(std::vector<Kind> kinds) : kinds_(std::move(kinds)) {}

  std::span<const Kind> all() const { return kinds_; }
  /// The kind of that name, null for none.
  const Kind* find(std::string_view name) const;

 private:
  std::vector<Kind> kinds_;
};

/// The parts of the key in comparison form: they are equal and in order as the keys are.
std::vector<std::string> key_of(const Kind& kind, const Values& values);

/// `a=x, b=y` for people.
std::string key_text(const Kind& kind, const Values& values);

}  // namespace tassei::model
