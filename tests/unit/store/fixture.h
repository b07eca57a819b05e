#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <vector>

#include "base/error.h"
#include "files.h"
#include "model/kinds.h"
#include "store/database.h"
#include "store/records.h"

namespace tassei::test {

/// The kinds as a rulebook with a scale `reach` and measures `rooms` (whole) and `area` makes them.
inline model::Kinds sample_kinds() {
  using model::FieldType;
  model::ProjectColumns columns;
  columns.sizes.push_back({.name = "reach_size",
                           .type = FieldType::id,
                           .help = MessageId::field_size,
                           .tells = model::Tells::nothing,
                           .catalogue = model::CatalogueKind::category,
                           .about = "reach"});
  columns.measures.push_back({.name = "rooms",
                              .type = FieldType::number,
                              .help = MessageId::field_measure,
                              .tells = model::Tells::nothing,
                              .whole = true,
                              .about = "rooms"});
  columns.measures.push_back({.name = "area",
                              .type = FieldType::number,
                              .help = MessageId::field_measure,
                              .tells = model::Tells::nothing,
                              .about = "area"});
  return model::all_kinds(columns);
}

inline const store::Occasion kOccasion = {
    .at = "2026-04-01T09:00:00.000Z", .actor = "sato", .command = "import"};

using Named = std::map<std::string, std::string>;

inline model::Values values_of(const model::Kind& kind, const Named& named) {
  model::Values values(kind.fields.size());
  for (const auto& [name, value] : named) values.at(kind.position(name).value()) = value;
  return values;
}

/// A database in a folder of its own.
class Store {
 public:
  explicit Store(std::vector<store::StoredRulebook> rulebooks = {})
      : database_(store::Database::create(path(), kOccasion, rulebooks, kinds)) {}

  const model::Kinds kinds = sample_kinds();
  const Folder folder;

  std::string path() const { return folder.path("tassei.db"); }
  store::Database& database() { return database_; }
  const model::Kind& kind(const std::string& name) const { return *kinds.find(name); }

  store::Change adding(const std::string& name, const Named& named) const {
    return {.kind = &kind(name), .before = {}, .after = values_of(kind(name), named)};
  }
  store::Change removing(const std::string& name, const Named& named) const {
    return {.kind = &kind(name), .before = values_of(kind(name), named), .after = {}};
  }
  store::Change editing(const std::string& name, const Named& before, const Named& after) const {
    return {.kind = &kind(name),
            .before = values_of(kind(name), before),
            .after = values_of(kind(name), after)};
  }
  void commit(std::vector<store::Change> changes) {
    store::commit(database_, kinds, std::move(changes));
  }

  std::vector<store::Stored> all(const std::string& name) {
    std::vector<store::Stored> found;
    const store::Records records(database_, kinds);
    records.each(kind(name), [&](const store::Stored& stored) { found.push_back(stored); });
    return found;
  }
  /// One field of all records, joined by spaces.
  std::string column(const std::string& name, const std::string& field) {
    std::string joined;
    for (const store::Stored& stored : all(name)) {
      joined += (joined.empty() ? "" : " ") + kind(name).value(stored.values, field);
    }
    return joined;
  }
  /// The short numbers, joined by spaces.
  std::string numbers(const std::string& name) {
    std::string joined;
    for (const store::Stored& stored : all(name)) {
      joined += (joined.empty() ? "" : " ") + std::to_string(stored.number);
    }
    return joined;
  }

 private:
  store::Database database_;
};

inline const Named kEngineer = {{"engineer", "E1"}, {"name", "Aoki"}};
inline const Named kProject = {{"project", "P1"}, {"name", "Bank"}};
inline const Named kContribution = {{"engineer", "E1"},         {"project", "P1"},
                                    {"specialty", "pumps"},     {"activity", "repair"},
                                    {"start_on", "2020-04-01"}, {"end_on", "2021-03-31"},
                                    {"role", "helper"},         {"outcome", "success"}};

/// The same with some fields set otherwise.
inline Named with(Named named, const Named& other) {
  for (const auto& [name, value] : other) named[name] = value;
  return named;
}

/// The id of the message of the Error that the work ends with.
template <class Work>
std::string refusal(Work work) {
  try {
    work();
  } catch (const Error& error) {
    return std::string(base::catalogue()[static_cast<std::size_t>(error.message().id)].id);
  }
  return "no error";
}

}  // namespace tassei::test
