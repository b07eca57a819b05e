#include "cli/record_verbs.h"

#include <algorithm>

#include "base/text.h"
#include "cli/ask.h"
#include "cli/output.h"
#include "cli/record_work.h"
#include "exchange/references.h"
#include "model/checks.h"

namespace tassei::cli {

namespace {

using exchange::Texts;
using model::Field;
using model::Kind;

bool is_missing(const Field& field, const Texts& texts) {
  const auto given = texts.find(field.name);
  if (!exchange::needs_value(field)) return false;
  return given == texts.end() || base::trim(given->second).empty();
}

/// What the record itself is called by.
bool is_code(const Kind& kind, const Field& field) {
  return !kind.numbered && field.name == kind.singular;
}

std::vector<std::string> missing_fields(const Kind& kind, const Texts& texts) {
  std::vector<std::string> missing;
  for (const Field& field : kind.fields) {
    if (!is_missing(field, texts)) continue;
    missing.push_back(is_code(kind, field) ? "CODE" : option_of(field));
  }
  return missing;
}

/// Asks for the fields that were not given, one after the other, with the choices of those that
/// have some, and again for those that don't go together. What need not be there may stay empty.
class Form {
 public:
  explicit Form(RecordWork& work) : work_(work), references_({}, work.kinds, work.records) {}

  void fill(Texts& texts) {
    for (const Field& field : work_.kind.fields) {
      if (texts.contains(field.name)) continue;
      const auto choices = choices_of(field, texts);
      const bool none = choices.empty() && field.catalogue == model::CatalogueKind::component;
      if (!none) texts[field.name] = ask_for(field, choices, texts);
    }
    while (const auto problem = first_problem(texts)) {
      const auto place = work_.kind.position(problem->where.field);
      if (!place) return;
      print_problem(work_.context, *problem);
      const Field& field = work_.kind.fields[*place];
      texts[field.name] = ask_for(field, choices_of(field, texts), texts);
    }
  }

 private:
  using Choices = std::vector<rules::Entry>;

  Choices choices_of(const Field& field, const Texts& texts) const {
    const auto specialty = texts.find("specialty");
    return exchange::choices(work_.rulebook, field,
                             specialty == texts.end() ? std::string() : specialty->second);
  }

  std::string ask_for(const Field& field, const Choices& choices, const Texts& texts) {
    const std::string answer =
        ask(work_.context, question(field, choices),
            [&](const std::string& given) { return takes(field, given, texts); });
    const auto day = day_meant(field, answer, work_.context.calendar);
    return day ? day->iso() : answer;
  }

  Message question(const Field& field, const Choices& choices) const {
    const Context& context = work_.context;
    const bool code = field.type == model::FieldType::code;
    std::string name = code ? context.say(field.help) : heading_of(field, context.language);
    if (!exchange::needs_value(field))
      name = context.say({MessageId::ask_optional, {{"name", name}}});
    if (choices.empty()) return {MessageId::ask_field, {{"name", name}}};
    std::vector<Label> labels;
    for (const rules::Entry& each : choices) labels.push_back(labelled(each));
    const bool several = field.type == model::FieldType::id_set;
    return {several ? MessageId::ask_choices : MessageId::ask_choice,
            {{"name", name}, {"values", labels}}};
  }

  bool takes(const Field& field, const std::string& answer, const Texts& texts) {
    if (answer.empty()) return !exchange::needs_value(field);
    const auto day = day_meant(field, answer, work_.context.calendar);
    Texts with = texts;
    with[field.name] = day ? day->iso() : answer;
    std::vector<Problem> problems = problems_with(with);
    std::erase_if(problems, [&](const Problem& each) { return each.where.field != field.name; });
    if (auto wrong = wrong_code(field, answer)) {
      problems.push_back(model::at_field(field.name, std::move(*wrong)));
    }
    for (const Problem& problem : problems) print_problem(work_.context, problem);
    return problems.empty();
  }

  std::vector<Problem> problems_with(const Texts& texts) const {
    std::vector<Problem> problems;
    const auto values = exchange::with_texts(work_.kind, {}, texts, problems);
    if (!problems.empty()) return problems;
    return exchange::check_record(work_.rulebook, work_.kind, values).problems;
  }

  std::optional<Problem> first_problem(const Texts& texts) const {
    std::vector<Problem> problems = problems_with(texts);
    return problems.empty() ? std::nullopt : std::optional(std::move(problems.front()));
  }

  /// A code that no record has, or, of a new record, one that another has.
  std::optional<Message> wrong_code(const Field& field, const std::string& answer) {
    if (!field.refers_to.empty()) return references_.wrong(field, answer);
    if (!is_code(work_.kind, field) || !work_.records.has_code(work_.kind, answer)) {
      return std::nullopt;
    }
    return Message(MessageId::entry_exists,
                   {{"kind", work_.kind.name}, {"key", field.name + "=" + answer}});
  }

  RecordWork& work_;
  exchange::References references_;
};

/// The record that is made along with a new one where something is said of it; days that are not
/// given are today.
std::optional<store::Change> along(RecordWork& work, const Given& given,
                                   const model::Values& values, std::vector<Problem>& problems) {
  const Kind* kind = work.kinds.find(work.kind.along);
  if (kind == nullptr) return std::nullopt;
  Texts texts = given_texts(*kind, given, work.context.calendar);
  Texts days;
  for (const Field& field : kind->fields) {
    const bool refers = field.refers_to == work.kind.name;
    const bool day = field.key && field.type == model::FieldType::day;
    if (refers) days[field.name] = work.kind.value(values, work.kind.singular);
    if (day) days[field.name] = work.context.calendar.today.iso();
    // What the two kinds both have is said of the new record, not of the one along with it.
    if (refers || !field.key) texts.erase(field.name);
  }
  if (texts.empty()) return std::nullopt;
  texts.merge(days);
  return store::Change{
      .kind = kind, .before = {}, .after = exchange::with_texts(*kind, {}, texts, problems)};
}

Texts texts_for(const RecordWork& work, const Given& given) {
  Texts texts = given_texts(work.kind, given, work.context.calendar);
  if (given.has("record")) texts[work.kind.singular] = given.get("record");
  return texts;
}

}  // namespace

int add_record(Context& context, const Given& given, const std::string& kind_name) {
  RecordWork work(context, kind_name, store::Database::Access::write);
  Texts texts = texts_for(work, given);
  const std::vector<std::string> missing = missing_fields(work.kind, texts);
  if (!missing.empty() && !can_ask(context)) {
    throw Error(ErrorKind::usage, {MessageId::options_missing, {{"names", base::as_list(missing)}}},
                {}, see_help(context));
  }
  if (!missing.empty()) Form(work).fill(texts);
  std::vector<Problem> problems;
  std::vector<store::Change> wanted(1);
  wanted[0].kind = &work.kind;
  wanted[0].after = exchange::with_texts(work.kind, {}, texts, problems);
  if (auto other = along(work, given, *wanted[0].after, problems)) wanted.push_back(*other);
  refuse_problems(context, problems, ErrorKind::usage);
  return make_changes(work, std::move(wanted), false);
}

}  // namespace tassei::cli
