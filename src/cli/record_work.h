#pragma once

#include <string>
#include <vector>

#include "cli/workspace.h"
#include "exchange/entry.h"
#include "exchange/filter.h"

namespace tassei::cli {

/// A kind of record in an open database. Its parts refer to each other, so it stays where it is.
struct RecordWork {
  /// Under the rules that `--rulebook` asks for, where it is given.
  RecordWork(Context& world, const std::string& kind_name, store::Database::Access access,
             const Given& given = {});
  RecordWork(const RecordWork&) = delete;
  RecordWork& operator=(const RecordWork&) = delete;

  Context& context;
  store::Database database;
  rules::Rulebook rulebook;
  model::Kinds kinds;
  store::Records records;
  const model::Kind& kind;
};

/// `--start-on` of `start_on`.
std::string option_of(const model::Field& field);

/// `id (label)`
Label labelled(const rules::Entry& entry);

/// The day that a text given for a field means; nothing for another field or what is no day.
std::optional<Date> day_meant(const model::Field& field, std::string_view given,
                              const Calendar& calendar);

/// The texts given for a kind's fields by options, days as such. Throws a usage Error for what is
/// no day.
exchange::Texts given_texts(const model::Kind& kind, const Given& given, const Calendar& calendar);

/// The records that somebody named by code or number. Throws an Error for one that isn't there.
std::vector<store::Stored> named_records(const RecordWork& work,
                                         const std::vector<std::string>& names);

/// Where the help on the command is.
Message see_help(const Context& context);

/// The records that the argument `record` names or the conditions `--where` mean. Throws where
/// neither was given, or both.
std::vector<store::Stored> meant_records(const RecordWork& work, const Given& given);

/// A look at records before something is asked about them: on stderr.
void show_records(const RecordWork& work, const std::vector<store::Stored>& found);

/// Whether records of the kind are found by the team of their person, being without one themselves.
bool finds_by_team(const model::Kind& kind);

/// The filter that `--where COLUMN=VALUE` says; `team=TEAM` finds by the person's team today where
/// the kind has no such column. Throws an Error for what is no column or no value.
exchange::Filter where_filter(const RecordWork& work, const std::vector<std::string>& conditions);

/// Values of a field given to find records by, canonical. Throws an Error for one that it can't be.
std::vector<std::string> wanted_values(const model::Field& field,
                                       const std::vector<std::string>& given);

/// Throws where there are problems: the only one, or their number after all of them were printed.
void refuse_problems(Context& context, const std::vector<Problem>& problems,
                     ErrorKind kind = ErrorKind::refused);

/// Makes the changes after a look at them: checks, prints what changes field by field where
/// `shows`, asks where `asks`. Returns the exit status.
int make_changes(RecordWork& work, std::vector<store::Change> wanted, bool asks);

}  // namespace tassei::cli
