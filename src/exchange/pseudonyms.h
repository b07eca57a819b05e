#pragma once

#include <array>
#include <string>

#include "model/kind.h"
#include "rules/rulebook.h"

namespace tassei::exchange {

/// What one pseudonymised export calls people, projects and all else that fields tell of them
/// (model::Tells). The same thing is called the same, so that records still join; another export
/// calls it otherwise. It comes of a random key that is nowhere but here, and gone afterwards.
class Pseudonyms {
 public:
  /// `kinds` and `rulebook` outlive it.
  Pseudonyms(const model::Kinds& kinds, const rules::Rulebook& rulebook);
  Pseudonyms(const Pseudonyms&) = delete;
  Pseudonyms& operator=(const Pseudonyms&) = delete;
  ~Pseudonyms();

  /// A record under pseudonyms. Days, numbers and the ids of the rulebooks stay; an id that no
  /// rulebook knows may be anybody's words.
  model::Values of(const model::Kind& kind, const model::Values& values) const;

 private:
  static constexpr std::size_t kKeyBytes = 32;

  std::string value(const model::Kind& kind, const model::Field& field,
                    const std::string& value) const;
  std::string pseudonym(const model::Kind& kind, const model::Field& field,
                        const std::string& text) const;

  const model::Kinds* kinds_;
  const rules::Rulebook* rulebook_;
  std::array<unsigned char, kKeyBytes> key_{};
};

}  // namespace tassei::exchange
