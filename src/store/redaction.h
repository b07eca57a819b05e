#pragma once

#include <functional>
#include <map>
#include <optional>
#include <string>

#include "store/called.h"
#include "store/logged.h"

namespace tassei::store {

/// Whom a text in a field that mentions people means, in one record's life.
enum class Mentioned {
  nobody,    ///< nobody who had it as a code then
  somebody,  ///< somebody else
  person,    ///< the person, who had that code all the time
  at_times,  ///< the person now and then; at other times nobody, or somebody else
};

/// What matters of a record from its first change to today, whatever it was called meanwhile.
struct Life {
  bool theirs = false;                             ///< it was the person's at some time
  std::map<std::string, Mentioned> mentions = {};  ///< by comparison form
};

/// Takes out of records, and out of what the journal says of them, what names a person. It is the
/// same for both, and always the same for one record: that is why changes still lead to records.
class Redaction {
 public:
  /// `called` outlives it.
  Redaction(std::string pseudonym, const Called& called)
      : pseudonym_(std::move(pseudonym)), called_(&called) {}

  const std::string& pseudonym() const { return pseudonym_; }

  /// Placeholders that are there from an earlier time are not made again. Before the first one.
  void see(const Logged& logged);

  /// A record's values. Codes that refer to others stay, they follow by themselves.
  model::Values values(const model::Kind& kind, const model::Values& values, const Life& life);
  /// `is_person` tells of a code in the change whether it is the person's.
  Logged logged(const model::Kinds& kinds, const Logged& logged, const Life& life,
                const std::function<bool(const std::string& code)>& is_person);
  /// A text that says who did or confirmed something.
  std::string who(const std::string& text) const;
  std::optional<Confirmation> confirmation(const std::optional<Confirmation>& given) const;

 private:
  std::string value(const model::Kind& kind, const model::Field& field, const std::string& value,
                    const Life& life);
  std::string mention(const std::string& value, const Life& life);
  std::string placeholder(const std::string& text);
  /// The number of a placeholder; nothing for any other text.
  std::optional<std::int64_t> number_of(const std::string& text) const;

  std::string pseudonym_;
  const Called* called_;
  std::map<std::string, std::string> placeholders_;  ///< by the text, in comparison form
  std::int64_t last_ = 0;
};

}  // namespace tassei::store
