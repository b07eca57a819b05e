#include <fmt/format.h>

#include "report/book.h"

namespace tassei::report {

namespace {

/// The label, and after it what else there is to say, in both languages.
Label with(const Label& label, const std::vector<Message>& more) {
  Label said = label;
  for (const Message& each : more) {
    said.ja += "; " + text(each, Language::japanese);
    said.en += "; " + text(each, Language::english);
  }
  return said;
}

std::string range_text(const rules::Measure& measure, const rules::Range& range,
                       Language language) {
  std::string text = measure.label.in(language);
  if (range.lower) text += fmt::format(" {} {}", range.lower_inclusive ? "≥" : ">", *range.lower);
  if (range.lower && range.upper) text += ",";
  if (range.upper) text += fmt::format(" {} {}", range.upper_inclusive ? "≤" : "<", *range.upper);
  return text + " " + measure.unit.in(language);
}

Label said_of(const rules::Catalogues&, const rules::Entry& entry) { return entry.label; }

Label said_of(const rules::Catalogues&, const rules::Measure& measure) {
  const MessageId unit = measure.whole ? MessageId::book_unit_whole : MessageId::book_unit;
  return with(measure.label, {{unit, {{"unit", measure.unit}}}});
}

Label said_of(const rules::Catalogues& catalogues, const rules::Category& category) {
  std::vector<Message> more;
  if (category.level) {
    more.push_back({MessageId::book_category_level, {base::count("level", *category.level)}});
  }
  Label said = with(category.label, more);
  for (const rules::Range& range : category.ranges) {
    const rules::Measure& measure = catalogues.measures[range.measure];
    said.ja += "; " + range_text(measure, range, Language::japanese);
    said.en += "; " + range_text(measure, range, Language::english);
  }
  return said;
}

Label said_of(const rules::Catalogues& catalogues, const rules::Exam& exam) {
  std::vector<Message> more;
  for (const rules::Equal& equal : exam.equals) {
    more.push_back({MessageId::book_equal,
                    {{"exam", catalogues.exams[equal.exam].label},
                     {"provenance", std::vector<Message>{provenance_name(equal.provenance)}}}});
  }
  return with(exam.label, more);
}

}  // namespace

std::vector<BookCatalogue> catalogues_of(const rules::Rulebook& rulebook) {
  const rules::Catalogues& all = rulebook.catalogues;
  std::vector<BookCatalogue> books;
  const auto add = [&](std::string id, Message title, const auto& catalogue, bool ordered = false) {
    if (catalogue.size() == 0) return;
    BookCatalogue& book =
        books.emplace_back(BookCatalogue{std::move(id), std::move(title), {}, ordered});
    for (const auto& entry : catalogue.entries)
      book.entries.push_back({entry.id, said_of(all, entry)});
  };
  for (const rules::Scale& scale : all.scales.entries) {
    add("scales " + scale.id, {MessageId::catalogue_scale, {{"scale", scale.label}}},
        scale.categories, true);
  }
  add("measures", MessageId::catalogue_measures, all.measures);
  add("roles", MessageId::catalogue_roles, all.roles, true);
  add("depths", MessageId::catalogue_depths, all.depths, true);
  add("flags", MessageId::catalogue_flags, all.flags);
  add("activities", MessageId::catalogue_activities, all.activities);
  add("components", MessageId::catalogue_components, all.components);
  add("areas", MessageId::catalogue_areas, all.areas);
  add("kinds", MessageId::catalogue_kinds, all.kinds);
  add("exams", MessageId::catalogue_exams, all.exams);
  return books;
}

}  // namespace tassei::report
