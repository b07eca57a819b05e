#include "model/kinds.h"

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "catch.h"

using namespace tassei::model;
using tassei::MessageId;

namespace {

using Names = std::vector<std::string>;

const Kinds& kinds() {
  static const Kinds all = all_kinds({.sizes = {{.name = "depth_size",
                                                 .type = FieldType::id,
                                                 .help = MessageId::field_size,
                                                 .tells = Tells::nothing}},
                                      .measures = {{.name = "bolts",
                                                    .type = FieldType::number,
                                                    .help = MessageId::field_measure,
                                                    .tells = Tells::nothing,
                                                    .whole = true}}});
  return all;
}

const Kind& kind(std::string_view name) { return *kinds().find(name); }

Names names_where(const Kind& of, bool Field::* property) {
  Names names;
  for (const Field& field : of.fields) {
    if (field.*property) names.push_back(field.name);
  }
  return names;
}

Names columns(const Kind& of) {
  Names names;
  for (const Field& field : of.fields) names.push_back(field.name);
  return names;
}

Values row(const Kind& of, const std::map<std::string, std::string>& given) {
  Values values(of.fields.size());
  for (const auto& [name, value] : given) values[of.position(name).value()] = value;
  return values;
}

/// `column: message id` of every problem, joined.
std::string problems(std::string_view of, const std::map<std::string, std::string>& given) {
  std::string all;
  for (const tassei::Problem& problem : kind(of).check(kind(of), row(kind(of), given))) {
    const auto& entry = tassei::base::catalogue()[static_cast<std::size_t>(problem.message.id)];
    all += (all.empty() ? "" : " ") + problem.where.field + ":" + std::string(entry.id);
  }
  return all;
}

}  // namespace

TEST_CASE("the kinds are those of the interface, each after what it refers to") {
  Names seen;
  for (const Kind& each : kinds().all()) {
    for (const Field& field : each.fields) {
      if (field.refers_to.empty()) continue;
      CAPTURE(each.name, field.name);
      CHECK(std::find(seen.begin(), seen.end(), field.refers_to) != seen.end());
    }
    seen.push_back(each.name);
  }
  CHECK(seen == Names{"engineers", "memberships", "projects", "contributions", "expertise",
                      "achievements", "mentorings", "exams", "goals"});
}

TEST_CASE("the columns of a file are those of the interface") {
  CHECK(columns(kind("engineers")) == Names{"engineer", "name", "reading", "note"});
  CHECK(columns(kind("memberships")) == Names{"engineer", "team", "start_on", "end_on", "note"});
  CHECK(columns(kind("contributions")) == Names{"engineer", "project", "specialty", "activity",
                                                "component", "start_on", "end_on", "role",
                                                "outcome", "reference", "note"});
  CHECK(columns(kind("expertise")) == Names{"engineer", "specialty", "area", "since_on", "depth",
                                            "until_on", "reference", "note"});
  CHECK(columns(kind("achievements")) ==
        Names{"engineer", "specialty", "kind", "achieved_on", "title", "reference", "note"});
  CHECK(columns(kind("mentorings")) == Names{"engineer", "mentee", "start_on", "end_on", "note"});
  CHECK(columns(kind("exams")) == Names{"engineer", "exam", "passed_on", "reference", "note"});
  CHECK(columns(kind("goals")) ==
        Names{"engineer", "specialty", "level", "set_on", "due_on", "note"});
}

TEST_CASE("every column that people can write something in says that it may tell of somebody") {
  for (const Kind& each : kinds().all()) {
    for (const Field& field : each.fields) {
      const bool written = field.type == FieldType::code || field.type == FieldType::text ||
                           field.type == FieldType::title;
      CAPTURE(each.name, field.name);
      CHECK(field.tells.anything() == written);
    }
  }
}

TEST_CASE("sizes and measures of the rulebooks stand before a project's note") {
  CHECK(columns(kind("projects")) == Names{"project", "name", "customer", "start_on", "end_on",
                                           "flags", "depth_size", "bolts", "note"});
}

TEST_CASE("keys are those of the interface") {
  const auto key = [](std::string_view of) { return names_where(kind(of), &Field::key); };
  CHECK(key("engineers") == Names{"engineer"});
  CHECK(key("memberships") == Names{"engineer", "team", "start_on"});
  CHECK(key("projects") == Names{"project"});
  CHECK(key("contributions") ==
        Names{"engineer", "project", "specialty", "activity", "component", "start_on"});
  CHECK(key("expertise") == Names{"engineer", "specialty", "area", "since_on"});
  CHECK(key("achievements") == Names{"engineer", "specialty", "kind", "achieved_on", "title"});
  CHECK(key("mentorings") == Names{"engineer", "mentee", "start_on"});
  CHECK(key("exams") == Names{"engineer", "exam", "passed_on"});
  CHECK(key("goals") == Names{"engineer", "specialty", "level", "set_on"});
}

TEST_CASE("columns that a record needs beside its key are those of the interface") {
  const auto needed = [](std::string_view of) { return names_where(kind(of), &Field::required); };
  CHECK(needed("engineers") == Names{"name"});
  CHECK(needed("projects") == Names{"name"});
  CHECK(needed("contributions") == Names{"role", "outcome"});
  CHECK(needed("expertise") == Names{"depth"});
  CHECK(needed("memberships").empty());
}

TEST_CASE("a column that ends in _on is a day, and no other is") {
  for (const Kind& each : kinds().all()) {
    for (const Field& field : each.fields) {
      CAPTURE(each.name, field.name);
      CHECK(field.name.ends_with("_on") == (field.type == FieldType::day));
    }
  }
}

TEST_CASE("engineers and projects are called by their codes, all others by a number") {
  for (const Kind& each : kinds().all()) {
    CAPTURE(each.name);
    CHECK(each.numbered == (each.name != "engineers" && each.name != "projects"));
  }
}

TEST_CASE("a kind that doesn't exist is not found") { CHECK(kinds().find("badges") == nullptr); }

TEST_CASE("an end before its start is refused, on one day it is not") {
  const auto of = GENERATE("memberships", "projects", "contributions");
  CHECK(problems(of, {{"start_on", "2024-02-01"}, {"end_on", "2024-01-31"}}) ==
        "end_on:end_before_start");
  CHECK(problems(of, {{"start_on", "2024-02-01"}, {"end_on", "2024-02-01"}}).empty());
}

TEST_CASE("a mentoring can't end before it starts") {
  CHECK(problems("mentorings",
                 {{"engineer", "E1"}, {"start_on", "2024-02-01"}, {"end_on", "2024-01-31"}}) ==
        "end_on:end_before_start");
}

TEST_CASE("an expertise can't end before it is held") {
  CHECK(problems("expertise", {{"since_on", "2024-02-01"}, {"until_on", "2024-01-31"}}) ==
        "until_on:end_before_start");
}

TEST_CASE("a goal isn't due before it is set; on the same day it may be") {
  CHECK(problems("goals", {{"set_on", "2024-02-01"}, {"due_on", "2024-01-31"}}) ==
        "due_on:due_before_set");
  CHECK(problems("goals", {{"set_on", "2024-02-01"}, {"due_on", "2024-02-01"}}).empty());
}

TEST_CASE("a contribution that has ended needs the day on which it did") {
  const auto outcome = GENERATE("success", "completed", "abandoned");
  CHECK(problems("contributions", {{"start_on", "2024-01-01"}, {"outcome", outcome}}) ==
        "end_on:end_needed");
}

TEST_CASE("a contribution that has ended can't bear the day that means no end") {
  const auto outcome = GENERATE("success", "completed", "abandoned");
  CHECK(problems("contributions", {{"end_on", "9999-12-31"}, {"outcome", outcome}}) ==
        "end_on:end_is_no_end");
}

TEST_CASE("a contribution that goes on or is planned may be without an end") {
  const auto outcome = GENERATE("planned", "ongoing");
  const auto end = GENERATE("", "9999-12-31");
  CHECK(problems("contributions", {{"end_on", end}, {"outcome", outcome}}).empty());
}

TEST_CASE("a person doesn't mentor themselves, however the code is composed") {
  CHECK(problems("mentorings", {{"engineer", "が"}, {"mentee", "か\u3099"}}) ==
        "mentee:own_mentor");
}

TEST_CASE("records with composed and decomposed codes have one key") {
  const Kind& engineers = kind("engineers");
  CHECK(key_of(engineers, row(engineers, {{"engineer", "か\u3099"}, {"name", "a"}})) ==
        key_of(engineers, row(engineers, {{"engineer", "が"}, {"name", "b"}})));
}

TEST_CASE("a key is shown without the parts that are empty") {
  const Kind& of = kind("contributions");
  const Values values =
      row(of, {{"engineer", "E1"}, {"project", "P1"}, {"start_on", "2024-01-01"}});
  CHECK(key_text(of, values) == "engineer=E1, project=P1, start_on=2024-01-01");
}
