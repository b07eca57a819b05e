#include "exchange/log_words.h"

#include "catch.h"
#include "shipped.h"

namespace tassei::test {

namespace {

using store::Logged;

const Logged kPromoted = {.record = "contributions",
                          .key = {{"engineer", "E1"}, {"project", "P1"}, {"specialty", "hardware"}},
                          .before = store::FieldValues{{"role", "member"}},
                          .after = store::FieldValues{{"role", "lead"}, {"note", "late"}}};

/// What is said of the changes, a line each.
std::string said(std::vector<Logged> changes, Language language = Language::english,
                 bool all = false) {
  std::string lines;
  exchange::LogWords words(shipped_rulebook(), shipped_kinds(), {store::stored("ours", "", "text")},
                           language);
  words.tell(
      7,
      [&, at = std::size_t{0}](Logged& what) mutable {
        if (at == changes.size()) return false;
        what = changes[at++];
        return true;
      },
      all, [&](const table::Line& line) { lines += line.text + "\n"; });
  return lines;
}

}  // namespace

TEST_CASE("a change is told by labels in English") {
  CHECK(said({kPromoted}) ==
        "  contributions E1 / P1 / Hardware: changed\n"
        "    role: Member → lead\n"
        "    note: (none) → late\n");
}

TEST_CASE("a change is told by labels in Japanese") {
  CHECK(said({kPromoted}, Language::japanese) ==
        "  contributions E1 / P1 / ハードウェア: 変更\n"
        "    役割: メンバ → lead\n"
        "    備考: (なし) → late\n");
}

TEST_CASE("what came and what went is told with its values") {
  CHECK(said({{.record = "engineers", .key = {{"engineer", "E1"}}, .after = {{{"name", "A"}}}},
              {.record = "engineers", .key = {{"engineer", "E2"}}, .before = {{{"name", "B"}}}}}) ==
        "  engineers E1: added\n    name: A\n  engineers E2: removed\n    name: B\n");
}

TEST_CASE("settings and rulebooks are told by name") {
  const std::string digest = store::digest("text");
  CHECK(said({{.record = "settings", .key = {{"name", "team"}}, .after = {{{"value", "x"}}}},
              {.record = "rulebooks",
               .key = {{"digest", digest}},
               .before = {{{"active", "1"}}},
               .after = {{{"active", "0"}}}}}) ==
        "  setting team: added\n    value: x\n  rulebook ours (" + digest.substr(0, 8) +
            "): no longer in use\n");
}

TEST_CASE("who confirmed evidence is told") {
  CHECK(said({{.record = "exams",
               .key = {{"engineer", "E1"}},
               .before = store::FieldValues{},
               .after = {{{"confirmed_by", "tanaka"}}}}}) ==
        "  exams E1: changed\n    confirmed by: (none) → tanaka\n");
}

TEST_CASE("that a text is put together with others is told by their names") {
  const std::string digest = store::digest("text");
  CHECK(said({{.record = "rulebooks",
               .key = {{"digest", digest}},
               .before = {{{"active", "1"}, {"parts", digest}}},
               .after = {{{"active", "1"}, {"parts", "0123456789;" + digest}}}}}) ==
        "  rulebook ours (" + digest.substr(0, 8) + "): put together with others\n" +
            "    put together with: ours (" + digest.substr(0, 8) + ") → ? (01234567), ours (" +
            digest.substr(0, 8) + ")\n");
}

TEST_CASE("with what a text that comes is put together is told") {
  const std::string digest = store::digest("text");
  CHECK(said({{.record = "rulebooks",
               .key = {{"digest", digest}},
               .after = {{{"id", "ours"}, {"active", "1"}, {"parts", digest}}}}}) ==
        "  rulebook ours (" + digest.substr(0, 8) + "): in use\n    put together with: ours (" +
            digest.substr(0, 8) + ")\n");
}

TEST_CASE("what no kind of record is called is told as it is") {
  CHECK(said({{.record = "tides", .key = {{"sea", "1"}}, .after = {{{"height", "2"}}}}}) ==
        "  tides 1: added\n    height: 2\n");
}

TEST_CASE("many changes are summed up by kind") {
  const Logged came = {
      .record = "engineers", .key = {{"engineer", "E1"}}, .after = {{{"name", "A"}}}};
  std::vector<Logged> many(30, came);
  many.push_back(kPromoted);
  CHECK(said(many) ==
        "  contributions: 0 added, 1 changed, 0 removed\n"
        "  engineers: 30 added, 0 changed, 0 removed\n"
        "  31 changes; tassei log --entry 7 shows each\n");
  CHECK(said(many, Language::english, true).starts_with("  engineers E1: added\n"));
}

}  // namespace tassei::test
