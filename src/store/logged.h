#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "store/records.h"

namespace tassei::store {

/// Values by the names of their fields, in the order of the field list. What has no value is not
/// there.
using FieldValues = std::vector<std::pair<std::string, std::string>>;

/// What a command did to one record, as the journal has it: by the names of spec 3.2, so that it
/// means the same whatever the tables become.
struct Logged {
  std::string record;  ///< its kind; kRulebooks, kSettings, kReviews… are kinds here
  FieldValues key;     ///< as it was called before; for one that came, after
  std::optional<FieldValues> before = {};   ///< nothing: it was not there
  std::optional<FieldValues> after = {};    ///< nothing: it is gone
  std::optional<std::int64_t> number = {};  ///< of one that came or went

  friend bool operator==(const Logged&, const Logged&) = default;
};

/// What is in use by its digest (`id`, `valid_from`, `active`, `parts`), and settings by their
/// names.
inline constexpr std::string_view kRulebooks = "rulebooks";
inline constexpr std::string_view kSettings = "settings";

/// Frozen reviews by their labels, and comments on them by `review` and `number`.
inline constexpr std::string_view kReviews = "reviews";
inline constexpr std::string_view kReviewComments = "review_comments";

/// That a person was forgotten: key `engineer`, the pseudonym. It changes no record.
inline constexpr std::string_view kForgotten = "forgotten";
/// The kind of the people who have codes and can be forgotten.
inline constexpr std::string_view kPeople = "engineers";

/// Fields that evidence has in the journal beside those of its kind.
inline constexpr std::string_view kConfirmedBy = "confirmed_by";
inline constexpr std::string_view kConfirmedAt = "confirmed_at";

/// The fields of a record's key that have a value.
FieldValues key_values(const model::Kind& kind, const model::Values& values);

/// A change of a record. Of one that was edited, `before` and `after` have what differs; nothing at
/// all differs where both are empty.
Logged logged(const Change& change, const std::optional<std::int64_t>& number,
              const std::optional<Confirmation>& was_confirmed);

/// A change of a setting, to (or from) no value where it is what it is by default.
Logged setting_change(const std::string& name, const std::optional<std::string>& before,
                      const std::optional<std::string>& after);

/// Whether a name is one of these.
bool is_confirmation(std::string_view field);

/// JSON, one line: the text that a leaf is made of.
std::string content_of(const Logged& logged);

/// The reverse. Nothing for a text that content_of doesn't write.
std::optional<Logged> parse_content(std::string_view record, std::string_view content);

/// The value of a field, empty for none.
const std::string& value_in(const FieldValues& values, std::string_view field);

/// The same as a number, 0 for none.
std::int64_t number_in(const FieldValues& values, std::string_view field);

/// Whether it is about a frozen review or a comment on one: no part of what is evaluated.
bool is_about_review(const Logged& logged);

/// `a=x, b=y` for people.
std::string key_text(const FieldValues& key);

/// The names of the fields that have a value before the change or after it, each once.
std::vector<std::string> fields_of(const Logged& logged);

/// Whose record it is: the kind that its key begins with, a space and the code in comparison form.
/// Empty for records that are nobody's.
std::string subject_of(const model::Kind& kind, const std::string& code);

/// `subject`, and (where the change moves the record to another) `becomes`.
struct Subjects {
  std::string subject;
  std::string becomes;

  friend bool operator==(const Subjects&, const Subjects&) = default;
};
Subjects subjects_of(const model::Kinds& kinds, const Logged& logged);

}  // namespace tassei::store
