#include "property/random_rulebook.h"

#include <algorithm>
#include <set>
#include <sstream>

#include "property/draft.h"

namespace property {

namespace {

struct GradeDraft {
  int number = 0;
  int flags = 0;         ///< 0: no complexity
  std::size_t rank = 0;  ///< on the specialty's scale
  bool sized = false;
  bool second_option = false;
  bool other_scale = false;
  Ids of;
};

std::string array(const std::set<std::string>& values) {
  std::string result = "[";
  for (const std::string& value : values) result += value + ", ";
  return result + "]";
}

/// A table of choices, each made with some chance; no table where none is.
std::string choices(Random& random, const std::string& table, const RulebookShape& shape,
                    int percent, std::string result) {
  const auto choose = [&](const std::string& key, const Ids& values) {
    if (random.chance(percent)) result += key + " = \"" + random.one(values) + "\"\n";
  };
  choose("count", {"projects", "contributions"});
  choose("role_applies_to", {"all", "top"});
  choose("exam_policy", {"counts", "with-engagement", "shown"});
  choose("mentoring_scope", {"any", "specialty"});
  if (shape.windows && random.chance(percent / 2)) {
    result += "window_years = " + std::to_string(random.between(1, 3)) + "\n";
  }
  return result.empty() ? "" : "[" + table + "]\n" + result;
}

/// Writes the grades and cells of one specialty in one version.
class Writer {
 public:
  Writer(Random& random, const Draft& draft, const SpecialtyDraft& specialty,
         const RulebookShape& shape)
      : random_(random),
        draft_(draft),
        specialty_(specialty),
        shape_(shape),
        scale_(random.one(draft.scales)),
        other_scale_(random.one(draft.scales)),
        of_(random.chance(70) ? specialty.flags : random.some(specialty.flags, 3)) {}

  std::string write() {
    draw_grades();
    for (const GradeDraft& grade : grades_) write_grade(grade);
    for (int level = 1; level <= 7; ++level) {
      if (random_.chance(35)) write_cell(level);
    }
    return out_.str();
  }

 private:
  void draw_grades() {
    GradeDraft grade;
    grade.flags = random_.between(0, 2);
    grade.sized = random_.chance(70);
    for (int number = 1; number <= 9; ++number) {
      if (!random_.chance(30)) continue;
      grade.number = number;
      grade.other_scale = random_.chance(20);
      grade.of = random_.chance(85) ? of_ : specialty_.flags;
      grades_.push_back(grade);
      if (!harden(grade)) return;
    }
  }

  /// Makes the next grade ask for more; false where there is nothing more to ask for.
  bool harden(GradeDraft& grade) {
    const bool more_flags = grade.flags < static_cast<int>(of_.size());
    const bool larger = !grade.sized || grade.rank + 1 < scale_.categories.size();
    if (!more_flags && !larger) return false;
    if (larger && (!more_flags || random_.chance(60))) {
      grade.rank += grade.sized ? 1 : 0;
      grade.second_option = grade.sized && random_.chance(50) && grade.flags > 0 && more_flags;
      grade.sized = true;
    } else {
      ++grade.flags;
      grade.second_option = false;
    }
    return true;
  }

  std::string option(const ScaleDraft& scale, std::size_t rank, int flags) const {
    return "{ scale = \"" + scale.id + "\", category = \"" +
           scale.categories[std::min(rank, scale.categories.size() - 1)] + "\"" +
           (flags > 0 ? ", flags = " + std::to_string(flags) : "") + " }";
  }

  std::set<std::string> sizes(const GradeDraft& grade) const {
    std::set<std::string> result = {option(scale_, grade.rank, 0)};
    if (grade.second_option) result.insert(option(scale_, grade.rank - 1, grade.flags + 1));
    if (grade.other_scale) result.insert(option(other_scale_, grade.rank, 0));
    return result;
  }

  std::string complexity(const GradeDraft& grade) const {
    std::string result = "at_least = " + std::to_string(grade.flags);
    if (grade.of.size() != specialty_.flags.size()) result += ", of = " + quoted(grade.of);
    return "{ " + result + " }";
  }

  std::string clause() {
    return std::string("clause = \"") + (random_.chance(50) ? "text" : "other") + "\"\n";
  }

  void write_grade(const GradeDraft& grade) {
    out_ << "[[grades]]\nspecialty = \"" << specialty_.id << "\"\ngrade = " << grade.number
         << "\nprovenance = \"" << random_.one(kProvenances) << "\"\n"
         << clause();
    if (random_.chance(30)) out_ << "source_level = " << random_.between(1, 7) << "\n";
    if (grade.flags > 0) out_ << "complexity = " << complexity(grade) << "\n";
    if (grade.sized) out_ << "size = " << array(sizes(grade)) << "\n";
  }

  void write_cell(int level) {
    out_ << "[[cells]]\nspecialty = \"" << specialty_.id << "\"\nlevel = " << level
         << "\nprovenance = \"" << random_.one(kProvenances) << "\"\n";
    if (random_.chance(30)) out_ << "source_level = " << random_.between(1, 7) << "\n";
    const bool engaged = random_.chance(80);
    const int at_least = random_.between(1, 3);
    const bool component = engaged && !specialty_.components.empty() && random_.chance(60);
    const std::string min = "main_component_min = " + std::to_string(random_.between(1, at_least));
    out_ << choices(random_, "cells.choices", shape_, 20, component ? min + "\n" : "");
    if (engaged) write_engagements(at_least);
    if (component) out_ << "[cells.component]\n" << clause();
    if (random_.chance(50)) write_expertise();
    if (random_.chance(35)) write_handing_on();
    if (random_.chance(35) || !engaged) out_ << "[cells.mentoring]\n" << clause();
    if (random_.chance(25)) write_further();
    if (random_.chance(35)) {
      out_ << "[cells.exam]\n"
           << clause() << "any_of = "
           << quoted(random_.some(draft_.exams, static_cast<std::size_t>(random_.between(1, 2))))
           << "\n";
    }
  }

  /// Role, outcomes and activities, each where chance has it.
  void write_filter() {
    if (random_.chance(75)) out_ << "role = \"" << random_.one(draft_.roles) << "\"\n";
    if (random_.chance(50)) {
      out_ << "outcomes = " << quoted({random_.chance(80) ? "success" : "completed"}) << "\n";
    }
    if (random_.chance(30)) {
      out_ << "activities = " << quoted(random_.some(specialty_.activities, 1)) << "\n";
    }
  }

  void write_engagements(int at_least) {
    out_ << "[cells.engagements]\n" << clause() << "at_least = " << at_least << "\n";
    write_filter();
    const GradeDraft* highest = nullptr;
    if (!grades_.empty() && random_.chance(85)) {
      const std::size_t n = random_.below(grades_.size());
      highest = &grades_[n];
      out_ << "grade = " << highest->number << "\n";
      if (n + 1 < grades_.size() && random_.chance(65)) {
        highest = &grades_[n + 1 + random_.below(grades_.size() - n - 1)];
        out_ << "top = { at_least = " << random_.between(1, at_least)
             << ", grade = " << highest->number << " }\n";
      }
    }
    if (highest) write_what_follows(*highest);
  }

  /// Complexity and size, no more of them than the highest grade asks for.
  void write_what_follows(const GradeDraft& highest) {
    const bool complex = highest.flags > 0 && random_.chance(70);
    if (complex) {
      out_ << "[cells.complexity]\n"
           << clause() << "at_least = " << random_.between(1, highest.flags) << "\n";
      const bool same = std::all_of(grades_.begin(), grades_.end(),
                                    [&](const GradeDraft& grade) { return grade.of == of_; });
      if (same) out_ << "of = " << quoted(of_) << "\n";
    }
    std::set<std::string> enough;
    bool flags = false;
    for (const GradeDraft& grade : grades_) {
      if (grade.number < highest.number) continue;
      enough.merge(sizes(grade));
      flags = flags || grade.second_option;
    }
    if (highest.sized && (complex || !flags) && random_.chance(70)) {
      out_ << "[cells.size]\n" << clause() << "any_of = " << array(enough) << "\n";
    }
  }

  void write_expertise() {
    const int at_least = random_.between(1, std::min(2, static_cast<int>(specialty_.areas.size())));
    const auto listed = static_cast<std::size_t>(
        random_.between(at_least, static_cast<int>(specialty_.areas.size())));
    out_ << "[cells.expertise]\n"
         << clause() << "any_of = " << quoted(random_.some(specialty_.areas, listed))
         << "\ndepth = \"" << random_.one(draft_.depths) << "\"\nat_least = " << at_least << "\n";
  }

  void write_handing_on() {
    const int at_least = random_.between(1, 3);
    out_ << "[cells.handing-on]\n" << clause() << "at_least = " << at_least << "\n";
    if (random_.chance(40)) {
      out_ << "of = "
           << quoted(
                  random_.some(draft_.kinds, static_cast<std::size_t>(random_.between(
                                                 at_least, static_cast<int>(draft_.kinds.size())))))
           << "\n";
    }
  }

  void write_further() {
    out_ << "[cells.further-engagement]\n" << clause();
    write_filter();
    if (!grades_.empty() && random_.chance(50)) {
      out_ << "grade = " << random_.one(grades_).number << "\n";
    }
  }

  Random& random_;
  const Draft& draft_;
  const SpecialtyDraft& specialty_;
  const RulebookShape& shape_;
  const ScaleDraft& scale_;
  const ScaleDraft& other_scale_;  ///< may be the same
  Ids of_;
  std::vector<GradeDraft> grades_;
  std::ostringstream out_;
};

/// One version of one rulebook.
std::string write_version(Random& random, const Draft& draft, const std::string& id,
                          const std::vector<SpecialtyDraft>& specialties,
                          const std::string& valid_from, const std::string& exams,
                          const RulebookShape& shape) {
  std::string toml =
      "format = 1\nid = \"" + id + "\"\n" + label("label", id) + label("source", "text of " + id);
  if (!valid_from.empty()) toml += "valid_from = " + valid_from + "\n";
  const std::string min = random.chance(15) ? "main_component_min = 2\n" : "";
  toml +=
      choices(random, "choices", shape, 40, min) + draft.catalogues + write_roles(draft) + exams;
  for (const SpecialtyDraft& specialty : specialties) {
    toml += "[[specialties]]\nid = \"" + specialty.id + "\"\n" + label("label", specialty.id) +
            "activities = " + quoted(specialty.activities) +
            "\ncomponents = " + quoted(specialty.components) +
            "\nflags = " + quoted(specialty.flags) + "\nareas = " + quoted(specialty.areas) + "\n";
  }
  for (const SpecialtyDraft& specialty : specialties) {
    toml += Writer(random, draft, specialty, shape).write();
  }
  return toml;
}

/// Specialties as another version has them: some with other lists, some no longer.
std::vector<SpecialtyDraft> revised(Random& random, const Draft& draft,
                                    std::vector<SpecialtyDraft> specialties) {
  for (SpecialtyDraft& specialty : specialties) {
    if (random.chance(25)) specialty = draw_specialty(random, draft, specialty.id);
  }
  const bool drop = specialties.size() > 1 && random.chance(10);
  return random.some(specialties, specialties.size() - (drop ? 1 : 0));
}

}  // namespace

const std::vector<std::string>& few_days() {
  static const std::vector<std::string> days = {
      "2010-12-31", "2011-01-01", "2012-02-28", "2012-02-29", "2012-03-01",
      "2013-02-28", "2013-03-01", "2014-02-28", "2014-03-01", "2015-02-28",
      "2015-03-01", "2015-03-02", "1900-01-01", "9999-12-30"};
  return days;
}

std::vector<std::string> random_rulebooks(Random& random, const RulebookShape& shape) {
  const Draft draft = draw_draft(random);
  const std::size_t in_first = 1 + random.below(3);
  const auto border = draft.specialties.begin() + static_cast<std::ptrdiff_t>(in_first);
  const std::vector<std::vector<SpecialtyDraft>> shares = {{draft.specialties.begin(), border},
                                                           {border, draft.specialties.end()}};
  Draft with_fewer_roles = draft;
  with_fewer_roles.roles = random.some(draft.roles, 3);
  const std::string exams = write_exams(random, draft);
  std::vector<std::string> result;
  for (const auto& share : shares) {
    if (share.empty()) continue;
    const std::string id = result.empty() ? "first-book" : "book-two";
    const std::size_t versions = shape.versions ? 1 + random.below(3) : 1;
    Ids days = random.some(few_days(), versions);
    if (random.chance(60)) days.front().clear();
    for (const std::string& day : days) {
      // Only versions of one rulebook may differ in what stands for an examination.
      const bool alone = share.size() == draft.specialties.size();
      const std::string own_exams = alone && random.chance(40) ? write_exams(random, draft) : exams;
      const Draft& own = random.chance(80) ? draft : with_fewer_roles;
      result.push_back(
          write_version(random, own, id, revised(random, draft, share), day, own_exams, shape));
    }
  }
  random.shuffle(result);
  return result;
}

}  // namespace property
