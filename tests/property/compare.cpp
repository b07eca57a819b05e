#include "property/compare.h"

#include <cstdlib>

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

std::string example(const World& world, const naive::Records& records) {
  std::string result = naive::csv(records);
  if (&world == &shipped()) return result;
  for (const std::string& text : world.texts) result += "---- a rulebook\n" + text;
  return result;
}

std::uint64_t rounds(std::uint64_t otherwise) {
  const char* asked = std::getenv("TASSEI_PROPERTY_ROUNDS");
  return asked ? std::strtoull(asked, nullptr, 10) : otherwise;
}

}  // namespace property
