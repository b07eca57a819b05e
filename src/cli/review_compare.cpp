#include "report/review_compare.h"

#include <algorithm>
#include <functional>
#include <map>
#include <memory>
#include <set>
#include <utility>

#include "base/text.h"
#include "cli/all_commands.h"
#include "cli/comparison.h"
#include "cli/output.h"
#include "cli/review.h"
#include "cli/workspace.h"
#include "report/frozen_review.h"
#include "store/past.h"
#include "store/reviews.h"

namespace tassei::cli {

namespace {

using report::ReviewChange;
using report::ReviewCompareRow;

/// A person of a review, by specialty.
struct Member {
  std::string code;
  std::string name;
  std::map<std::string, rules::Standing> standings;
};

/// By who they are, whatever they are called.
using Members = std::map<std::string, Member>;

void refuse_backwards(const model::Review& one, const model::Review& other) {
  if (one.at <= other.at) return;
  throw Error(ErrorKind::refused,
              {MessageId::review_backwards, {{"one", one.label}, {"other", other.label}}}, {},
              Message{MessageId::review_turn_round, {{"one", one.label}, {"other", other.label}}});
}

ReviewChange change_of(const rules::Standing& from, const rules::Standing& to) {
  if (from.level == to.level) return ReviewChange::unchanged;
  return from.level < to.level ? ReviewChange::promotion : ReviewChange::loss;
}

/// Two frozen reviews, beside what the journal says of the time between them.
class ReviewComparison {
 public:
  ReviewComparison(Context& context, const store::Database& database, const model::Review& one,
                   const model::Review& other)
      : context_(&context),
        rulebook_(rulebook_of(database, other)),
        rulebook_before_(rulebook_of(database, one)),
        kinds_(context.kinds_of(rulebook_of(context, database))),
        comparison_(context, everybody(), database, asked(database, one, other)) {
    before_ =
        members(database, one, [](const std::string& code) { return Lineage::who_was(code); });
    const auto who_is = who_is_in(database, one, other);
    after_ = members(database, other, who_is);
    for (LevelDifference& each : comparison_.differences()) {
      differences_[{each.who, each.row.specialty}] = std::move(each.row);
    }
  }

  std::vector<ReviewCompareRow> rows() const {
    std::vector<ReviewCompareRow> rows;
    const Member nobody;
    for (const auto& [who, after] : after_) {
      const auto before = before_.find(who);
      add(who, before == before_.end() ? nobody : before->second, after, rows);
    }
    for (const auto& [who, before] : before_) {
      if (!after_.contains(who)) add(who, before, nobody, rows);
    }
    std::stable_sort(rows.begin(), rows.end(), [](const auto& a, const auto& b) {
      return base::comparison_form(a.engineer) < base::comparison_form(b.engineer);
    });
    return rows;
  }

 private:
  static Given everybody() {
    Given given;
    given.add("--all-teams", "true");
    return given;
  }

  /// Where the earlier day was frozen later, both are looked at as they were known then: causes are
  /// those of the days between.
  static CompareAsked asked(const store::Database& database, const model::Review& one,
                            const model::Review& other) {
    const std::int64_t last = std::max(one.entry, other.entry);
    return {.one = one.at,
            .two = other.at,
            .from = store::known_entry(database, one.entry),
            .until = store::known_entry(database, last),
            .known = 2};
  }

  /// Tells of a code of the later day who bears it, as the comparison identifies people.
  std::function<std::string(const std::string&)> who_is_in(const store::Database& database,
                                                           const model::Review& one,
                                                           const model::Review& other) const {
    const model::Kind& engineers = *kinds_.find(store::kPeople);
    if (one.entry <= other.entry) {
      return [&](const std::string& code) { return comparison_.lineage().who_is(engineers, code); };
    }
    const auto since = std::make_shared<Lineage>(kinds_);
    for (const auto& change : store::changes_around(database, kinds_, other.entry)) {
      if (change.entry <= one.entry) since->see(change);
    }
    return [since, &engineers](const std::string& code) {
      return Lineage::who_was(since->called_now(engineers, Lineage::who_was(code)));
    };
  }

  template <class Who>
  Members members(const store::Database& database, const model::Review& review,
                  const Who& who) const {
    Members members;
    store::ReviewReader reader(database, review);
    for (store::FrozenPerson person; reader.next(person);) {
      stop_if_interrupted(*context_);
      Member& member = members[who(person.what.engineer)];
      member.code = person.what.engineer;
      member.name = person.what.name;
      for (const rules::Appraisal& each : person.what.specialties) {
        member.standings[each.specialty] = each.held.standing;
      }
    }
    return members;
  }

  void add(const std::string& who, const Member& before, const Member& after,
           std::vector<ReviewCompareRow>& rows) const {
    const Member& known = after.code.empty() ? before : after;
    const std::vector<std::string> specialties = specialties_of(before, after);
    const bool both = !before.code.empty() && !after.code.empty();
    const ReviewChange move = before.code.empty() ? ReviewChange::joined : ReviewChange::left;
    if (specialties.empty() && !both) {
      rows.push_back({move, known.code, known.name, "", "", {}, {}, {}});
    }
    for (const std::string& specialty : specialties) {
      const rules::Standing from = standing_in(before, specialty);
      const rules::Standing to = standing_in(after, specialty);
      rows.push_back({both ? change_of(from, to) : move, known.code, known.name, specialty,
                      label_of(specialty), from, to, causes(who, specialty, from, to)});
    }
  }

  /// Those in which either of them holds a level, in the order of the later rulebooks.
  std::vector<std::string> specialties_of(const Member& before, const Member& after) const {
    std::set<std::pair<rules::Id, std::string>> found;
    for (const Member* side : {&before, &after}) {
      for (const auto& [specialty, standing] : side->standings) {
        if (standing.level == 0) continue;
        found.emplace(rulebook_.specialties.find(specialty), specialty);
      }
    }
    std::vector<std::string> ordered;
    for (const auto& [place, specialty] : found) ordered.push_back(specialty);
    return ordered;
  }

  static rules::Standing standing_in(const Member& member, const std::string& specialty) {
    const auto found = member.standings.find(specialty);
    return found == member.standings.end() ? rules::Standing() : found->second;
  }

  std::string label_of(const std::string& specialty) const {
    const bool known = rulebook_.specialties.find(specialty) != rules::kNone;
    return report::specialty_label(known ? rulebook_ : rulebook_before_, specialty,
                                   context_->language);
  }

  /// Who joined or left may hold another level beside the review: that is no cause.
  std::vector<report::CompareCause> causes(const std::string& who, const std::string& specialty,
                                           const rules::Standing& from,
                                           const rules::Standing& to) const {
    const auto found = differences_.find({who, specialty});
    if (found == differences_.end()) return {};
    const report::CompareRow& row = found->second;
    if (row.from.level != from.level || row.to.level != to.level) return {};
    return row.causes;
  }

  Context* context_;
  rules::Rulebook rulebook_;
  rules::Rulebook rulebook_before_;
  model::Kinds kinds_;
  Comparison comparison_;
  Members before_;
  Members after_;
  std::map<std::pair<std::string, std::string>, report::CompareRow> differences_;  ///< by who
};

int run(Context& context, const Given& given) {
  const store::Database database = open_database(context, store::Database::Access::read);
  const model::Review one = review_asked(database, given, "label");
  const model::Review other = review_asked(database, given, "other");
  refuse_backwards(one, other);
  const ReviewComparison comparison(context, database, one, other);
  print(context, report::review_compare(comparison.rows(), {one.label, one.at},
                                        {other.label, other.at}, context.language));
  return 0;
}

}  // namespace

Command review_compare_command() {
  return {.words = {"review", "compare"},
          .help = MessageId::command_review_compare,
          .more = MessageId::command_review_compare_more,
          .group = MessageId::command_review,
          .parameters = {review_parameter("label", "A"), review_parameter("other", "B")},
          .examples = {"review compare FY2024 FY2025"},
          .run = run};
}

}  // namespace tassei::cli
