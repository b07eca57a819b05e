#include <set>

#include "catch.h"
#include "report/rulebook_page.h"
#include "unit/rules/compile_help.h"

using namespace tassei;
using namespace tassei::test;

namespace {

/// The page with every specialty.
std::string html(const rules::Rulebook& rulebook, Language language = Language::english) {
  report::BookExtract all;
  for (std::size_t i = 0; i < rulebook.specialties.size(); ++i) {
    all.specialties.push_back(static_cast<rules::Id>(i));
  }
  return report::rulebook_html(rulebook, all, language);
}

std::string html(const std::vector<rules::RulebookText>& texts,
                 Language language = Language::english) {
  return html(compiled(texts), language);
}

std::string html() { return html({{"a", gardening()}}); }

/// What stands between `before` and `after`, each time.
std::vector<std::string> between(const std::string& page, const std::string& before,
                                 const std::string& after) {
  std::vector<std::string> found;
  for (std::size_t at = page.find(before); at != std::string::npos; at = page.find(before, at)) {
    at += before.size();
    found.push_back(page.substr(at, page.find(after, at) - at));
  }
  return found;
}

bool has(const std::string& page, const std::string& text) {
  return page.find(text) != std::string::npos;
}

/// The page's part about the level.
std::string level_2(const std::string& page) {
  return between(page, "<section class=\"level\" id=\"roses.2\">", "</section>").at(0);
}

}  // namespace

TEST_CASE("labels can't become markup of the page") {
  rules::Rulebook rulebook = compiled({{"a", gardening()}});
  rulebook.specialties.entries.front().label.en = "<script>alert('&')</script>";
  const std::string page = html(rulebook);
  CHECK_FALSE(has(page, "<script>"));
  CHECK(has(page, "&lt;script&gt;alert(&apos;&amp;&apos;)&lt;/script&gt;"));
}

TEST_CASE("the table of contents leads to every specialty, level and catalogue") {
  const std::string page = html();
  const auto links = between(page, "<a href=\"#", "\"");
  const auto places = between(page, " id=\"", "\"");
  CHECK(links == places);
  CHECK(links.size() > 10);
}

TEST_CASE("the table of contents has the levels below their specialty") {
  const std::string page = html();
  CHECK(has(page,
            "<li><a href=\"#roses\">Roses</a>\n<ul>\n<li><a href=\"#roses.2\">Level 2 (stated by "
            "another published text of the standard)</a></li>"));
}

TEST_CASE("no place of the page is there twice, whatever the versions") {
  const auto places = between(html({version("2020-04-01"), version("2026-04-01")}), " id=\"", "\"");
  CHECK(std::set<std::string>(places.begin(), places.end()).size() == places.size());
}

TEST_CASE("each version of a level says from when on it holds") {
  const std::string page = html({version("2020-04-01"), version("2026-04-01")});
  CHECK(between(page, "<section class=\"level\" id=\"roses.2.2020-04-01\">", "</h3>").at(0) ==
        "\n<h3>Roses, level 2 (stated by another published text of the standard) "
        "(valid from 2020-04-01)");
}

TEST_CASE("a level says by whom it is stated, and a grade too") {
  CHECK(between(html(), "<h3>", "</h3>").at(0) ==
        "Roses, level 2 (stated by another published text of the standard)");
  CHECK(has(html(), "<h4>Grade 2 (inferred) <span"));
}

TEST_CASE("a level goes clause by clause, in the order of the rulebook's clauses") {
  const std::string toml =
      changed(changed(gardening(), "[[clauses]]",
                      "[[clauses]]\nid = \"grace\"\nlabel = { ja = \"趣\", en = \"Grace\" }\n"
                      "[[clauses]]"),
              "[cells.mentoring]\nclause = \"duty\"", "[cells.mentoring]\nclause = \"grace\"");
  const auto clauses = between(level_2(html({{"a", toml}})), "<h4>", "</h4>");
  CHECK(clauses == std::vector<std::string>{"Grace", "Duty", "How it is counted"});
}

TEST_CASE("each part says what it asks for, and on what it rests") {
  const std::string page = level_2(html());
  CHECK(has(page,
            "<p class=\"part\">Handing on technology</p>\n<ul>\n"
            "<li>ways of handing on technology (Fair, Tour): all of them</li>"));
  CHECK(has(page, "<br><span class=\"note\">rests on grade 2, which is inferred</span>"));
}

TEST_CASE("the choices that decide a level stand below it") {
  const std::string page = level_2(html());
  CHECK(has(page, "<li>A contribution counts for 5 years after its end.</li>"));
  CHECK(has(page, "<li>Counted engagements that share the main component: 2 or more.</li>"));
}

TEST_CASE("the page has each catalogue's entries with their ids") {
  CHECK(has(html(), "<tr><td>tour</td><td>Tour</td></tr>"));
}

TEST_CASE("the page says which rulebook it is, whence it comes and from when on it holds") {
  const std::string page = html({version("2020-04-01")});
  CHECK(has(page,
            "<p><strong>Gardening</strong> (gardening) (valid from 2020-04-01)<br>"
            "Source: The gardener&apos;s guide</p>"));
}

TEST_CASE("the page is in the language that is asked for") {
  CHECK(has(html({{"a", gardening()}}, Language::japanese), "<html lang=\"ja\">"));
  CHECK(has(html({{"a", gardening()}}, Language::japanese), "バラ レベル2"));
}
