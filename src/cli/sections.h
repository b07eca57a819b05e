#pragma once

#include <map>
#include <string>
#include <vector>

#include "cli/workspace.h"
#include "report/section.h"

namespace tassei::cli {

/// Records as pages show them: ids by their labels, people and projects with their names. It refers
/// to all that it is given.
class RecordTexts {
 public:
  RecordTexts(const rules::Rulebook& rulebook, const model::Kinds& kinds,
              const store::Records& records, Language language);

  /// The record that a page is about.
  report::PageSubject subject(const model::Kind& kind, const model::Values& values) const;

  /// A section for each kind whose records refer to that record of `kind`.
  std::vector<report::Section> sections_about(const model::Kind& kind, const std::string& code);

 private:
  using Names = std::map<std::string, std::string>;

  std::string heading(const model::Field& field) const;
  std::string heading(const model::Kind& kind) const;
  std::string text_of(const model::Field& field, const std::string& value) const;
  table::Value cell(const model::Field& field, const std::string& value);
  const Names& names_of(std::string_view kind);
  report::Section section(const model::Kind& kind, std::size_t about,
                          const std::vector<store::Stored>& found);

  const rules::Rulebook* rulebook_;
  const model::Kinds* kinds_;
  const store::Records* records_;
  Language language_;
  std::map<std::string, Names, std::less<>> names_;  ///< by kind, then code
};

}  // namespace tassei::cli
