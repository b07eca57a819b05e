#pragma once

#include <span>
#include <string>
#include <string_view>

#include "cli/command.h"
#include "store/settings.h"

namespace tassei::cli {

/// Something that a database says of itself for every question asked of it.
struct Setting {
  std::string_view name;
  MessageId help;
  std::string_view otherwise;  ///< what holds where the database says nothing; empty: nothing
  /// What is wrong with a value, if anything. Whether a code is known isn't asked here.
  std::optional<Message> (*wrong)(const std::string& value);
};

std::span<const Setting> all_settings();

/// Takes the settings of the context's database into the context. A value that somebody else has
/// put there and that means nothing is left aside with a warning.
struct Taken {
  std::optional<Language> language;
  std::vector<Problem> warnings;  ///< to be printed once the language is known
};
Taken take_settings(const store::Settings& stored, Context& context);

}  // namespace tassei::cli
