#include <array>

#include "rules/compile_draft.h"

namespace tassei::rules {

namespace {

constexpr std::int64_t kFormat = 1;

void read_format(TableReader& document, const Reporter& reporter) {
  const auto given = document.whole("format", {.least = 0, .most = 1000000});
  if (!given || *given == kFormat) return;
  reporter.report(document.place_of("format"),
                  {MessageId::rulebook_unknown_format,
                   {base::count("given", *given), base::count("known", kFormat)}});
}

std::optional<Word> read_id(TableReader& document, const Reporter& reporter) {
  auto id = document.text("id");
  if (id) check_id_form(reporter, *id);
  return id;
}

/// These have been followed already.
void pass_over_parts(TableReader& document) {
  document.optional_text("extends");
  document.optional_words("include");
  document.optional_flag("fragment");
}

template <class Choice, std::size_t n>
void read_choice(TableReader& reader, std::string_view key,
                 const std::array<std::string, n>& values, Choice& choice) {
  if (const auto given = reader.optional_choice(key, values)) choice = static_cast<Choice>(*given);
}

void read_count(TableReader& reader, std::string_view key, Bounds bounds, unsigned& number) {
  if (const auto given = reader.optional_whole(key, bounds)) number = static_cast<unsigned>(*given);
}

}  // namespace

void report_unknown_id(const Reporter& reporter, const Word& word, std::string_view table,
                       std::span<const std::string> known) {
  const std::string name(table);
  if (const auto hint = reporter.suggestion(word.text, known)) {
    reporter.report(word.place,
                    {MessageId::rulebook_unknown_id_near,
                     {{"id", word.text}, {"table", name}, {"hint", std::vector<Message>{*hint}}}});
  } else {
    reporter.report(word.place,
                    {MessageId::rulebook_unknown_id, {{"id", word.text}, {"table", name}}});
  }
}

void report_empty(const Reporter& reporter, Place place, std::string_view key) {
  reporter.report(place, {MessageId::rulebook_empty, {{"key", std::string(key)}}});
}

void report_too_many(const Reporter& reporter, Place place, std::string_view table) {
  reporter.report(place, {MessageId::rulebook_too_many,
                          {{"table", std::string(table)}, base::count("most", kMostEntries)}});
}

void check_id_form(const Reporter& reporter, const Word& id) {
  if (!has_id_form(id.text)) {
    reporter.report(id.place, {MessageId::rulebook_bad_id, {{"id", id.text}}});
  } else if (id.text.size() > kLongestId) {
    reporter.report(id.place, {MessageId::rulebook_id_too_long, {base::count("most", kLongestId)}});
  }
}

Provenance read_provenance(TableReader& reader) {
  static const std::array<std::string, 3> values = {
      std::string(provenance_id(Provenance::standard)),
      std::string(provenance_id(Provenance::supplement)),
      std::string(provenance_id(Provenance::inferred))};
  return static_cast<Provenance>(reader.choice("provenance", values).value_or(0));
}

void read_choices(TableReader& reader, Choices& choices) {
  static const std::array<std::string, 2> counts = {"projects", "contributions"};
  static const std::array<std::string, 2> roles = {"all", "top"};
  static const std::array<std::string, 3> exams = {"counts", "with-engagement", "shown"};
  static const std::array<std::string, 2> scopes = {"any", "specialty"};
  read_choice(reader, "count", counts, choices.count);
  read_choice(reader, "role_applies_to", roles, choices.role_applies_to);
  read_choice(reader, "exam_policy", exams, choices.exam_policy);
  read_choice(reader, "mentoring_scope", scopes, choices.mentoring_scope);
  read_count(reader, "main_component_min", {}, choices.main_component_min);
  if (const auto years = reader.optional_whole("window_years", {})) {
    choices.window_years = static_cast<unsigned>(*years);
  }
  reader.finish();
}

void read_head(TableReader& document, Draft& draft) {
  read_format(document, draft.reporter);
  if (const auto id = read_id(document, draft.reporter)) draft.source.id = id->text;
  draft.id_place = document.place_of("id");
  draft.source.label = document.label("label");
  draft.source.source = document.label("source");
  draft.source.valid_from = document.optional_day("valid_from");
  draft.source.valid_until = document.optional_day("valid_until");
  draft.until_place = document.place_of("valid_until");
  pass_over_parts(document);
  if (draft.source.valid_until && draft.source.valid_until < draft.source.valid_from) {
    draft.reporter.report(draft.until_place, MessageId::rulebook_until_before_from);
  }
  if (auto choices = document.optional_table("choices")) {
    draft.main_component_place = choices->place_of("main_component_min");
    read_choices(*choices, draft.choices);
  }
}

void read_fragment_head(TableReader& document, const Reporter& reporter) {
  read_format(document, reporter);
  read_id(document, reporter);
  document.label("label");
  if (document.has("source")) document.label("source");
  pass_over_parts(document);
}

}  // namespace tassei::rules
