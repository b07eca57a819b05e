#include "store/scratch.h"

#include <utility>

#include "base/error.h"
#include "model/project.h"
#include "store/border.h"
#include "store/change_between.h"
#include "store/copy.h"
#include "store/make_way.h"
#include "store/query.h"
#include "store/rulebooks.h"
#include "store/settings.h"

namespace tassei::store {

namespace {

using model::Field;
using model::Kind;

/// A column of a scale or measure as spec 3.2 names it.
Field column_named(const std::string& name) {
  if (!name.ends_with(model::kSizeColumn)) {
    return {.name = name,
            .type = model::FieldType::number,
            .help = MessageId::field_measure,
            .tells = model::Tells::nothing,
            .about = name};
  }
  return {.name = name,
          .type = model::FieldType::id,
          .help = MessageId::field_size,
          .tells = model::Tells::nothing,
          .catalogue = model::CatalogueKind::category,
          .about = name.substr(0, name.size() - model::kSizeColumn.size())};
}

}  // namespace

void ColumnsMet::see(const Logged& logged) {
  const Kind* kind = kinds_->find(logged.record);
  if (kind == nullptr) return;
  for (const auto* side : {&logged.before, &logged.after}) {
    if (!*side) continue;
    for (const auto& [field, value] : **side) {
      if (!is_confirmation(field) && !kind->position(field)) unknown_.emplace(field, kind);
    }
  }
}

model::Kinds ColumnsMet::kinds() const {
  std::vector<Kind> all(kinds_->all().begin(), kinds_->all().end());
  for (const auto& [name, kind] : unknown_) {
    all[static_cast<std::size_t>(kind - kinds_->all().data())].fields.push_back(column_named(name));
  }
  return model::Kinds(std::move(all));
}

Scratch::Scratch(const Database& from, model::Kinds kinds, Start start)
    : database_(Database::in_memory(from.path())),
      makes_way_(start == Start::nothing),
      kinds_(std::make_unique<model::Kinds>(std::move(kinds))),
      texts_(from.rulebooks()) {
  if (start == Start::nothing) {
    for (StoredRulebook& each : texts_) each.active = false;
  }
  if (start == Start::all) write_pages(from.connection(), database_.connection());
  if (start != Start::nothing) {
    for (const auto& [name, value] : store::settings(from)) settings_[name] = value;
  }
  database_.connection().exec("BEGIN");
  records_ = std::make_unique<Records>(database_, *kinds_);
  writer_ = std::make_unique<Writer>(database_.connection(), *kinds_);
}

void Scratch::take(const Logged& logged) { move(logged, logged.before, logged.after); }

void Scratch::take_back(const Logged& logged) { move(logged, logged.after, logged.before); }

void Scratch::add(const Kind& kind, const Stored& stored) {
  Change change{
      .kind = &kind, .before = {}, .after = stored.values, .confirmation = stored.confirmation};
  if (kind.numbered) change.number = stored.number;
  writer_->take(change);
}

void Scratch::move(const Logged& logged, const std::optional<FieldValues>& from,
                   const std::optional<FieldValues>& to) {
  if (logged.record == kForgotten || is_about_review(logged)) return;
  if (logged.record == kRulebooks) {
    const std::string& digest = value_in(logged.key, "digest");
    for (StoredRulebook& each : texts_) {
      if (each.digest == digest) bring(each, from, to);
    }
  } else if (logged.record == kSettings) {
    const std::string& name = value_in(logged.key, "name");
    if (to) {
      settings_[name] = value_in(*to, "value");
    } else {
      settings_.erase(name);
    }
  } else {
    const Kind* kind = kinds_->find(logged.record);
    if (kind == nullptr) refuse_broken(logged);
    move_record(*kind, logged, from, to);
  }
}

void Scratch::move_record(const Kind& kind, const Logged& logged,
                          const std::optional<FieldValues>& from,
                          const std::optional<FieldValues>& to) {
  if (try_record(kind, logged, from, to)) return;
  if (!makes_way_) refuse_broken(logged);
  try {
    if (!make_way(*kinds_, *records_, *writer_, kind, logged, from, to)) return;
  } catch (const SQLite::Exception&) {
    refuse_broken(logged);
  }
  if (!try_record(kind, logged, from, to)) refuse_broken(logged);
}

bool Scratch::try_record(const Kind& kind, const Logged& logged,
                         const std::optional<FieldValues>& from,
                         const std::optional<FieldValues>& to) {
  try {
    writer_->take(change_between(kind, logged, from, to, *records_));
  } catch (const Error&) {
    return false;
  } catch (const SQLite::Exception&) {
    return false;
  }
  return true;
}

Past Scratch::finish() {
  writer_.reset();
  records_.reset();
  SQLite::Database& connection = database_.connection();
  connection.exec("DELETE FROM settings");
  Query insert(connection, "INSERT INTO settings (name, value) VALUES (?1, ?2)");
  for (const auto& [name, value] : settings_) {
    insert.bind(1, name);
    insert.bind(2, value);
    insert.run();
  }
  OtherColumns met;
  Query scales(connection, "SELECT DISTINCT scale FROM project_sizes ORDER BY 1");
  while (scales.step()) met.scales.emplace_back(scales.text(0));
  Query measures(connection, "SELECT DISTINCT measure FROM project_measures ORDER BY 1");
  while (measures.step()) met.measures.emplace_back(measures.text(0));
  place_rulebooks(connection, texts_, *kinds_, met);
  connection.exec("COMMIT");
  return {.database = std::move(database_), .kinds = std::move(*kinds_)};
}

}  // namespace tassei::store
