#include "property/compare.h"

#include <cstdlib>

#include "naive/explain.h"

namespace property {

namespace {

std::string text(const naive::Standing& standing) {
  if (standing.level == 0) return "none";
  return std::to_string(standing.level) + " by " + standing.basis + " (" + standing.provenance +
         ")";
}

std::string text(const std::vector<naive::Change>& changes) {
  std::string result;
  for (const naive::Change& change : changes) {
    result += "  " + naive::iso(change.on) + ": " + text(change.before) + " -> " +
              text(change.after) + "\n";
    for (const naive::Cause& cause : change.causes) {
      result += "    " + cause.change + " " + cause.key + "\n";
    }
  }
  return result;
}

std::string differing_days(const Subject& subject, const std::string& specialty,
                           const std::vector<naive::Answer>& answers) {
  const auto segments = subject.segments(specialty);
  for (std::size_t n = 0; n < answers.size(); ++n) {
    const auto held = tassei::rules::held_at(segments, date(answers[n].on));
    const auto since = naive::since(answers, n);
    const std::string product =
        text(standing(held.standing)) + " since " + (held.since ? held.since->iso() : "never");
    const std::string expected =
        text(answers[n].standing) + " since " + (since ? naive::iso(*since) : "never");
    if (product != expected) {
      return naive::iso(answers[n].on) + ": " + product + " instead of " + expected + "\n";
    }
  }
  return "";
}

}  // namespace

std::string difference(const World& world, const naive::Records& records) {
  const Subject subject(world, records);
  for (const std::string& specialty : world.specialties()) {
    const naive::Question question(world.library, records, specialty);
    const auto answers = naive::answers(question);
    const std::string days = differing_days(subject, specialty, answers);
    if (!days.empty()) return specialty + " on " + days;
    const std::string product = text(subject.changes(specialty));
    const std::string expected = text(naive::changes(question, answers));
    if (product != expected) {
      return specialty + " changes\n" + product + "instead of\n" + expected;
    }
  }
  return "";
}

namespace {

std::string text(const naive::Explained& explained) {
  const auto since = [](std::optional<naive::Day> day) { return day ? naive::iso(*day) : "never"; };
  std::string result = explained.met ? "met by " + explained.basis : "not met";
  result += ", " + explained.provenance + ", since " + since(explained.since) + "\n";
  for (const naive::PartExplained& part : explained.parts) {
    result += part.part + (part.met ? " met since " : " not met ") + since(part.since) + "\n";
    for (const std::string& key : part.evidence) result += "  " + key + "\n";
  }
  return result;
}

/// The product's explanation as the naive evaluator would put it.
naive::Explained told(const Subject& subject, const tassei::rules::Verdict& verdict) {
  const auto since = [](std::optional<tassei::Date> date) {
    return date ? std::optional(day(*date)) : std::nullopt;
  };
  naive::Explained result{verdict.met,
                          std::string(tassei::rules::basis_id(verdict.basis)),
                          std::string(tassei::rules::provenance_id(verdict.provenance)),
                          since(verdict.since),
                          {}};
  for (const tassei::rules::Criterion& part : verdict.criteria) {
    std::vector<std::string> evidence;
    for (const auto& cited : part.evidence) evidence.push_back(subject.key(cited.fact));
    result.parts.push_back(
        {std::string(tassei::rules::part_id(part.part)), part.met, since(part.since), evidence});
  }
  return result;
}

/// Where the role applies to the top grade only, an engagement may count before it counts for the
/// top: the specification doesn't say which of its days puts it in order among the others.
void forget_open_order(const naive::Cell& cell, naive::Explained& explained) {
  if (cell.choices.role_applies_to == "all" || !cell.engagements.has_top) return;
  for (naive::PartExplained& part : explained.parts) {
    if (part.part == "engagements" && part.met) part.evidence.clear();
  }
}

}  // namespace

std::string difference_explained(const World& world, const naive::Records& records,
                                 const std::string& specialty, int level, naive::Day on) {
  const Subject subject(world, records);
  naive::Explained product = told(subject, subject.explain(specialty, level, on));
  naive::Explained expected = naive::explain(world.library, records, specialty, level, on);
  const naive::Cell& cell = *naive::Question(world.library, records, specialty).cell(level, on);
  forget_open_order(cell, product);
  forget_open_order(cell, expected);
  const std::string difference = text(product) + "instead of\n" + text(expected);
  return text(product) == text(expected) ? "" : difference;
}

std::string example(const World& world, const naive::Records& records) {
  std::string result = naive::csv(records);
  if (&world == &shipped()) return result;
  for (const std::string& text : world.texts) result += "---- a rulebook\n" + text;
  for (const std::string& text : world.parts) result += "---- for it to extend or include\n" + text;
  return result;
}

std::uint64_t rounds(std::uint64_t otherwise) {
  const char* asked = std::getenv("TASSEI_PROPERTY_ROUNDS");
  return asked ? std::strtoull(asked, nullptr, 10) : otherwise;
}

}  // namespace property
