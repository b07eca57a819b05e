#pragma once

#include <map>
#include <string>
#include <vector>

#include "cli/record_work.h"
#include "report/section.h"

namespace tassei::cli {

/// Records as pages show them: ids by their labels, people and projects with their names. It refers
/// to the work.
class RecordTexts {
 public:
  explicit RecordTexts(const RecordWork& work) : work_(&work) {}

  /// The record that a page is about, of the kind at work.
  report::PageSubject subject(const model::Values& values) const;

  /// A section of these records without the column at `about`, which all of them share.
  report::Section section(const model::Kind& kind, std::size_t about,
                          const std::vector<store::Stored>& found);

  /// What a field's value is called.
  table::Value cell(const model::Field& field, const std::string& value);

  /// What records of a kind are called as a heading.
  std::string heading(const model::Kind& kind) const;

  /// A section for each kind whose records refer to the one of the kind at work with that code.
  std::vector<report::Section> sections_about(const std::string& code);

 private:
  using Names = std::map<std::string, std::string>;

  std::string text_of(const model::Field& field, const std::string& value) const;
  /// The name of a kind's record; empty where the kind has no names.
  const std::string& name_of(std::string_view kind, const std::string& code);

  const RecordWork* work_;
  std::map<std::string, Names, std::less<>> names_;  ///< by kind, then code
};

}  // namespace tassei::cli
