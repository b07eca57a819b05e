#include "rules/project_verdict.h"

#include <algorithm>
#include <set>

#include "rules/grading.h"

namespace tassei::rules {

namespace {

unsigned lacking(unsigned needed, unsigned have) { return needed > have ? needed - have : 0; }

GradeVerdict verdict_on(const Profile& profile, const Grade& grade) {
  const Complexity& complexity = grade.complexity;
  const unsigned have = count_among(profile.flags, complexity.of);
  GradeVerdict verdict{.grade = grade.number,
                       .provenance = grade.provenance,
                       .clause = grade.clause,
                       .met = grade_met(profile, grade),
                       .flags_needed = complexity.at_least,
                       .flags_missing = lacking(complexity.at_least, have),
                       .options = {}};
  for (const SizeOption& option : grade.size) {
    verdict.options.push_back(
        {.option = option,
         .category_met = option_met(profile, option, complexity.of).category,
         .flags_missing = lacking(std::max(complexity.at_least, option.flags), have)});
  }
  return verdict;
}

ScaleSize size_on(const Catalogues& catalogues, Id scale, Id category,
                  const Projects::Given& project) {
  ScaleSize size{scale, category, {}};
  for (const auto& [id, value] : project.measures) {
    const Id measure = catalogues.measures.find(id);
    const bool says_so = category != kNone && measure != kNone &&
                         reached(catalogues.scales[scale], measure, value) == category;
    if (says_so) size.measures.push_back(measure);
  }
  return size;
}

}  // namespace

const GradeVerdict* ProjectVerdict::held() const {
  const auto found = std::find_if(grades.rbegin(), grades.rend(),
                                  [](const GradeVerdict& each) { return each.met; });
  return found == grades.rend() ? nullptr : &*found;
}

const GradeVerdict* ProjectVerdict::next() const {
  const auto found = std::find_if(grades.begin(), grades.end(),
                                  [&](const GradeVerdict& each) { return each.grade > grade; });
  return found == grades.end() ? nullptr : &*found;
}

ProjectVerdict project_verdict(const Catalogues& catalogues, const Rules& rules,
                               const Projects::Given& project) {
  const Profile profile = profile_of(catalogues, project);
  std::set<Id> flags;
  std::set<Id> scales;
  ProjectVerdict verdict;
  for (const Grade& grade : rules.grades) {
    flags.insert(grade.complexity.of.begin(), grade.complexity.of.end());
    for (const SizeOption& option : grade.size) scales.insert(option.scale);
    verdict.grades.push_back(verdict_on(profile, grade));
    if (verdict.grades.back().met) verdict.grade = grade.number;
  }
  for (const Id flag : flags) {
    const Id one[] = {flag};
    (count_among(profile.flags, one) > 0 ? verdict.flags : verdict.others).push_back(flag);
  }
  for (const Id scale : scales) {
    verdict.sizes.push_back(size_on(catalogues, scale, profile.categories[scale], project));
  }
  return verdict;
}

}  // namespace tassei::rules
