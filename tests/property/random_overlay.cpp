#include "property/random_overlay.h"

#include <algorithm>

#include "naive/rulebook.h"
#include "property/draft.h"
#include "property/random_rulebook.h"

namespace property {

namespace {

std::string entry(const std::string& catalogue, const std::string& id) {
  return "[[" + catalogue + "]]\nid = \"" + id + "\"\n" + label("label", id);
}

std::string off(const std::string& catalogue, const std::string& id) {
  return "[[" + catalogue + "]]\nid = \"" + id + "\"\noff = true\n";
}

std::string number(int value) { return std::to_string(value); }

/// Writes what one overlay says of its base.
class Overlay {
 public:
  Overlay(Random& random, const naive::Rulebook& base, std::string id)
      : random_(random), base_(base), id_(std::move(id)) {}

  std::string write() {
    if (random_.chance(30)) out_ += "[choices]\n" + choice() + "\n";
    add_rung("roles", base_.roles);
    add_rung("depths", base_.depths);
    if (random_.chance(20)) switch_off_role();
    if (random_.chance(30)) out_ += entry("kinds", id_ + "-kind");
    if (random_.chance(15)) out_ += off("kinds", random_.one(base_.kinds));
    for (const naive::Specialty& specialty : base_.specialties) {
      if (random_.chance(40)) change_lists(specialty);
      for (int level = 1; level <= 7; ++level) {
        if (random_.chance(35)) change_level(specialty, level);
      }
    }
    return out_;
  }

 private:
  std::string choice() {
    switch (random_.below(5)) {
      case 0:
        return "count = " + text({"projects", "contributions"});
      case 1:
        return "role_applies_to = " + text({"all", "top"});
      case 2:
        return "exam_policy = " + text({"counts", "with-engagement", "shown"});
      case 3:
        return "window_years = " + number(random_.between(1, 3));
      default:
        return "mentoring_scope = " + text({"any", "specialty"});
    }
  }

  std::string text(const Ids& ids) { return "\"" + random_.one(ids) + "\""; }

  void add_rung(const std::string& ladder, const Ids& rungs) {
    if (!random_.chance(40)) return;
    out_ += entry(ladder, id_ + "-rung");
    if (random_.chance(70)) out_ += "before = " + text(rungs) + "\n";
  }

  void switch_off_role() {
    const std::string& role = random_.one(base_.roles);
    for (const naive::Specialty& specialty : base_.specialties) {
      for (const naive::Cell& cell : specialty.cells) {
        if (cell.engagements.role == role || cell.further.role == role) return;
      }
    }
    out_ += off("roles", role);
  }

  void change_lists(const naive::Specialty& specialty) {
    const std::string list = random_.one(Ids{"activities", "flags", "areas"});
    const std::string added = id_ + "-" + list + "-" + specialty.id;
    Ids all = specialty.activities;
    all.push_back(added);
    out_ += entry(list, added) + "[[specialties]]\nid = \"" + specialty.id + "\"\n";
    out_ += list == "activities" && random_.chance(30)
                ? "activities = " + quoted(all) + "\n"
                : "add = { " + list + " = " + quoted({added}) + " }\n";
  }

  void change_level(const naive::Specialty& specialty, int level) {
    out_ += "[[cells]]\nspecialty = \"" + specialty.id + "\"\nlevel = " + number(level) + "\n";
    for (const naive::Cell& cell : specialty.cells) {
      if (cell.level == level) return change_cell(cell, specialty);
    }
    out_ += "provenance = " + text(kProvenances) +
            "\nengagements = { clause = \"text\", at_least = 1 }\n";
    if (random_.chance(40)) out_ += "mentoring = { clause = \"other\" }\n";
    if (random_.chance(50)) add_exam();
  }

  void add_exam() {
    out_ += "exam = { clause = \"text\", any_of = " + quoted({random_.one(base_.exams)}) +
            ", provenance = " + text(kProvenances) + " }\n";
  }

  void change_cell(const naive::Cell& cell, const naive::Specialty& specialty) {
    if (random_.chance(10)) {
      out_ += "off = true\n";
      return;
    }
    if (random_.chance(20)) out_ += "provenance = " + text(kProvenances) + "\n";
    if (random_.chance(20)) out_ += "choices = { " + choice() + " }\n";
    if (!cell.has("exam") && random_.chance(30)) add_exam();
    if (cell.has("engagements")) change_engagements(cell, specialty);
    if (cell.has("expertise") && random_.chance(30)) change_expertise(cell, specialty);
    if (cell.has("handing-on") && random_.chance(30)) {
      const int most = static_cast<int>(cell.handing_on.of.size());
      out_ += "handing-on = { at_least = " + number(random_.between(1, most)) + " }\n";
    }
    if (cell.has("engagements")) switch_off_a_part(cell);
  }

  void change_engagements(const naive::Cell& cell, const naive::Specialty& specialty) {
    const naive::Engagements& part = cell.engagements;
    const int least = std::max({1, part.top_at_least, cell.choices.main_component_min});
    switch (random_.below(6)) {
      case 0:
        out_ += "engagements = { at_least = " + number(least + random_.between(0, 1)) + " }\n";
        return;
      case 1:
        out_ += "engagements = { role = " + text(base_.roles) + " }\n";
        return;
      case 2:
        out_ += "engagements.outcomes = [" + text({"success", "completed"}) + "]\n";
        return;
      case 3:
        out_ += "engagements.activities = [" + text(specialty.activities) + "]\n";
        return;
      case 4:
        if (!part.role.empty()) out_ += "engagements = { off = [\"role\"] }\n";
        return;
      default:
        return;
    }
  }

  void change_expertise(const naive::Cell& cell, const naive::Specialty& specialty) {
    const int most = static_cast<int>(cell.expertise.any_of.size());
    switch (random_.below(3)) {
      case 0:
        out_ += "expertise.at_least = " + number(random_.between(1, most)) + "\n";
        return;
      case 1:
        out_ += "expertise.depth = " + text(base_.depths) + "\n";
        return;
      default:
        out_ += "expertise.any_of = " + quoted(specialty.areas) + "\n";
    }
  }

  /// One that isn't changed, as it would stand there twice.
  void switch_off_a_part(const naive::Cell& cell) {
    const std::string part = random_.one(Ids{"component", "mentoring", "further-engagement"});
    if (!cell.has(part)) return;
    out_ += random_.chance(50) ? part + " = { off = true }\n" : "off = [\"" + part + "\"]\n";
  }

  Random& random_;
  const naive::Rulebook& base_;
  std::string id_;
  std::string out_;
};

/// Levels for every specialty of what includes it.
std::string fragment(Random& random, const naive::Rulebook& base, const std::string& id) {
  const auto chosen = [&](const Ids& ids) { return "\"" + random.one(ids) + "\""; };
  const int level = random.between(1, 3);
  const std::string of_all = "specialty = \"*\"\nprovenance = " + chosen(kProvenances) + "\n";
  std::string toml = "format = 1\nid = \"" + id + "\"\nfragment = true\n" + label("label", id) +
                     label("source", id) + entry("clauses", "text");
  toml += entry("depths", id + "-depth") + "before = " + chosen(base.depths) + "\n";
  toml += entry("roles", id + "-role") + "before = " + chosen(base.roles) + "\n";
  toml += entry("flags", id + "-one") + entry("flags", id + "-two");
  toml += entry("areas", id + "-area") + entry("exams", id + "-exam");
  toml += "[[specialties]]\nid = \"*\"\nfurther_flags = " + quoted({id + "-one", id + "-two"}) +
          "\nareas = " + quoted({id + "-area"}) + "\n";
  toml += "[[grades]]\ngrade = 1\nclause = \"text\"\n" + of_all +
          "complexity = { at_least = " + number(random.between(1, 2)) +
          ", of = " + quoted({id + "-one", id + "-two"}) + " }\n";
  toml += "[[cells]]\nlevel = " + number(level) + "\n" + of_all +
          "engagements = { clause = \"text\", at_least = 1, grade = 1, role = \"" + id +
          "-role\" }\n" + "exam = { clause = \"text\", any_of = " + quoted({id + "-exam"}) + " }\n";
  toml += "[[cells]]\nlevel = " + number(level + 1) + "\n" + of_all +
          "expertise = { clause = \"text\", at_least = 1, any_of = " + quoted({id + "-area"}) +
          ", depth = \"" + id + "-depth\" }\n";
  return toml;
}

/// A day from which on it holds that is not that of another text, and on which its base decides.
std::string some_day(Random& random, const naive::Library& library, const naive::Rulebook& base) {
  const std::string day = random.chance(60) ? random.one(few_days()) : base.valid_from;
  if (day < base.valid_from) return base.valid_from;
  for (const naive::Rulebook& other : library) {
    const bool same_id = other.id == base.id && base.valid_from < other.valid_from;
    if (other.line == base.line && other.valid_from == day) return base.valid_from;
    if (same_id && other.valid_from <= day) return base.valid_from;
  }
  return day;
}

bool is_last(const naive::Library& library, const std::string& line, const std::string& day) {
  return std::none_of(library.begin(), library.end(), [&](const naive::Rulebook& other) {
    return other.line == line && other.valid_from > day;
  });
}

void add_overlay(Random& random, const std::string& id, Overlaid& all) {
  const naive::Library library = naive::read_library(all.texts, all.parts);
  const std::size_t n = random.below(library.size());
  const naive::Rulebook& base = library[n];
  if (!base.valid_until.empty()) return;
  const std::string day = some_day(random, library, base);
  std::string toml =
      "format = 1\nid = \"" + id + "\"\nextends = \"" + base.id + "\"\n" + label("label", id);
  if (!day.empty()) toml += "valid_from = " + day + "\n";
  if (random.chance(20) && is_last(library, base.line, day)) {
    toml += "valid_until = " + std::max<std::string>(day, "2014-02-28") + "\n";
  }
  if (random.chance(40)) {
    toml += "include = [\"" + id + "-levels\"]\n";
    all.parts.push_back(fragment(random, base, id + "-levels"));
  }
  toml += Overlay(random, base, id).write();
  if (day == base.valid_from) {
    all.parts.push_back(all.texts[n]);
    all.texts.erase(all.texts.begin() + static_cast<std::ptrdiff_t>(n));
  }
  all.texts.push_back(toml);
}

}  // namespace

Overlaid random_overlays(Random& random) {
  Overlaid all{random_rulebooks(random, {}), {}};
  add_overlay(random, "over-one", all);
  if (random.chance(40)) add_overlay(random, "two-over", all);
  return all;
}

}  // namespace property
