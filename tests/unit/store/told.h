#pragma once

#include <string>

#include "store/database.h"
#include "store/records.h"
#include "store/settings.h"

namespace tassei::test {

/// All that a state says: records with their numbers and confirmations, rulebooks, settings.
inline std::string told(const store::Database& database, const model::Kinds& kinds) {
  std::string all;
  const store::Records records(database, kinds);
  for (const model::Kind& kind : kinds.all()) {
    records.each(kind, [&](const store::Stored& stored) {
      all += kind.name + (kind.numbered ? " " + std::to_string(stored.number) : "");
      for (std::size_t i = 0; i < kind.fields.size(); ++i) {
        if (!stored.values[i].empty()) all += " " + kind.fields[i].name + "=" + stored.values[i];
      }
      if (stored.confirmation) all += " confirmed by " + stored.confirmation->by;
      all += "\n";
    });
  }
  for (const auto& rulebook : database.rulebooks()) {
    if (rulebook.active) all += "rulebook " + rulebook.id + "\n";
  }
  for (const auto& [name, value] : store::settings(database)) all += name + "=" + value + "\n";
  return all;
}

}  // namespace tassei::test
