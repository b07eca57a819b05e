#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "model/kind.h"
#include "rules/evaluate.h"
#include "store/records.h"

namespace tassei::cli {

/// A project's record as the rules look at it.
rules::Projects::Given given_project(const model::Kind& projects, const model::Values& values);

/// A record that can be evidence.
struct Evidence {
  const model::Kind* kind = nullptr;
  model::Values values;
  std::string project;  ///< its project's identity; empty for none

  /// The day from which it counts; nothing where it doesn't count (spec 2.1).
  std::optional<Date> counts_from() const;
};

/// All that bears on one person's levels in one state of the records, by identities.
struct Dossier {
  std::map<std::string, Evidence> evidence;
  std::map<std::string, rules::Projects::Given> projects;
};

/// What a record is identified by, and what a project's code.
struct Identities {
  std::function<std::string(const model::Kind&, const model::Values&)> record;
  std::function<std::string(const model::Kind&, const std::string&)> code;
};

/// The dossier of the person with that code. The kinds outlive it.
Dossier dossier_of(const store::Records& records, const model::Kinds& kinds,
                   const std::string& code, const Identities& identities);

/// A choice of evidence and projects under some rules, ready to be evaluated. It refers to the
/// rulebook.
class Case {
 public:
  Case(const rules::Rulebook& rulebook, const std::vector<const Evidence*>& evidence,
       const std::map<std::string, const rules::Projects::Given*>& projects);
  Case(const Case&) = delete;
  Case& operator=(const Case&) = delete;

  /// 0 where the rulebook doesn't have the specialty.
  int level(const std::string& specialty, Date at) const;
  std::vector<rules::Change> changes(const std::string& specialty) const;

  const rules::Rulebook& rulebook() const { return *rulebook_; }
  const rules::Projects& projects() const { return projects_; }
  const rules::Facts& facts() const { return facts_; }

 private:
  void add(const Evidence& evidence, std::uint32_t project);

  const rules::Rulebook* rulebook_;
  rules::Projects projects_;
  rules::Facts facts_;
  rules::Evaluator evaluator_;
};

}  // namespace tassei::cli
