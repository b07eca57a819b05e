#pragma once

#include <map>
#include <memory>
#include <optional>
#include <string>

#include "store/journal.h"
#include "store/past.h"
#include "store/writer.h"

namespace tassei::store {

/// The kinds, and where the changes speak of columns that a rulebook no longer brings, these too.
class ColumnsMet {
 public:
  explicit ColumnsMet(const model::Kinds& kinds) : kinds_(&kinds) {}

  void see(const Logged& logged);
  model::Kinds kinds() const;

 private:
  const model::Kinds* kinds_;
  std::map<std::string, const model::Kind*> unknown_;  ///< columns, with their kinds
};

/// A database in memory to which the journal's changes are done, or undone.
class Scratch {
 public:
  /// What it has of `from` to begin with.
  /// To nothing, changes can be done that build on what another program did and nobody journaled.
  enum class Start { nothing, rulebooks_and_settings, all };
  Scratch(const Database& from, model::Kinds kinds, Start start);

  void take(const Logged& logged);
  void take_back(const Logged& logged);
  /// A record of the copied database.
  void add(const model::Kind& kind, const Stored& stored);

  const model::Kinds& kinds() const { return *kinds_; }
  const Records& records() const { return *records_; }
  Past finish();

 private:
  /// Does what brings a record from one state to the other.
  void move(const Logged& logged, const std::optional<FieldValues>& from,
            const std::optional<FieldValues>& to);
  void move_record(const model::Kind& kind, const Logged& logged,
                   const std::optional<FieldValues>& from, const std::optional<FieldValues>& to);
  /// Whether it could be done to what is there.
  bool try_record(const model::Kind& kind, const Logged& logged,
                  const std::optional<FieldValues>& from, const std::optional<FieldValues>& to);

  Database database_;
  bool makes_way_;
  std::unique_ptr<model::Kinds> kinds_;
  std::unique_ptr<Records> records_;
  std::unique_ptr<Writer> writer_;
  std::vector<StoredRulebook> texts_;
  std::map<std::string, std::string> settings_;
};

}  // namespace tassei::store
