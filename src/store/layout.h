#pragma once

#include <functional>
#include <string>
#include <string_view>

#include "model/kind.h"

namespace tassei::store {

/// Where the values of a field are (schema/README.md has the convention).
enum class Place {
  column,     ///< a column of its name
  compared,   ///< two: as given, and its comparison form under `…_nfc`
  reference,  ///< the id of another kind's row, under `…_id`
  members,    ///< rows of `<singular>_<field>`
  size,       ///< a row of `<singular>_sizes`, for the scale that the field is about
  measure,    ///< a row of `<singular>_measures`, likewise
};
Place place_of(const model::Field& field);

/// A name or a text as SQL has it. Names are the field lists' own; texts are bound, except in
/// views, which can't have parameters.
std::string quoted_name(std::string_view name);
std::string quoted_text(std::string_view text);

/// The field that names records of a kind that has codes.
const model::Field& code_field(const model::Kind& kind);

/// Whether a view stays in the file or goes with the connection.
enum class ViewLife { file, connection };

/// The SQL that a kind's field list amounts to. It refers to the kind and the kinds.
class Layout {
 public:
  Layout(const model::Kinds& kinds, const model::Kind& kind) : kinds_(&kinds), kind_(&kind) {}

  const model::Kind& kind() const { return *kind_; }
  const model::Kind& referred(const model::Field& field) const;

  /// What records are called by inside: `id`, or `number`.
  std::string id() const { return kind_->numbered ? "number" : "id"; }
  /// The table's column of a field that has one; the comparison form's for a `compared` one.
  std::string key_column(const model::Field& field) const;
  /// The table of a field's rows, their reference to the record, and the columns of what the field
  /// is about (empty for members) and of the value.
  std::string rows_table(const model::Field& field) const;
  std::string rows_owner() const { return kind_->singular + "_id"; }
  static std::string rows_about(const model::Field& field);
  static std::string rows_value(const model::Field& field);

  /// `SELECT id, fields… FROM …`, for evidence with who confirmed it and when. `about` says how the
  /// scale or measure of a field is written. With `in_order`, the first reference leads, so that
  /// ordering by key needs no sort of everything.
  std::string select(const std::function<std::string(const std::string&)>& about,
                     bool in_order) const;
  std::string order_by() const;
  /// `column = ?…`, for a field that refers by its code in comparison form.
  std::string is_given(const model::Field& field, int parameter) const;
  /// `column = ?…` for each part of the key, parameters counted from `first`.
  std::string where_key(int first) const;

  /// The one that is called so inside.
  std::string where_id(int parameter) const;

  /// A view with exactly the kind's columns.
  std::string view(ViewLife life) const;
  /// Whether its columns depend on the rulebooks, so that schema/ can't have the view.
  bool needs_view() const;

 private:
  std::string value(const model::Field& field,
                    const std::function<std::string(const std::string&)>& about) const;
  std::string from(bool in_order) const;
  std::string own(const std::string& column) const;

  const model::Kinds* kinds_;
  const model::Kind* kind_;
};

}  // namespace tassei::store
