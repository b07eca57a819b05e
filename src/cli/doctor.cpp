#include <algorithm>
#include <iterator>
#include <tuple>

#include "cli/all_commands.h"
#include "cli/ask.h"
#include "cli/orphans.h"
#include "cli/output.h"
#include "cli/rules_at_hand.h"
#include "cli/run.h"
#include "cli/workspace.h"
#include "exchange/diagnosis.h"
#include "exchange/examination.h"
#include "exchange/outside_report.h"
#include "store/journal.h"
#include "table/writers.h"

namespace tassei::cli {

namespace {

using exchange::Check;
using exchange::Finding;

/// A database as doctor looks at it: nothing that is wrong with it stops the rest from being looked
/// at.
class Patient {
 public:
  Patient(Context& context, store::Database database)
      : context_(&context), database_(std::move(database)), kinds_({}) {
    attempt(Check::rulebooks, [&] {
      rulebook_ = rulebook_of(*context_, database_);
      has_rules_ = true;
    });
    attempt(Check::integrity, [&] { add_columns_of_records(*context_, database_, rulebook_); });
    kinds_ = context_->kinds_of(rulebook_);
  }

  store::Database& database() { return database_; }
  /// With all columns that records have.
  const model::Kinds& kinds() const { return kinds_; }
  const std::vector<Finding>& findings() const { return findings_; }

  void add(std::vector<Finding> more) {
    std::move(more.begin(), more.end(), std::back_inserter(findings_));
  }

  /// What has to be sound before anything can be journaled.
  void examine_ground(const store::Progress& step) {
    step(0, kParts);
    add(exchange::examine_file(database_, kinds_));
    step(1, kParts);
    add(exchange::examine_chain(database_, kinds_));
  }

  void examine_all(const store::Progress& step) {
    examine_ground(step);
    step(2, kParts);
    add(exchange::examine_outside(database_, kinds_));
    step(3, kParts);
    add(exchange::examine_texts(database_));
    add(exchange::examine_reviews(database_, rulebook_));
    attempt(Check::values, [&] {
      examine_ids();
      add(exchange::examine_records(store::Records(database_, kinds_), rulebook_, kinds_,
                                    context_->calendar.today));
    });
    step(kParts, kParts);
    // Errors first; within these, what belongs together.
    std::stable_sort(findings_.begin(), findings_.end(), [](const Finding& a, const Finding& b) {
      return std::tuple(!a.is_error, a.check) < std::tuple(!b.is_error, b.check);
    });
  }

 private:
  static constexpr std::size_t kParts = 4;

  template <class Work>
  void attempt(Check check, Work work) {
    try {
      work();
    } catch (const Error& error) {
      findings_.push_back(exchange::failed(check, error));
    }
  }

  /// Without rules it is no news that nothing knows an id.
  void examine_ids() {
    if (!has_rules_) return;
    for (const store::UsedId& each : orphans(store::used_ids(database_, kinds_), rulebook_)) {
      add_unknown(each);
    }
  }

  void add_unknown(const store::UsedId& unknown) {
    const bool measure = unknown.what == store::UsedId::What::measure;
    const std::string column = column_of(unknown);
    const auto number = base::count("number", unknown.records);
    const base::Argument kind = {"kind", unknown.kind->singular};
    const base::Argument id = {"id", unknown.id};
    const base::Argument specialty = {"specialty", unknown.specialty};
    std::string where = "--where " + column + "=" + unknown.id;
    if (!unknown.specialty.empty()) where += " --where specialty=" + unknown.specialty;
    findings_.push_back(
        {.check = Check::ids,
         .record = unknown.kind->name,
         .field = column,
         .message = measure ? Message{MessageId::doctor_unknown_measure, {number}}
                    : unknown.specialty.empty()
                        ? Message{MessageId::doctor_unknown_id, {id, number}}
                        : Message{MessageId::doctor_unknown_of_specialty, {id, specialty, number}},
         .hint = measure ? Message{MessageId::doctor_do_measure, {kind}}
                         : Message{MessageId::doctor_do_ids, {kind, {"where", where}}}});
  }

  Context* context_;
  store::Database database_;
  rules::Rulebook rulebook_;
  bool has_rules_ = false;
  model::Kinds kinds_;
  std::vector<Finding> findings_;
};

/// On stderr, since it is no result but what a question is about.
void show(Context& context, const table::Page& page) {
  if (context.quiet) return;
  table::write_text(page, {context.err_is_terminal ? context.width : 0, false}, *context.err);
}

/// Throws after what is damaged was shown.
void refuse_damaged(Context& context, const Patient& patient) {
  const auto errors = exchange::errors_in(patient.findings());
  if (errors == 0) return;
  show(context, exchange::describe(patient.findings(), context.language).page());
  throw Error(
      ErrorKind::refused,
      {MessageId::not_adoptable, {{"path", database_path(context)}, base::count("number", errors)}},
      {}, MessageId::adopt_mend_first);
}

void agree(Context& context, const Message& question) {
  if (!confirm(context, question)) throw Error(ErrorKind::refused, MessageId::not_confirmed);
}

std::vector<store::OutsideEdit> edits_of(Patient& patient) {
  std::vector<store::OutsideEdit> edits;
  const store::Outside outside(patient.database(), patient.kinds());
  outside.each([&](const store::OutsideEdit& edit) { edits.push_back(edit); });
  return edits;
}

int adopt_edits(Context& context, Patient& patient) {
  const std::vector<store::OutsideEdit> edits = edits_of(patient);
  if (edits.empty()) {
    print_note(context, MessageId::nothing_to_adopt);
    return 0;
  }
  patient.add(exchange::examine_edits(edits));
  refuse_damaged(context, patient);
  if (store::head(patient.database())) {
    show(context, exchange::preview(edits, context.language));
    agree(context, {MessageId::adopt_these, {base::count("number", edits.size())}});
  } else {
    agree(context, MessageId::adopt_all);
  }
  store::adopt(patient.database(), patient.kinds());
  print_note(context, MessageId::adopted);
  return 0;
}

int run_doctor(Context& context, const Given& given) {
  const store::Progress step = progress(context);
  if (given.has("--adopt")) {
    Patient patient(context, open_database(context, store::Database::Access::write));
    patient.examine_ground(step);
    step(1, 1);
    refuse_damaged(context, patient);
    return adopt_edits(context, patient);
  }
  // Settings or rulebooks that can't be read are among the findings.
  Patient patient(context, store::Database(database_path(context)));
  patient.examine_all(step);
  print(context, exchange::describe(patient.findings(), context.language));
  return exchange::errors_in(patient.findings()) == 0 ? 0 : kFoundErrors;
}

}  // namespace

Command doctor_command() {
  return {.words = {"doctor"},
          .help = MessageId::command_doctor,
          .more = MessageId::command_doctor_more,
          .parameters = {{.name = "--adopt",
                          .help = MessageId::option_adopt,
                          .type = ValueType::flag,
                          .only_typed = true}},
          .examples = {"doctor", "doctor --adopt --reason \"corrected by script\""},
          .run = run_doctor};
}

}  // namespace tassei::cli
