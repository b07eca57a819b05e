#pragma once

#include <string>
#include <vector>

#include "cli/sections.h"

namespace tassei::cli {

/// The records on a person's skill sheet that had begun by a day: a section for each kind of
/// evidence, and examinations. Projects come with what they are. The work is about people.
class SheetRecords {
 public:
  SheetRecords(const RecordWork& work, Date at) : work_(&work), texts_(work), at_(at.iso()) {}

  std::vector<report::Section> of(const std::string& engineer);

 private:
  std::vector<store::Stored> begun(const model::Kind& kind, const std::string& engineer) const;
  report::Section projects(const model::Kind& kind, const std::vector<store::Stored>& found);
  std::vector<table::Value> about_project(const std::string& code);
  table::Value period(const model::Kind& kind, const model::Values& values) const;

  const RecordWork* work_;
  RecordTexts texts_;
  std::string at_;
};

}  // namespace tassei::cli
