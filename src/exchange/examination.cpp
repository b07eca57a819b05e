#include "exchange/examination.h"

#include <algorithm>
#include <unordered_map>
#include <utility>

#include "base/text.h"
#include "exchange/alike.h"
#include "exchange/check.h"
#include "model/outcome.h"

namespace tassei::exchange {

namespace {

using model::Kind;
using store::Stored;

/// Goes through all records once, in the order of kinds: what later ones are held against (people,
/// their first memberships, projects' periods) has been seen by then.
class Examination {
 public:
  Examination(const rules::Rulebook& rulebook, const model::Kinds& kinds, Date today)
      : rulebook_(&rulebook), kinds_(&kinds), today_(today.iso()) {}

  void see(const Kind& kind, const Stored& stored) {
    kind_ = &kind;
    stored_ = &stored;
    if (!check_values()) return;
    if (kind.name == "engineers") see_alike(people_, "reading");
    if (kind.name == "projects") see_project();
    if (kind.name == "memberships") see_membership();
    if (kind.name == "contributions") see_contribution();
    if (kind.name == "mentorings") see_mentoring();
  }

  std::vector<Finding> take() { return std::move(found_); }

 private:
  const std::string& value(std::string_view field) const {
    return kind_->value(stored_->values, field);
  }
  std::string compared(std::string_view field) const { return base::comparison_form(value(field)); }
  std::string record() const { return called(*kind_, *stored_); }

  /// A finding about the record at hand.
  Finding& add(Check check, std::string_view field, Message message, Message hint) {
    found_.push_back(
        about(check, *kind_, stored_->values, field, std::move(message), std::move(hint)));
    return found_.back();
  }
  void warn(Check check, std::string_view field, Message message, Message hint) {
    add(check, field, std::move(message), std::move(hint)).is_error = false;
  }
  Message correct() const {
    return {MessageId::doctor_do_edit, {{"kind", kind_->singular}, {"record", record()}}};
  }

  /// Whether all of it is text, so that more can be asked about it.
  bool check_values() {
    bool is_text = true;
    for (std::size_t i = 0; i < kind_->fields.size(); ++i) {
      const model::Field& field = kind_->fields[i];
      const std::string& text = stored_->values[i];
      if (base::invalid_utf8_at(text)) {
        is_text = false;
        add(Check::texts, field.name, MessageId::doctor_not_utf8, MessageId::doctor_do_text);
        continue;
      }
      auto canonical = model::canonical(field, text);
      if (auto* bad = std::get_if<model::BadValue>(&canonical)) {
        add(Check::values, field.name, std::move(bad->why), correct());
      }
    }
    if (is_text) check_by_rules();
    return is_text;
  }

  void check_by_rules() {
    // Ids that no rulebook knows are told once for all records that have them.
    auto [problems, warnings] = check_record(*rulebook_, *kind_, stored_->values, &stored_->values);
    for (Problem& problem : problems) {
      add(Check::values, problem.where.field, std::move(problem.message), correct());
    }
    for (Problem& warning : warnings) {
      warn(Check::ids, warning.where.field, std::move(warning.message), correct());
    }
  }

  void see_alike(Alike& seen, std::string_view apart) {
    const auto other = seen.take(value(kind_->singular), value("name"), value(apart));
    if (!other) return;
    warn(Check::alike, "name", {MessageId::doctor_looks_like, {{"other", *other}}},
         MessageId::doctor_do_alike);
  }

  void see_project() {
    see_alike(projects_, "customer");
    if (value("start_on").empty() && value("end_on").empty()) return;
    periods_[compared("project")] = {value("start_on"), value("end_on")};
  }

  void see_membership() {
    const std::string& start = value("start_on");
    const auto [known, is_new] = first_days_.emplace(compared("engineer"), start);
    if (!is_new) known->second = std::min(known->second, start);
  }

  void see_contribution() {
    const auto outcome = model::outcome_of(value("outcome"));
    const std::string& end = value("end_on");
    if (outcome && model::has_ended(*outcome) && end > today_) {
      warn(Check::future, "outcome",
           {MessageId::doctor_future, {{"outcome", value("outcome")}, {"day", end}}},
           {MessageId::doctor_do_outcome, {{"kind", kind_->singular}, {"record", record()}}});
    }
    const auto period = periods_.find(compared("project"));
    if (period == periods_.end()) return;
    const Kind& projects = *kinds_->find("projects");
    model::Values project(projects.fields.size());
    project[*projects.position("start_on")] = period->second.first;
    project[*projects.position("end_on")] = period->second.second;
    for (Problem& problem : outside_project(*kind_, stored_->values, projects, project)) {
      warn(Check::period, problem.where.field, std::move(problem.message),
           {MessageId::doctor_do_period,
            {{"kind", kind_->singular}, {"record", record()}, {"project", value("project")}}});
    }
  }

  void see_mentoring() {
    const auto first = first_days_.find(compared("engineer"));
    if (first != first_days_.end() && value("start_on") < first->second) {
      warn(Check::membership, "start_on",
           {MessageId::doctor_early_mentor, {{"day", value("start_on")}, {"first", first->second}}},
           {MessageId::doctor_do_membership, {{"kind", kind_->singular}, {"record", record()}}});
    }
    const std::string& mentee = value("mentee");
    const auto coded = people_.coded(mentee);
    if (coded && base::comparison_form(*coded) == compared("mentee")) return;
    if (coded) {
      warn_mentee(MessageId::doctor_mentee_alike, *coded);
    } else if (const auto named = people_.named(mentee)) {
      warn_mentee(MessageId::doctor_mentee_named, *named);
    }
  }

  void warn_mentee(MessageId why, const std::string& code) {
    warn(Check::mentee, "mentee", {why, {{"code", code}}},
         {MessageId::doctor_do_mentee,
          {{"kind", kind_->singular}, {"record", record()}, {"code", code}}});
  }

  const rules::Rulebook* rulebook_;
  const model::Kinds* kinds_;
  std::string today_;
  const Kind* kind_ = nullptr;
  const Stored* stored_ = nullptr;
  Alike people_;
  Alike projects_;
  std::unordered_map<std::string, std::pair<std::string, std::string>> periods_;  ///< by project
  std::unordered_map<std::string, std::string> first_days_;  ///< of memberships, by engineer
  std::vector<Finding> found_;
};

}  // namespace

std::vector<Finding> examine_records(const store::Records& records, const rules::Rulebook& rulebook,
                                     const model::Kinds& kinds, Date today,
                                     const store::Progress& progress) {
  Examination examination(rulebook, kinds, today);
  std::size_t done = 0;
  for (const Kind& kind : kinds.all()) {
    if (progress) progress(done++, kinds.all().size());
    records.each(kind, [&](const Stored& stored) { examination.see(kind, stored); });
  }
  return examination.take();
}

}  // namespace tassei::exchange
