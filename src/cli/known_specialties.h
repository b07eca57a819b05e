#pragma once

#include <string>
#include <vector>

#include "cli/rulebook_texts.h"

namespace tassei::cli {

/// The specialties of a text; none where it is no rulebook by itself.
std::vector<std::string> specialties_of(const KnownTexts& known, const KnownText& each);

/// As specialties() says. The Error for one that only a rulebook has which isn't in use names that.
std::vector<rules::Id> known_specialties(const store::Database& database,
                                         const rules::Rulebook& rulebook,
                                         const std::vector<std::string>& given);

}  // namespace tassei::cli
