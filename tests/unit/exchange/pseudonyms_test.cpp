#include "exchange/pseudonyms.h"

#include <sys/stat.h>

#include <set>

#include "catch.h"
#include "exchange/check.h"
#include "table/reader.h"
#include "team.h"

using namespace tassei;
using model::FieldType;
using test::Files;
using test::Team;

namespace {

const model::Kinds& kinds() { return test::shipped_kinds(); }

/// Two records of every kind, made of the field lists: wherever people can write anything stands a
/// text of its own that nothing else contains.
class Secrets {
 public:
  Secrets() {
    for (const model::Kind& kind : kinds().all()) {
      std::string& content = files_[kind.name + ".csv"];
      for (const model::Field& field : kind.fields) content += field.name + ",";
      content.back() = '\n';
      for (int row = 0; row < 2; ++row) {
        for (const model::Field& field : kind.fields) content += value(kind, field, row) + ",";
        content.back() = '\n';
      }
    }
  }

  const Files& files() const { return files_; }
  const std::vector<std::string>& texts() const { return texts_; }

 private:
  std::string secret() {
    texts_.push_back("秘密-Xq" + std::to_string(texts_.size() + 100));
    return texts_.back();
  }

  std::string code(const std::string& kind, int row) {
    auto& codes = codes_[kind];
    while (codes.size() < 2) codes.push_back(secret());
    return codes.at(static_cast<std::size_t>(row));
  }

  std::string value(const model::Kind& kind, const model::Field& field, int row) {
    if (field.name == "outcome") return "planned";
    if (field.name == "exam") return secret();
    if (field.catalogue != model::CatalogueKind::none) {
      const std::string specialty = test::shipped_rulebook().specialties.entries.front().id;
      const auto known = exchange::choices(test::shipped_rulebook(), field, specialty);
      return known.empty() ? "" : known.front().id;
    }
    if (field.type == FieldType::day) return field.last ? "2024-03-31" : "2024-03-01";
    if (field.type == FieldType::number) return "3";
    if (!field.refers_to.empty()) return code(std::string(field.refers_to), row);
    if (!field.mentions.empty()) {
      return row == 0 ? code(std::string(field.mentions), 1) : secret();
    }
    return field.name == kind.singular ? code(kind.name, row) : secret();
  }

  Files files_;
  std::vector<std::string> texts_;
  std::map<std::string, std::vector<std::string>> codes_;
};

/// Writes it under pseudonyms; the contents of all files.
Files pseudonymised(const Team& team, const exchange::Pseudonyms& pseudonyms,
                    const test::Folder& folder) {
  exchange::export_records(team.records(), kinds(), folder.path("out"),
                           {.pseudonyms = &pseudonyms});
  Files files;
  for (const auto& file : std::filesystem::directory_iterator(folder.path("out"))) {
    files[file.path().filename().string()] = test::content_of(file.path().string());
  }
  return files;
}

Files pseudonymised(const Team& team) {
  const test::Folder folder;
  return pseudonymised(team, exchange::Pseudonyms(kinds(), test::shipped_rulebook()), folder);
}

Files records_of(Files files) {
  files.erase(std::string(exchange::kNotice));
  return files;
}

/// The cells of a column.
std::vector<std::string> column(const Files& files, const std::string& file,
                                const std::string& name) {
  const table::Sheet sheet = table::parse_csv(file, files.at(file));
  const auto place = std::find(sheet.header.cells.begin(), sheet.header.cells.end(), name);
  std::vector<std::string> cells;
  for (const table::SheetRow& row : sheet.rows) {
    cells.push_back(row.cells.at(static_cast<std::size_t>(place - sheet.header.cells.begin())));
  }
  return cells;
}

std::set<std::string> as_set(const std::vector<std::string>& cells) {
  return {cells.begin(), cells.end()};
}

Files two_people() {
  return {
      {"engineers.csv", "engineer,name,reading,note\nE1,佐藤 花子,さとう,部長\nE2,鈴木,,部長\n"},
      {"exams.csv", "engineer,exam,passed_on,reference,note\nE1,AP,2020-01-01,,\n"},
      {"mentorings.csv",
       "engineer,mentee,start_on,end_on,note\nE1,E2,2020-01-01,,\nE2,外の人,2020-01-01,,\n"}};
}

struct TeamOf : Team {
  explicit TeamOf(const Files& files) { import(files); }
};

}  // namespace

TEST_CASE("no text that people wrote is in any byte of a pseudonymised export") {
  const Secrets secrets;
  Team team;
  REQUIRE(team.problems(secrets.files()) == "");
  team.import(secrets.files());
  std::vector<std::string> found;
  for (const auto& [name, content] : pseudonymised(team)) {
    for (const std::string& text : secrets.texts()) {
      if (content.find(text) != std::string::npos) found.push_back(name + ": " + text);
    }
  }
  CHECK(secrets.texts().size() > 30);
  CHECK(found == std::vector<std::string>());
}

TEST_CASE("a plain export has every one of those texts") {
  const Secrets secrets;
  Team team;
  team.import(secrets.files());
  std::string all;
  for (const auto& [name, content] : team.exported()) all += content;
  for (const std::string& text : secrets.texts()) CHECK(all.find(text) != std::string::npos);
}

TEST_CASE("a pseudonymised export is imported without a problem") {
  const Secrets secrets;
  Team team;
  team.import(secrets.files());
  Team other;
  const Files files = records_of(pseudonymised(team));
  CHECK(other.problems(files) == "");
  other.import(files);
  CHECK(other.exported() == files);
}

TEST_CASE("days, numbers, flags and the rulebooks' ids stay as they are") {
  const Secrets secrets;
  Team team;
  team.import(secrets.files());
  const Files before = team.exported();
  const Files after = pseudonymised(team);
  for (const model::Kind& kind : kinds().all()) {
    for (const model::Field& field : kind.fields) {
      if (field.tells.anything()) continue;
      CAPTURE(kind.name, field.name);
      CHECK(column(after, kind.name + ".csv", field.name) ==
            column(before, kind.name + ".csv", field.name));
    }
  }
}

TEST_CASE("the same thing has one pseudonym in all files of an export") {
  const TeamOf team(two_people());
  const Files files = pseudonymised(team);
  const auto people = as_set(column(files, "engineers.csv", "engineer"));
  const auto mentees = column(files, "mentorings.csv", "mentee");
  CHECK(as_set(column(files, "mentorings.csv", "engineer")) == people);
  CHECK(std::count_if(mentees.begin(), mentees.end(),
                      [&](const std::string& mentee) { return people.contains(mentee); }) == 1);
  CHECK(as_set(column(files, "engineers.csv", "note")).size() == 1);
}

TEST_CASE("two exports have no pseudonym in common") {
  const TeamOf team(two_people());
  auto all = column(pseudonymised(team), "engineers.csv", "engineer");
  for (const auto& each : column(pseudonymised(team), "engineers.csv", "engineer")) {
    all.push_back(each);
  }
  CHECK(as_set(all).size() == 4);
}

TEST_CASE("rows are in order of the pseudonyms, not of the codes") {
  Files files = {{"engineers.csv", "engineer,name\n"}};
  for (int i = 100; i < 150; ++i) files["engineers.csv"] += "E" + std::to_string(i) + ",x\n";
  const auto codes = column(pseudonymised(TeamOf(files)), "engineers.csv", "engineer");
  CHECK(codes.size() == 50);
  CHECK(std::is_sorted(codes.begin(), codes.end()));
}

TEST_CASE("an examination that a rulebook knows stays") {
  CHECK(column(pseudonymised(TeamOf(two_people())), "exams.csv", "exam") ==
        std::vector<std::string>{"AP"});
}

TEST_CASE("empty cells stay empty") {
  CHECK(
      as_set(column(pseudonymised(TeamOf(two_people())), "engineers.csv", "reading")).contains(""));
}

TEST_CASE("codes that differ in NFC only by how they are stored have one pseudonym") {
  const exchange::Pseudonyms pseudonyms(kinds(), test::shipped_rulebook());
  const model::Kind& engineers = *kinds().find("engineers");
  CHECK(pseudonyms.of(engineers, {"e\xCC\x81", "x", "", ""})[0] ==
        pseudonyms.of(engineers, {"\xC3\xA9", "x", "", ""})[0]);
}

TEST_CASE("what another program wrote for a day or an id is not passed on") {
  const exchange::Pseudonyms pseudonyms(kinds(), test::shipped_rulebook());
  const model::Kind& kind = *kinds().find("projects");
  model::Values values(kind.fields.size());
  values[*kind.position("start_on")] = "山田";
  values[*kind.position("flags")] = "always-on;山田";
  const model::Values made = pseudonyms.of(kind, values);
  CHECK(made[*kind.position("start_on")].starts_with("start_on-"));
  CHECK(made[*kind.position("flags")].starts_with("always-on;flags-"));
}

TEST_CASE("a notice in both languages is beside pseudonymised files, for its owner only") {
  const Team team;
  const test::Folder folder;
  const exchange::Pseudonyms pseudonyms(kinds(), test::shipped_rulebook());
  const std::string notice =
      pseudonymised(team, pseudonyms, folder).at(std::string(exchange::kNotice));
  CHECK(notice.find("not anonymous") != std::string::npos);
  CHECK(notice.find("匿名になったわけではありません") != std::string::npos);
  struct stat found{};
  CHECK(::stat(folder.path("out/PSEUDONYMISED.txt").c_str(), &found) == 0);
  CHECK((found.st_mode & 0777U) == 0600);
}

TEST_CASE("the notice goes when plain records are put in the place of pseudonymised ones") {
  const Team team;
  const test::Folder folder;
  const exchange::Pseudonyms pseudonyms(kinds(), test::shipped_rulebook());
  pseudonymised(team, pseudonyms, folder);
  exchange::export_records(team.records(), kinds(), folder.path("out"), {.overwrite = true});
  CHECK_FALSE(std::filesystem::exists(folder.path("out/PSEUDONYMISED.txt")));
}
