#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "model/kind.h"

namespace tassei::store {

/// A field in which two contents differ (store/review_form.h), and what both have, as texts.
struct ContentDifference {
  std::string field;
  std::string frozen;
  std::string evaluated;
};

/// How contents are compared.
enum class Closeness {
  exact,
  /// Without what may have been forgotten on one side: texts and titles that people wrote, and what
  /// follows from their order.
  but_for_texts,
};

/// The first field in which they differ; nothing where they say the same.
std::optional<ContentDifference> difference(std::string_view frozen, std::string_view evaluated,
                                            const model::Kinds& kinds, Closeness closeness);

}  // namespace tassei::store
