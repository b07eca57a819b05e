#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/kind.h"

namespace tassei::store {

/// A field in which two contents differ (store/review_form.h), and what both have, as texts.
struct ContentDifference {
  std::string field;
  std::string frozen;
  std::string evaluated;
};

/// What was forgotten since one of the contents was frozen.
struct ForgottenSince {
  std::vector<std::string> pseudonyms;  ///< none: both have to say the same
  /// The leaf vouches for what is frozen: it may have what the evaluation lost.
  bool sealed = true;
};

/// The first field in which they differ; nothing where they say the same. Texts that people wrote
/// may differ where one is a pseudonym, or a placeholder that was made of one, and in what follows
/// from their order; notes, where there is none any more.
std::optional<ContentDifference> difference(std::string_view frozen, std::string_view evaluated,
                                            const model::Kinds& kinds,
                                            const ForgottenSince& forgotten);

}  // namespace tassei::store
