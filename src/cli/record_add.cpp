#include "cli/record_verbs.h"

#include <algorithm>

#include "cli/ask.h"
#include "cli/output.h"
#include "cli/record_work.h"

namespace tassei::cli {

namespace {

using exchange::Texts;
using model::Field;
using model::Kind;

bool is_missing(const Field& field, const Texts& texts) {
  const auto given = texts.find(field.name);
  return exchange::needs_value(field) && (given == texts.end() || given->second.empty());
}

std::vector<std::string> missing_fields(const Kind& kind, const Texts& texts) {
  std::vector<std::string> missing;
  for (const Field& field : kind.fields) {
    if (!is_missing(field, texts)) continue;
    const bool code = !kind.numbered && field.name == kind.singular;
    missing.push_back(code ? "CODE" : option_of(field));
  }
  return missing;
}

/// Asks for the fields that were not given, one after the other, with the choices of those that
/// have some. What need not be there may stay empty.
class Form {
 public:
  explicit Form(RecordWork& work) : work_(work) {}

  void fill(Texts& texts) {
    for (const Field& field : work_.kind.fields) {
      if (texts.contains(field.name)) continue;
      const auto specialty = texts.find("specialty");
      const auto choices = exchange::choices(
          work_.rulebook, field, specialty == texts.end() ? std::string() : specialty->second);
      const bool none = choices.empty() && field.catalogue == model::CatalogueKind::component;
      if (!none) texts[field.name] = ask_for(field, choices);
    }
  }

 private:
  std::string ask_for(const Field& field, const std::vector<rules::Entry>& choices) {
    Context& context = work_.context;
    std::vector<Label> labels;
    for (const rules::Entry& each : choices) labels.push_back(labelled(each));
    Message question = {MessageId::ask_field, {{"name", heading_of(field, context.language)}}};
    if (!choices.empty()) {
      question = {MessageId::ask_choice,
                  {{"name", heading_of(field, context.language)}, {"values", labels}}};
    }
    return ask(context, question, [&](const std::string& answer) { return takes(field, answer); });
  }

  bool takes(const Field& field, const std::string& answer) {
    if (answer.empty()) return !exchange::needs_value(field);
    std::vector<Problem> problems;
    model::Values values = exchange::with_texts(work_.kind, {}, {{field.name, answer}}, problems);
    const auto findings = exchange::check_record(work_.rulebook, work_.kind, values);
    for (const Problem& problem : findings.problems) {
      const bool unknown =
          problem.where.field == field.name && field.catalogue != model::CatalogueKind::none;
      if (unknown) problems.push_back(problem);
    }
    for (const Problem& problem : problems) print_problem(work_.context, problem);
    return problems.empty();
  }

  RecordWork& work_;
};

/// The record that is made along with a new one where something is said of it; days that are not
/// given are today.
std::optional<store::Change> along(RecordWork& work, const Given& given,
                                   const model::Values& values, std::vector<Problem>& problems) {
  const Kind* kind = work.kinds.find(work.kind.along);
  if (kind == nullptr) return std::nullopt;
  Texts texts;
  Texts days;
  for (const Field& field : kind->fields) {
    const bool refers = field.refers_to == work.kind.name;
    const bool day = field.key && field.type == model::FieldType::day;
    if (refers) days[field.name] = work.kind.value(values, work.kind.singular);
    if (day) days[field.name] = work.context.calendar.today.iso();
    if (!refers && field.key && given.has(option_of(field))) {
      texts[field.name] = given.get(option_of(field));
    }
  }
  if (texts.empty()) return std::nullopt;
  texts.merge(days);
  return store::Change{
      .kind = kind, .before = {}, .after = exchange::with_texts(*kind, {}, texts, problems)};
}

Texts texts_for(const RecordWork& work, const Given& given) {
  Texts texts = given_texts(work.kind, given);
  if (given.has("record")) texts[work.kind.singular] = given.get("record");
  return texts;
}

}  // namespace

int add_record(Context& context, const Given& given, const std::string& kind_name) {
  RecordWork work(context, kind_name, store::Database::Access::write);
  Texts texts = texts_for(work, given);
  const std::vector<std::string> missing = missing_fields(work.kind, texts);
  if (!missing.empty() && !can_ask(context)) {
    throw Error(
        ErrorKind::usage, {MessageId::options_missing, {{"names", base::as_list(missing)}}}, {},
        Message{MessageId::see_help, {{"command", "tassei help " + work.kind.singular + " add"}}});
  }
  if (!missing.empty()) Form(work).fill(texts);
  std::vector<Problem> problems;
  std::vector<store::Change> wanted(1);
  wanted[0].kind = &work.kind;
  wanted[0].after = exchange::with_texts(work.kind, {}, texts, problems);
  if (auto other = along(work, given, *wanted[0].after, problems)) wanted.push_back(*other);
  refuse_problems(context, problems);
  return make_changes(work, std::move(wanted), false);
}

}  // namespace tassei::cli
