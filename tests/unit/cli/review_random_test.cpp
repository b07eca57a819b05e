#include <random>

#include "catch.h"
#include "unit/cli/program.h"

namespace tassei::test {

namespace {

/// A team that does whatever comes to mind, reviews and forgetting among it. What is refused
/// changes nothing.
class RandomReviews {
 public:
  explicit RandomReviews(std::uint64_t seed) : chance_(seed) {
    program({"init"});
    program({"import", TASSEI_SOURCE_DIR "/tests/fixtures/team"});
  }

  void act() {
    switch (below(14)) {
      case 0:
        return run({"contribution", "remove", number(6), "--yes"});
      case 1:
        return run({"contribution", "edit", number(6), "--end-on", day()});
      case 2:
        return run({"exam", "add", "--engineer", code(), "--exam", "AP", "--passed-on", day()});
      case 3:
        return run(
            {"mentoring", "add", "--engineer", code(), "--mentee", code(), "--start-on", day()});
      case 4:
        return run({"achievement", "add", "--engineer", code(), "--specialty", "hardware", "--kind",
                    "internal-paper", "--achieved-on", day(), "--title", title()});
      case 5:
        return run({"goal", "add", "--engineer", code(), "--specialty", "software", "--level", "5",
                    "--set-on", day(), "--note", title()});
      case 6:
        return run({"engineer", "edit", code(), "--engineer", code(), "--name", title()});
      case 7:
        return run({"engineer", "forget", code(), "--yes"});
      case 8:
        return run(
            {"confirm", "achievement", "--where", "engineer=" + code(), "--by", code(), "--yes"});
      case 9:
        return run({"undo", "--yes"});
      case 10:
        return run(
            {"rulebook", "use", below(2) == 0 ? "customer-service" : "it-specialist", "--yes"});
      case 11:
        return run({"review", "comment", "R" + number(labels_ + 1), code(), "about " + code()});
      case 12:
        return run({"review", "remove", "R" + number(labels_ + 1), "--yes"});
      default:
        return run({"review", "freeze", "R" + std::to_string(++labels_), "--at", day()});
    }
  }

  /// The reviews that are not proved, with what is said of them.
  std::string unproved() {
    std::string all;
    for (std::size_t label = 1; label <= labels_; ++label) {
      const std::string said = program({"review", "verify", "R" + std::to_string(label)});
      if (program.status == 3) all += said;
    }
    return all;
  }

  Program program;

 private:
  void run(std::vector<std::string> words) { program(std::move(words)); }

  std::size_t below(std::size_t end) { return chance_() % end; }
  std::string number(std::size_t most) { return std::to_string(1 + below(most)); }
  std::string code() { return "E" + number(6); }
  std::string day() { return "20" + std::to_string(17 + below(5)) + "-06-0" + number(2); }
  std::string title() { return "title of " + code() + std::to_string(below(3)); }

  std::mt19937_64 chance_;
  std::size_t labels_ = 0;
};

}  // namespace

TEST_CASE("every review is proved, whatever happened since", "[random]") {
  constexpr std::uint64_t kLives = 15;
  constexpr int kCommands = 60;
  for (std::uint64_t seed = 1; seed <= kLives; ++seed) {
    RandomReviews life(seed);
    for (int i = 0; i < kCommands; ++i) life.act();
    INFO("seed " << seed);
    CHECK(life.unproved() == "");
    INFO(life.program({"doctor"}));
    CHECK(life.program.status != 3);
  }
}

}  // namespace tassei::test
