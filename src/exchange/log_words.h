#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <string>
#include <unordered_map>
#include <vector>

#include "rules/rulebook.h"
#include "store/journal.h"
#include "table/table.h"

namespace tassei::exchange {

/// Says in words what the journal has: fields and ids by their labels, an id that no rulebook knows
/// as it is. It refers to the rulebook and the kinds.
class LogWords {
 public:
  using Lines = std::function<void(table::Line)>;
  using Changes = std::function<bool(store::Logged&)>;

  /// `texts` are those that the database keeps.
  LogWords(const rules::Rulebook& rulebook, const model::Kinds& kinds,
           const std::vector<store::StoredRulebook>& texts, Language language);

  /// Who, when and by which command; why; what it undoes.
  void tell(const store::Entry& entry, const Lines& see) const;
  /// Changes of an entry: a line for each record and one for each field. More than a few are summed
  /// up by kind unless `all`.
  void tell(std::int64_t entry, const Changes& next, bool all, const Lines& see);

 private:
  void tell(const store::Logged& what, const Lines& see);
  void tell_rulebook(const store::Logged& what, const Lines& see) const;
  void tell_fields(const model::Kind* kind, const store::Logged& what, const Lines& see);
  void sum_up(std::int64_t entry, const std::vector<store::Logged>& first, const Changes& next,
              const Lines& see) const;

  Message name_of_rulebook(const std::string& digest) const;
  std::string parts_of(const std::optional<store::FieldValues>& values) const;

  std::string say(const Message& message) const { return text(message, language_); }
  std::string name_of(const model::Kind* kind, const store::Logged& what);
  std::string label_of(const model::Kind* kind, const std::string& field) const;
  std::string value_of(const model::Kind* kind, const std::string& field, const std::string& value);
  const std::string& label_of(const model::Field& field, const std::string& id);

  const rules::Rulebook* rulebook_;
  const model::Kinds* kinds_;
  Language language_;
  std::map<std::string, std::string> rulebook_ids_;  ///< by digest
  std::map<const model::Field*, std::unordered_map<std::string, std::string>> labels_;
};

}  // namespace tassei::exchange
