#include "report/project_page.h"

#include <algorithm>
#include <memory>
#include <utility>

#include "report/quantity.h"

namespace tassei::report {

using rules::GradeVerdict;
using rules::OptionVerdict;
using table::Value;

namespace {

template <class Item>
Value ids(const rules::Catalogue<Item>& catalogue, const std::vector<rules::Id>& entries) {
  Value::List list;
  for (const rules::Id id : entries) list.emplace_back(catalogue[id].id);
  return list;
}

Value grade_value(const rules::Rulebook& rulebook, rules::Id specialty, const GradeVerdict& grade) {
  const rules::Catalogues& catalogues = rulebook.catalogues;
  Value::List options;
  for (const OptionVerdict& each : grade.options) {
    const rules::Scale& scale = catalogues.scales[each.option.scale];
    options.emplace_back(Value::Record{{"scale", scale.id},
                                       {"category", scale.categories[each.option.category].id},
                                       {"flags", each.option.flags},
                                       {"category_met", each.category_met},
                                       {"flags_missing", each.flags_missing}});
  }
  return Value::Record{{"grade", grade.grade},
                       {"met", grade.met},
                       {"provenance", rules::provenance_id(grade.provenance)},
                       {"clause", clause(rulebook, specialty, grade.clause)},
                       {"flags_needed", grade.flags_needed},
                       {"flags_missing", grade.flags_missing},
                       {"size_any_of", std::move(options)}};
}

Value specialty_value(const rules::Rulebook& rulebook, const SpecialtyVerdict& judged) {
  const rules::Catalogues& catalogues = rulebook.catalogues;
  const rules::ProjectVerdict& verdict = judged.verdict;
  Value::List sizes;
  for (const rules::ScaleSize& each : verdict.sizes) {
    const rules::Scale& scale = catalogues.scales[each.scale];
    const bool none = each.category == rules::kNone;
    sizes.emplace_back(
        Value::Record{{"scale", scale.id},
                      {"category", none ? Value() : Value(scale.categories[each.category].id)},
                      {"measures", ids(catalogues.measures, each.measures)}});
  }
  Value::List grades;
  for (const GradeVerdict& each : verdict.grades) {
    grades.push_back(grade_value(rulebook, judged.specialty, each));
  }
  const GradeVerdict* held = verdict.held();
  return Value::Record{
      {"specialty", rulebook.specialties[judged.specialty].id},
      {"grade", held ? Value(held->grade) : Value()},
      {"provenance", held ? Value(rules::provenance_id(held->provenance)) : Value()},
      {"flags", ids(catalogues.flags, verdict.flags)},
      {"sizes", std::move(sizes)},
      {"grades", std::move(grades)}};
}

PageSubject tree(const rules::Rulebook& rulebook, const ProjectPage& project) {
  PageSubject all = project.project;
  Value::List specialties;
  for (const SpecialtyVerdict& each : project.specialties) {
    specialties.push_back(specialty_value(rulebook, each));
  }
  all.fields.emplace_back("at", project.at);
  all.fields.emplace_back("grades", std::move(specialties));
  for (const Section& section : project.sections) {
    all.fields.emplace_back(section.name, section.records);
  }
  return all;
}

/// What a project is in one specialty, why, and what is short of the next grade.
class GradeBlock {
 public:
  GradeBlock(const rules::Rulebook& rulebook, const SpecialtyVerdict& judged, Language language)
      : rulebook_(&rulebook),
        catalogues_(&rulebook.catalogues),
        judged_(&judged),
        verdict_(&judged.verdict),
        language_(language) {}

  table::Block block() const {
    table::Block block;
    block.heading = heading();
    block.lines.emplace_back(flags());
    for (const rules::ScaleSize& each : verdict_->sizes) block.lines.emplace_back(size(each));
    if (const GradeVerdict* held = verdict_->held()) {
      block.lines.emplace_back(cited(*held), table::Tone::good);
    }
    if (const GradeVerdict* next = verdict_->next()) block.lines.emplace_back(short_of(*next));
    return block;
  }

 private:
  std::string say(const Message& message) const { return text(message, language_); }

  std::string heading() const {
    const Label& specialty = rulebook_->specialties[judged_->specialty].label;
    const GradeVerdict* held = verdict_->held();
    if (!held) return say({MessageId::grade_heading_none, {{"specialty", specialty}}});
    const bool plain = held->provenance == rules::Provenance::standard;
    return say({plain ? MessageId::grade_heading : MessageId::grade_heading_unstated,
                {{"specialty", specialty},
                 base::count("grade", held->grade),
                 {"provenance", one(provenance_name(held->provenance))}}});
  }

  std::string flags() const {
    if (verdict_->flags.empty()) return say(MessageId::grade_no_flags);
    return say({MessageId::grade_flags,
                {base::count("number", verdict_->flags.size()),
                 {"flags", labels(catalogues_->flags, verdict_->flags)}}});
  }

  std::string size(const rules::ScaleSize& size) const {
    const rules::Scale& scale = catalogues_->scales[size.scale];
    if (size.category == rules::kNone) {
      return say({MessageId::grade_no_size, {{"scale", scale.label}}});
    }
    return say({size.measures.empty() ? MessageId::grade_size : MessageId::grade_size_measured,
                {{"scale", scale.label},
                 {"category", scale.categories[size.category].label},
                 {"measures", labels(catalogues_->measures, size.measures)}}});
  }

  std::string cited(const GradeVerdict& held) const {
    const Message clause = clause_name(*rulebook_, judged_->specialty, held.clause);
    return say({MessageId::grade_cited, {{"reason", reason(held)}, {"clause", one(clause)}}});
  }

  Message category(const rules::SizeOption& option) const {
    const rules::Scale& scale = catalogues_->scales[option.scale];
    return {MessageId::size_option,
            {{"scale", scale.label}, {"category", scale.categories[option.category].label}}};
  }

  /// By the first option that is met.
  std::string reason(const GradeVerdict& grade) const {
    for (const OptionVerdict& each : grade.options) {
      if (!each.met()) continue;
      return say({MessageId::grade_reason,
                  {base::count("grade", grade.grade),
                   base::count("flags", std::max(grade.flags_needed, each.option.flags)),
                   {"size", one(category(each.option))}}});
    }
    return say({MessageId::grade_reason_flags,
                {base::count("grade", grade.grade), base::count("flags", grade.flags_needed)}});
  }

  Message more_flags(unsigned number) const {
    return {
        number == 1 ? MessageId::short_flag : MessageId::short_flags,
        {base::count("number", number), {"flags", labels(catalogues_->flags, verdict_->others)}}};
  }

  Message lack(const OptionVerdict& option) const {
    if (option.category_met) return more_flags(option.flags_missing);
    if (option.flags_missing == 0) return category(option.option);
    return {
        MessageId::short_size_and_flags,
        {{"size", one(category(option.option))}, {"flags", one(more_flags(option.flags_missing))}}};
  }

  std::string short_of(const GradeVerdict& next) const {
    std::string what;
    for (const OptionVerdict& each : next.options) {
      const std::string lacking = say(lack(each));
      what =
          what.empty() ? lacking : say({MessageId::short_or, {{"one", what}, {"other", lacking}}});
    }
    if (next.options.empty()) what = say(more_flags(next.flags_missing));
    return say({MessageId::grade_short, {base::count("grade", next.grade), {"what", what}}});
  }

  const rules::Rulebook* rulebook_;
  const rules::Catalogues* catalogues_;
  const SpecialtyVerdict* judged_;
  const rules::ProjectVerdict* verdict_;
  Language language_;
};

/// It is of a grade, or somebody recorded its size on a scale that the specialty asks about.
bool concerns(const SpecialtyVerdict& judged) {
  const auto& sizes = judged.verdict.sizes;
  return judged.verdict.held() ||
         std::any_of(sizes.begin(), sizes.end(),
                     [](const rules::ScaleSize& each) { return each.category != rules::kNone; });
}

/// Of specialties that the project has nothing to do with nothing is said, unless it were all.
void add_page(const rules::Rulebook& rulebook, const ProjectPage& project, Language language,
              table::Page& page) {
  table::Block& head = page.emplace_back();
  const Message what = {MessageId::project, {{"code", project.code}, {"name", project.name}}};
  head.heading =
      text({MessageId::page_heading, {{"what", one(what)}, {"day", project.at}}}, language);
  for (const std::string& line : project.project.lines) head.lines.emplace_back(line);
  const bool any = std::any_of(project.specialties.begin(), project.specialties.end(), concerns);
  for (const SpecialtyVerdict& each : project.specialties) {
    if (any && !concerns(each)) continue;
    page.push_back(GradeBlock(rulebook, each, language).block());
  }
  add_sections(project.sections, page);
}

}  // namespace

table::Answer project_pages(const rules::Rulebook& rulebook, std::vector<ProjectPage> pages,
                            Language language) {
  const auto kept = std::make_shared<const std::vector<ProjectPage>>(std::move(pages));
  return {
      [&rulebook, kept] {
        return subject_rows(*kept, [&](const ProjectPage& each) { return tree(rulebook, each); });
      },
      [kept] { return subject_rows(*kept, [](const ProjectPage& each) { return each.project; }); },
      [&rulebook, kept, language] {
        table::Page all;
        for (const ProjectPage& each : *kept) add_page(rulebook, each, language, all);
        return all;
      }};
}

}  // namespace tassei::report
