#pragma once

#include <string>
#include <vector>

#include "property/random.h"

namespace property {

using Ids = std::vector<std::string>;

inline const Ids kProvenances = {"standard", "supplement", "inferred"};

struct ScaleDraft {
  std::string id;
  Ids categories;
};

struct SpecialtyDraft {
  std::string id;
  Ids activities, components, flags, areas;
};

/// The ids of a made-up standard: what the versions of all rulebooks of one world have in common.
struct Draft {
  Ids roles, depths, flags, measures, activities, components, areas, kinds, exams;
  std::vector<ScaleDraft> scales;
  std::string catalogues;  ///< their TOML, but for roles and exams
  std::vector<SpecialtyDraft> specialties;
};

/// Ids are words whose order has nothing to do with the order in which they are drawn.
Draft draw_draft(Random& random);

/// The TOML of a draft's roles; of its exams, each time with other equals.
std::string write_roles(const Draft& draft);
std::string write_exams(Random& random, const Draft& draft);

/// A specialty's lists, out of the draft's.
SpecialtyDraft draw_specialty(Random& random, const Draft& draft, const std::string& id);

/// So many words, each once.
Ids words(Random& random, std::size_t number);

/// As TOML writes them.
std::string quoted(const Ids& ids);
std::string label(const std::string& key, const std::string& id);

}  // namespace property
