#pragma once

#include "unit/rules/compile_help.h"

/// Overlays of the gardening rulebook.
namespace tassei::test::overlays {

inline const std::string kHead =
    "format = 1\nid = \"ours\"\nlabel = { ja = \"自社\", en = \"Ours\" }\nextends = "
    "\"gardening\"\n";

/// Levels for every specialty, with a depth below the others and a flag of its own.
inline const std::string kFragment = R"(format = 1
id = "beginners"
label = { ja = "初級", en = "Beginners" }
source = { ja = "初級", en = "For beginners" }
fragment = true
[[depths]]
id = "watching"
label = { ja = "見習い", en = "Watching" }
before = "alone"
[[flags]]
id = "tiny"
label = { ja = "小さい", en = "Tiny" }
[[specialties]]
id = "*"
further_flags = ["tiny"]
[[grades]]
specialty = "*"
grade = 1
provenance = "supplement"
clause = "duty"
complexity = { at_least = 1, of = ["tiny"] }
[[cells]]
specialty = "*"
level = 1
provenance = "supplement"
engagements = { clause = "duty", at_least = 1 }
)";

inline rules::RulebookText text_of(const std::string& toml) {
  return {"ours", toml, {{"gardening", gardening()}, {"beginners", kFragment}}};
}

/// The gardening rulebook with that laid over it.
inline rules::Rulebook over(const std::string& own) { return compiled({text_of(kHead + own)}); }

inline std::string problems_of(const std::string& own) {
  return lines(rules::compile(std::vector<rules::RulebookText>{text_of(kHead + own)}).problems);
}

inline rules::Rules last_of(const rules::Rulebook& rulebook, std::string_view specialty) {
  return rulebook.specialties[rulebook.specialties.find(specialty)].versions.back();
}

}  // namespace tassei::test::overlays
