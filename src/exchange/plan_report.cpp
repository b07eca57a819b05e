#include "exchange/plan_report.h"

#include "exchange/cells.h"

namespace tassei::exchange {

namespace {

using store::Change;

/// What the record is; of one that is renamed what it was.
const model::Values& shown(const Change& change) {
  return change.before ? *change.before : *change.after;
}

table::Value key_record(const Change& change) {
  table::Value::Record key;
  for (std::size_t i = 0; i < change.kind->fields.size(); ++i) {
    const model::Field& field = change.kind->fields[i];
    if (field.key) key.emplace_back(field.name, cell_of(field, shown(change)[i]));
  }
  return key;
}

std::vector<table::Column> columns(Language language) {
  return {{"kind", text(MessageId::plan_kind, language)},
          {"key", text(MessageId::plan_key, language)},
          {"change", text(MessageId::plan_change, language)},
          {"field", text(MessageId::plan_field, language)},
          {"before", text(MessageId::plan_before, language)},
          {"after", text(MessageId::plan_after, language)}};
}

/// The differing fields of the changes, one after another; a removal is one row.
class Differences {
 public:
  Differences(const std::vector<Change>& changes, table::Value (*key)(const Change&),
              Language language, bool for_people)
      : changes_(changes), key_(key), language_(language), for_people_(for_people) {}

  bool operator()(table::Row& row) {
    for (; change_ < changes_.size(); ++change_, field_ = 0) {
      const Change& change = changes_[change_];
      if (!change.after) {
        row = {change.kind->name, key_(change), how(change), {}, {}, {}};
        ++change_;
        return true;
      }
      for (; field_ < change.kind->fields.size(); ++field_) {
        if (!differs(change)) continue;
        fill(change, row);
        ++field_;
        return true;
      }
    }
    return false;
  }

 private:
  const std::string& value(const std::optional<model::Values>& values) const {
    static const std::string none;
    return values ? (*values)[field_] : none;
  }

  bool differs(const Change& change) const { return value(change.before) != value(change.after); }

  void fill(const Change& change, table::Row& row) const {
    const model::Field& field = change.kind->fields[field_];
    row = {change.kind->name,
           key_(change),
           how(change),
           field.name,
           cell_of(field, value(change.before)),
           cell_of(field, value(change.after))};
  }

  std::string say(MessageId id) const { return text(id, language_); }

  table::Value how(const Change& change) const {
    if (!change.after) return for_people_ ? say(MessageId::plan_removed) : "removed";
    if (!change.before) return for_people_ ? say(MessageId::plan_added) : "added";
    return for_people_ ? say(MessageId::plan_updated) : "updated";
  }

  const std::vector<Change>& changes_;
  table::Value (*key_)(const Change&);
  Language language_;
  bool for_people_;
  std::size_t change_ = 0;
  std::size_t field_ = 0;
};

table::Value key_for_people(const Change& change) {
  return model::key_text(*change.kind, shown(change));
}

}  // namespace

table::Answer describe(const std::vector<Change>& changes, Language language) {
  const auto with = [&changes, language](table::Value (*key)(const Change&), bool for_people) {
    return table::Table{columns(language), Differences(changes, key, language, for_people)};
  };
  return {.tree = [with] { return with(key_record, false); },
          .rows = [with] { return with(key_for_people, false); },
          .page =
              [with] {
                table::Page page(1);
                page.front().table = with(key_for_people, true);
                return page;
              }};
}

table::Value counts_value(const ImportPlan& plan) {
  table::Value::Record kinds;
  for (const auto& [kind, counts] : plan.counts) {
    kinds.emplace_back(kind, table::Value::Record{{"added", counts.added},
                                                  {"updated", counts.updated},
                                                  {"unchanged", counts.unchanged}});
  }
  return kinds;
}

table::Table counts_table(const ImportPlan& plan, Language language) {
  std::vector<table::Row> rows;
  for (const auto& [kind, counts] : plan.counts) {
    rows.push_back({kind, counts.added, counts.updated, counts.unchanged});
  }
  return table::table_of({{"kind", text(MessageId::plan_kind, language)},
                          {"added", text(MessageId::plan_added, language)},
                          {"updated", text(MessageId::plan_updated, language)},
                          {"unchanged", text(MessageId::plan_unchanged, language)}},
                         std::move(rows));
}

}  // namespace tassei::exchange
