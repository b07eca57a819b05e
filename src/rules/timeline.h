#pragma once

#include <span>
#include <vector>

#include "rules/uses.h"

namespace tassei::rules {

/// A fact of the engineer that some cell can count.
struct Item {
  FactRef fact;
  Date from = Date::first();    ///< the day on which it counts
  Id group = kNone;             ///< component, area, kind or exam
  std::uint32_t project = 0;    ///< of a contribution: its place among the person's projects
  std::uint32_t component = 0;  ///< likewise among the person's components
};

/// An item begins or ceases to count for some cells.
struct Event {
  Date day;
  std::uint32_t item = 0;   ///< its place in Timeline::items
  std::uint32_t cells = 0;  ///< a bit for each
  bool begins = true;
};

/// One engineer's evidence for one version of a specialty's rules, in order of day. Views live
/// until the next build; memory is kept from one to the next.
class Timeline {
 public:
  void build(const Subject& subject, const Rules& rules);

  /// By kind, then key.
  std::span<const Item> items() const { return items_; }
  /// By day, then item.
  std::span<const Event> events() const { return events_; }
  std::size_t cells() const { return cells_.size(); }
  const Eligibility& cell(std::size_t cell) const { return cells_[cell]; }
  const Uses& uses(std::uint32_t item, std::size_t cell) const {
    return uses_[item * cells_.size() + cell];
  }
  std::size_t projects() const { return project_count_; }
  std::size_t components() const { return components_.size(); }

 private:
  template <class Fact>
  bool add_item(const Fact& fact, const Item& item);
  void add_contributions(const Subject& subject);
  void add_expertise(const Subject& subject);
  void add_ends(const ContributionFact& fact);
  std::uint32_t place_of_component(Id component);

  std::vector<Eligibility> cells_;
  std::vector<Item> items_;
  std::vector<Uses> uses_;  ///< by item, then by cell
  std::vector<Event> events_;
  std::vector<Id> components_;
  std::size_t project_count_ = 0;
};

}  // namespace tassei::rules
