#pragma once

#include <string>
#include <vector>

#include "naive/evaluate.h"
#include "rules/compile.h"
#include "rules/evaluate.h"

namespace property {

/// The same rulebooks for both sides; `parts` are texts that they may extend or include and that
/// aren't used by themselves. Throws a std::runtime_error where they don't compile.
struct World {
  explicit World(std::vector<std::string> tomls, std::vector<std::string> others = {});

  std::vector<std::string> texts;
  std::vector<std::string> parts;
  naive::Library library;
  tassei::rules::Rulebook rulebook;

  std::vector<std::string> specialties() const;
};

/// The rulebook that a new database uses.
const World& shipped();
/// Every rulebook that ships with the product: those that stand alone, together; each overlay; and
/// all of them with each fragment taken in.
const std::vector<World>& all_shipped();

/// The product's side: its evaluator over the same records, its answers in texts.
class Subject {
 public:
  /// Keeps references to both. The records are in the order of their keys (contributions needn't
  /// be).
  Subject(const World& world, const naive::Records& records);
  Subject(const Subject&) = delete;

  std::vector<tassei::rules::Segment> segments(const std::string& specialty) const;
  std::vector<naive::Change> changes(const std::string& specialty) const;
  tassei::rules::Verdict explain(const std::string& specialty, int level, naive::Day at) const;

  /// As the naive side writes it.
  std::string key(tassei::rules::FactRef fact) const;

 private:
  tassei::rules::Id specialty(const std::string& id) const;

  const World* world_;
  tassei::rules::Projects projects_;
  tassei::rules::Facts facts_;
  tassei::rules::Evaluator evaluator_;
};

tassei::Date date(naive::Day day);
naive::Day day(tassei::Date date);
naive::Standing standing(const tassei::rules::Standing& standing);

}  // namespace property
