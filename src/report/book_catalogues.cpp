#include <fmt/format.h>

#include <algorithm>

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

/// With commas between the thousands.
std::string grouped(double number) {
  std::string digits = fmt::format("{}", number);
  const std::size_t point = std::min(digits.find('.'), digits.size());
  if (digits.find('e') != std::string::npos) return digits;
  for (std::size_t at = point; at > 3; at -= 3) digits.insert(at - 3, ",");
  return digits;
}

Message end_of(MessageId id, double number, const rules::Measure& measure) {
  return {id, {{"number", grouped(number)}, {"unit", measure.unit}}};
}

/// `1～2箇所`, `2,000㎡以上5,000㎡未満`, `50人以上`.
Message said_of(const rules::Range& range, const rules::Measure& measure) {
  const bool closed = range.lower && range.upper && range.lower_inclusive && range.upper_inclusive;
  if (closed && *range.lower == *range.upper) {
    return end_of(MessageId::range_single, *range.lower, measure);
  }
  if (closed) {
    return {
        MessageId::range_span,
        {{"from", grouped(*range.lower)}, {"to", grouped(*range.upper)}, {"unit", measure.unit}}};
  }
  const Message lower =
      end_of(range.lower_inclusive ? MessageId::range_from : MessageId::range_above,
             range.lower.value_or(0), measure);
  if (!range.upper) return lower;
  const Message upper = end_of(range.upper_inclusive ? MessageId::range_to : MessageId::range_below,
                               *range.upper, measure);
  if (!range.lower) return upper;
  return {MessageId::range_both, {{"lower", one(lower)}, {"upper", one(upper)}}};
}

Message in_range(const rules::Catalogues& catalogues, const rules::Range& range) {
  const rules::Measure& measure = catalogues.measures[range.measure];
  return {MessageId::measure_in_range,
          {{"measure", measure.label}, {"range", one(said_of(range, measure))}}};
}

/// Any of the ranges will do.
Message any_of(const rules::Catalogues& catalogues, const std::vector<rules::Range>& ranges) {
  Message said = in_range(catalogues, ranges.front());
  for (std::size_t i = 1; i < ranges.size(); ++i) {
    said = {MessageId::short_or,
            {{"one", one(said)}, {"other", one(in_range(catalogues, ranges[i]))}}};
  }
  return said;
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
  if (!category.ranges.empty()) more.push_back(any_of(catalogues, category.ranges));
  return with(category.label, more);
}

Label said_of(const rules::Catalogues& catalogues, const rules::Exam& exam) {
  std::vector<Message> more;
  for (const rules::Equal& equal : exam.equals) {
    more.push_back({MessageId::book_equal,
                    {{"exam", catalogues.exams[equal.exam].label},
                     {"provenance", one(provenance_name(equal.provenance))}}});
  }
  return with(exam.label, more);
}

bool is_measured(const rules::Scale& scale) {
  const auto& categories = scale.categories.entries;
  return std::any_of(categories.begin(), categories.end(),
                     [](const rules::Category& each) { return !each.ranges.empty(); });
}

/// Takes the catalogues that have entries.
class Collector {
 public:
  explicit Collector(const rules::Catalogues& all) : all_(&all) {}

  template <class Item>
  void add(std::string id, Message title, const rules::Catalogue<Item>& catalogue,
           BookOrder order = BookOrder::none) {
    if (catalogue.size() == 0) return;
    BookCatalogue& book = books_.emplace_back(BookCatalogue{std::move(id), std::move(title)});
    book.order = order;
    for (const Item& entry : catalogue.entries) {
      book.entries.push_back({entry.id, entry.label, said_of(*all_, entry)});
    }
  }

  void add(const rules::Scale& scale) {
    add("scales " + scale.id, {MessageId::catalogue_scale, {{"scale", scale.label}}},
        scale.categories, BookOrder::ladder);
    if (!books_.empty()) books_.back().measured = is_measured(scale);
  }

  std::vector<BookCatalogue> all() && { return std::move(books_); }

 private:
  const rules::Catalogues* all_;
  std::vector<BookCatalogue> books_;
};

}  // namespace

std::optional<Message> reached_by(const rules::Catalogues& catalogues,
                                  const rules::SizeOption& option) {
  const auto& categories = catalogues.scales[option.scale].categories;
  std::vector<rules::Range> ranges;
  for (std::size_t i = option.category; i < categories.size(); ++i) {
    for (const rules::Range& range : categories.entries[i].ranges) {
      const auto same = [&](const rules::Range& other) { return other.measure == range.measure; };
      if (std::any_of(ranges.begin(), ranges.end(), same)) continue;
      ranges.push_back(range);
      ranges.back().upper.reset();  // what is larger will do as well
    }
  }
  if (ranges.empty()) return std::nullopt;
  return Message{MessageId::book_reached,
                 {{"category", categories[option.category].label},
                  {"ranges", one(any_of(catalogues, ranges))}}};
}

std::vector<BookCatalogue> catalogues_of(const rules::Rulebook& rulebook) {
  const rules::Catalogues& all = rulebook.catalogues;
  Collector books(all);
  for (const rules::Scale& scale : all.scales.entries) books.add(scale);
  books.add("measures", MessageId::catalogue_measures, all.measures);
  books.add("roles", MessageId::catalogue_roles, all.roles, BookOrder::ladder);
  books.add("depths", MessageId::catalogue_depths, all.depths, BookOrder::ladder);
  books.add("flags", MessageId::catalogue_flags, all.flags);
  books.add("activities", MessageId::catalogue_activities, all.activities);
  // Of two main components the first one of the catalogue is shown.
  books.add("components", MessageId::catalogue_components, all.components, BookOrder::counts);
  books.add("areas", MessageId::catalogue_areas, all.areas);
  books.add("kinds", MessageId::catalogue_kinds, all.kinds);
  books.add("exams", MessageId::catalogue_exams, all.exams);
  return std::move(books).all();
}

std::vector<BookCatalogue> names_of(const rules::Rulebook& rulebook) {
  Collector books(rulebook.catalogues);
  books.add("clauses", MessageId::diff_clauses, rulebook.catalogues.clauses);
  books.add("scales", MessageId::diff_scales, rulebook.catalogues.scales);
  return std::move(books).all();
}

}  // namespace tassei::report
