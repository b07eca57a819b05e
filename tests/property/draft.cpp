#include "property/draft.h"

#include <algorithm>
#include <sstream>

namespace property {

std::string quoted(const Ids& ids) {
  std::string result = "[";
  for (const std::string& id : ids) result += (result.size() > 1 ? ", \"" : "\"") + id + "\"";
  return result + "]";
}

std::string label(const std::string& key, const std::string& id) {
  return key + " = { ja = \"の" + id + "\", en = \"The " + id + "\" }\n";
}

Ids words(Random& random, std::size_t number) {
  static const Ids starts = {"ba", "Ze", "mi", "q-", "ta", "Ul", "o_", "pe", "xi", "ka"};
  static const Ids ends = {"rn", "dd", "lo", "9", "sk", "te"};
  Ids result;
  while (result.size() < number) {
    const std::string word = random.one(starts) + random.one(ends);
    if (std::find(result.begin(), result.end(), word) == result.end()) result.push_back(word);
  }
  return result;
}

namespace {

std::string entry(const std::string& catalogue, const std::string& id) {
  return "[[" + catalogue + "]]\nid = \"" + id + "\"\n" + label("label", id);
}

Ids catalogue(Random& random, std::string& toml, const std::string& name, int least, int most) {
  Ids ids = words(random, static_cast<std::size_t>(random.between(least, most)));
  for (const std::string& id : ids) toml += entry(name, id);
  return ids;
}

/// The range of the n-th of so many categories: they meet at 10, 20, …, whichever owns the border.
std::string range(std::size_t n, std::size_t last, bool whole, bool upper_owns, bool from_zero) {
  std::ostringstream out;
  const std::size_t low = 10 * n;
  if (whole) {
    out << "{ from = " << (from_zero && n == 0 ? 0 : low + 1);
    if (n != last) out << ", to = " << low + 10;
  } else {
    out << (upper_owns || n == 0 ? "{ above = " : "{ from = ") << low << ".5";
    if (n != last) out << (upper_owns ? ", to = " : ", below = ") << low + 10 << ".5";
  }
  return out.str() + " }";
}

void draw_scales(Random& random, Draft& draft) {
  draft.measures = words(random, 3);
  for (std::size_t i = 0; i < draft.measures.size(); ++i) {
    draft.catalogues += entry("measures", draft.measures[i]) + label("unit", "unit");
    if (i != 1) draft.catalogues += "whole = true\n";
  }
  for (const std::string& id : words(random, 3)) {
    ScaleDraft scale{id, words(random, static_cast<std::size_t>(random.between(2, 4)))};
    draft.catalogues += entry("scales", id);
    const std::size_t last = scale.categories.size() - 1;
    const bool upper_owns = random.chance(50);
    const bool leveled = random.chance(50);
    const bool from_zero = random.chance(30);
    std::vector<std::size_t> first(3);
    for (std::size_t& from : first) from = random.below(scale.categories.size() + 2);
    for (std::size_t n = 0; n <= last; ++n) {
      draft.catalogues += entry("scales.categories", scale.categories[n]);
      if (leveled) draft.catalogues += "level = " + std::to_string(n + 2) + "\n";
      for (std::size_t i = 0; i < 3; ++i) {
        if (n < first[i]) continue;
        draft.catalogues += "measures." + draft.measures[i] + " = " +
                            range(n - first[i], last - first[i], i != 1, upper_owns, from_zero) +
                            "\n";
      }
    }
    draft.scales.push_back(scale);
  }
}

}  // namespace

std::string write_roles(const Draft& draft) {
  std::string toml;
  for (const std::string& role : draft.roles) toml += entry("roles", role);
  return toml;
}

std::string write_exams(Random& random, const Draft& draft) {
  std::string toml;
  for (std::size_t i = 0; i < draft.exams.size(); ++i) {
    toml += entry("exams", draft.exams[i]);
    if (i > 1) continue;
    toml += "equals = [\n";
    for (std::size_t other = 2; other < 4; ++other) {
      if (random.chance(40)) continue;
      toml += "  { exam = \"" + draft.exams[other] + "\", provenance = \"" +
              random.one(kProvenances) + "\" },\n";
    }
    toml += "]\n";
  }
  return toml;
}

SpecialtyDraft draw_specialty(Random& random, const Draft& draft, const std::string& id) {
  const auto few = [&](const Ids& ids, int least) {
    return random.some(
        ids, static_cast<std::size_t>(random.between(least, static_cast<int>(ids.size()))));
  };
  return {id, few(draft.activities, 2), random.chance(25) ? Ids{} : few(draft.components, 2),
          few(draft.flags, 3), few(draft.areas, 2)};
}

Draft draw_draft(Random& random) {
  Draft draft;
  draft.catalogues = entry("clauses", "text") + entry("clauses", "other");
  draft.roles = words(random, 4);
  draft.depths = catalogue(random, draft.catalogues, "depths", 2, 4);
  draft.flags = catalogue(random, draft.catalogues, "flags", 5, 7);
  draft.activities = catalogue(random, draft.catalogues, "activities", 3, 5);
  draft.components = catalogue(random, draft.catalogues, "components", 3, 5);
  draft.areas = catalogue(random, draft.catalogues, "areas", 3, 5);
  draft.kinds = catalogue(random, draft.catalogues, "kinds", 3, 5);
  draft.exams = words(random, 4);
  draw_scales(random, draft);
  for (const std::string& id : words(random, 3)) {
    draft.specialties.push_back(draw_specialty(random, draft, id));
  }
  return draft;
}

}  // namespace property
