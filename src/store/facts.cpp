#include "store/facts.h"

#include <algorithm>
#include <limits>
#include <unordered_map>

#include "base/text.h"
#include "store/border.h"
#include "store/query.h"

namespace tassei::store {

namespace {

/// Rows that belong to projects, in the order of projects: each project's are taken in its turn.
class RowsInTurn {
 public:
  RowsInTurn(const Database& database, const std::string& table, const std::string& columns)
      : query_(database.connection(), "SELECT id, " + columns + " FROM projects CROSS JOIN " +
                                          table + " ON project_id = id ORDER BY project_nfc"),
        more_(query_.step()) {}

  template <class See>
  void take(std::int64_t project, See see) {
    while (more_ && query_.integer(0) == project) {
      see(query_);
      more_ = query_.step();
    }
  }

 private:
  Query query_;
  bool more_;
};

/// The places of projects in rules::Projects, by their ids. Ids are dense unless many projects were
/// removed, or somebody chose them.
class Places {
 public:
  Places(const Database& database, const rules::Projects& projects) {
    Query query(database.connection(), "SELECT id FROM projects ORDER BY project_nfc");
    for (std::uint32_t place = 0; place < projects.size() && query.step(); ++place) {
      put(query.integer(0), place);
    }
  }

  std::optional<std::uint32_t> find(std::int64_t id) const {
    if (id >= 0 && id < static_cast<std::int64_t>(dense_.size())) {
      const std::uint32_t place = dense_[static_cast<std::size_t>(id)];
      return place == kNowhere ? std::nullopt : std::optional(place);
    }
    const auto found = sparse_.find(id);
    return found == sparse_.end() ? std::nullopt : std::optional(found->second);
  }

 private:
  static constexpr std::uint32_t kNowhere = std::numeric_limits<std::uint32_t>::max();
  static constexpr std::int64_t kDense = 1 << 22;

  void put(std::int64_t id, std::uint32_t place) {
    if (id < 0 || id >= kDense) {
      sparse_[id] = place;
      return;
    }
    const auto index = static_cast<std::size_t>(id);
    if (index >= dense_.size()) dense_.resize(index + 1 + index / 2, kNowhere);
    dense_[index] = place;
  }

  std::vector<std::uint32_t> dense_;
  std::unordered_map<std::int64_t, std::uint32_t> sparse_;
};

Date day_or(std::string_view text, Date otherwise) { return Date::parse(text).value_or(otherwise); }

}  // namespace

rules::Projects load_projects(const Database& database, const rules::Rulebook& rulebook) {
  return at_border(database.path(), [&] {
    Query query(database.connection(), "SELECT id, project FROM projects ORDER BY project_nfc");
    RowsInTurn flags(database, "project_flags", "flag");
    RowsInTurn sizes(database, "project_sizes", "scale, category");
    RowsInTurn measures(database, "project_measures", "measure, value");
    rules::Projects projects(rulebook);
    while (query.step()) {
      rules::Projects::Given given;
      given.code = query.text(1);
      const std::int64_t id = query.integer(0);
      flags.take(id, [&](const Query& row) { given.flags.emplace_back(row.text(1)); });
      sizes.take(id, [&](const Query& row) { given.sizes.emplace_back(row.text(1), row.text(2)); });
      measures.take(
          id, [&](const Query& row) { given.measures.emplace_back(row.text(1), row.real(2)); });
      projects.add(given);
    }
    return projects;
  });
}

std::string Person::teams_at(Date day) const {
  std::string joined;
  std::string_view last;
  for (const TeamSpan& span : teams) {
    if (day < span.start_on || day > span.end_on || span.team == last) continue;
    last = span.team;
    if (!joined.empty()) joined += ';';
    joined += span.team;
  }
  return joined;
}

bool Person::in_any(const std::vector<std::string>& teams_nfc, Date day) const {
  return std::any_of(teams.begin(), teams.end(), [&](const TeamSpan& span) {
    return span.start_on <= day && day <= span.end_on &&
           std::find(teams_nfc.begin(), teams_nfc.end(), base::comparison_form(span.team)) !=
               teams_nfc.end();
  });
}

namespace {

Query of_one(const Database& database, const std::string& columns, const std::string& table,
             const std::string& order, const std::string& condition = {}) {
  return {database.connection(), "SELECT " + columns + " FROM " + table +
                                     " WHERE engineer_id = ?1" + condition +
                                     (order.empty() ? "" : " ORDER BY " + order)};
}

template <class See>
void each(Query& query, std::int64_t engineer, See see) {
  query.bind(1, engineer);
  while (query.step()) see(query);
  query.reset();
}

/// Reads what counts of a person: one query for each kind of record, asked anew for each person.
/// Each finds its place in one step.
class FactsReader {
 public:
  FactsReader(const Database& database, const Places& places, Evidence evidence)
      : places_(&places),
        condition_(evidence == Evidence::confirmed ? " AND confirmed_by IS NOT NULL" : ""),
        contributions_(of_one(database,
                              "project_id, specialty, activity, component, start_on, end_on, role,"
                              " outcome",
                              "contributions", "", condition_)),
        expertise_(of_one(database, "specialty, area, since_on, depth, until_on", "expertise",
                          "specialty, area, since_on", condition_)),
        achievements_(of_one(database, "specialty, kind, achieved_on, title", "achievements",
                             "specialty, kind, achieved_on, title_nfc", condition_)),
        mentorings_(
            of_one(database, "mentee, start_on", "mentorings", "mentee_nfc, start_on", condition_)),
        exams_(of_one(database, "exam, passed_on", "exams", "exam_nfc, passed_on")) {}

  void read(std::int64_t engineer, rules::Facts& facts);

 private:
  const Places* places_;
  std::string condition_;
  Query contributions_;
  Query expertise_;
  Query achievements_;
  Query mentorings_;
  Query exams_;
};

void FactsReader::read(std::int64_t engineer, rules::Facts& facts) {
  facts.clear();
  each(contributions_, engineer, [&](const Query& row) {
    const auto project = places_->find(row.integer(0));
    if (!project) return;
    facts.add_contribution({.project = *project,
                            .specialty = row.text(1),
                            .activity = row.text(2),
                            .component = row.text(3),
                            .start_on = row.text(4),
                            .end_on = row.text(5),
                            .role = row.text(6),
                            .outcome = row.text(7)});
  });
  each(expertise_, engineer, [&](const Query& row) {
    facts.add_expertise(row.text(0), row.text(1), row.text(2), row.text(3), row.text(4));
  });
  each(achievements_, engineer, [&](const Query& row) {
    facts.add_achievement(row.text(0), row.text(1), row.text(2), row.text(3));
  });
  each(mentorings_, engineer,
       [&](const Query& row) { facts.add_mentoring(row.text(0), row.text(1)); });
  each(exams_, engineer, [&](const Query& row) { facts.add_exam(row.text(0), row.text(1)); });
  facts.finish();
}

std::vector<std::string> compared(const std::vector<std::string>& codes) {
  std::vector<std::string> forms;
  for (const std::string& code : codes) forms.push_back(base::comparison_form(code));
  std::sort(forms.begin(), forms.end());
  forms.erase(std::unique(forms.begin(), forms.end()), forms.end());
  return forms;
}

std::string engineers_sql(bool chosen) {
  return std::string("SELECT id, engineer, name FROM engineers ") +
         (chosen ? "WHERE engineer_nfc = ?1" : "ORDER BY engineer_nfc");
}

}  // namespace

class People::Reader {
 public:
  Reader(const Database& database, const rules::Rulebook& rulebook, const rules::Projects& projects,
         const std::vector<std::string>& engineers, Evidence evidence);

  bool next();
  const Person& person() const { return person_; }
  const rules::Facts& facts() const { return facts_; }
  const rules::Facts& confirmed_facts();

 private:
  bool next_engineer();
  void read_teams();

  const Database* database_;
  Places places_;
  std::vector<std::string> chosen_;  ///< comparison forms, in order; none: everybody
  std::size_t next_chosen_ = 0;
  Query engineers_;
  Query memberships_;
  FactsReader reader_;
  std::optional<FactsReader> confirmed_reader_;
  std::int64_t engineer_ = 0;
  Person person_;
  rules::Facts facts_;
  rules::Facts confirmed_facts_;
};

People::Reader::Reader(const Database& database, const rules::Rulebook& rulebook,
                       const rules::Projects& projects, const std::vector<std::string>& engineers,
                       Evidence evidence)
    : database_(&database),
      places_(database, projects),
      chosen_(compared(engineers)),
      engineers_(database.connection(), engineers_sql(!engineers.empty())),
      memberships_(of_one(database, "team, start_on, end_on", "memberships", "team_nfc, start_on")),
      reader_(database, places_, evidence),
      facts_(rulebook),
      confirmed_facts_(rulebook) {}

bool People::Reader::next() {
  return at_border(database_->path(), [&] {
    if (!next_engineer()) return false;
    engineer_ = engineers_.integer(0);
    person_.code = engineers_.text(1);
    person_.name = engineers_.text(2);
    read_teams();
    reader_.read(engineer_, facts_);
    return true;
  });
}

const rules::Facts& People::Reader::confirmed_facts() {
  return at_border(database_->path(), [&]() -> const rules::Facts& {
    if (!confirmed_reader_) confirmed_reader_.emplace(*database_, places_, Evidence::confirmed);
    confirmed_reader_->read(engineer_, confirmed_facts_);
    return confirmed_facts_;
  });
}

bool People::Reader::next_engineer() {
  if (chosen_.empty()) return engineers_.step();
  while (next_chosen_ < chosen_.size()) {
    engineers_.reset();
    engineers_.bind(1, chosen_[next_chosen_++]);
    if (engineers_.step()) return true;
  }
  return false;
}

void People::Reader::read_teams() {
  person_.teams.clear();
  each(memberships_, engineer_, [&](const Query& row) {
    person_.teams.push_back({.team = std::string(row.text(0)),
                             .start_on = day_or(row.text(1), Date::last()),
                             .end_on = day_or(row.text(2), Date::last())});
  });
}

People::People(const Database& database, const rules::Rulebook& rulebook,
               const rules::Projects& projects, const std::vector<std::string>& engineers,
               Evidence evidence) {
  at_border(database.path(), [&] {
    reader_ = std::make_unique<Reader>(database, rulebook, projects, engineers, evidence);
  });
}
People::~People() = default;

bool People::next() { return reader_->next(); }
const Person& People::person() const { return reader_->person(); }
const rules::Facts& People::facts() const { return reader_->facts(); }
const rules::Facts& People::confirmed_facts() { return reader_->confirmed_facts(); }

}  // namespace tassei::store
