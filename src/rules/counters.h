#pragma once

#include <array>
#include <optional>
#include <vector>

#include "rules/segment.h"
#include "rules/timeline.h"

namespace tassei::rules {

/// Counts how many different things there are, each possibly several times.
class Distinct {
 public:
  void reset(std::size_t things) {
    times_.assign(things, 0);
    different_ = 0;
  }
  unsigned different() const { return different_; }
  bool has(std::size_t thing) const { return times_[thing] != 0; }

  /// One more or one less of a thing. True where it has become one of those there are, or ceased to
  /// be.
  bool change(std::size_t thing, bool more) {
    std::uint32_t& times = times_[thing];
    times += more ? 1U : ~0U;
    const bool flips = times == (more ? 1U : 0U);
    if (flips) different_ += more ? 1U : ~0U;
    return flips;
  }

 private:
  std::vector<std::uint32_t> times_;
  unsigned different_ = 0;
};

/// What counts for the parts of one cell at the day that the walk has reached, and the one place
/// that decides whether a part and the cell are met.
class Counters {
 public:
  /// Nothing counts yet. The timeline outlives the counters.
  void reset(const Timeline& timeline, std::size_t cell, const Catalogues& catalogues);
  /// An item begins or ceases to count for this cell.
  void apply(const Event& event);

  /// The parts that are met.
  Parts met() const;
  /// What the cell gives where these parts are met; nothing where it isn't met (spec 2.3).
  std::optional<Standing> standing(Parts met) const;

  unsigned engagements() const { return engagements_.different(); }
  unsigned top_engagements() const { return top_.different(); }
  unsigned further() const { return further_.different(); }
  unsigned areas() const { return areas_.different(); }
  unsigned kinds() const { return kinds_.different(); }
  unsigned mentorings() const { return mentorings_; }
  unsigned exams() const { return exams_.different(); }
  /// Contributions in the specialty, where an examination asks for one.
  unsigned beside_exam() const { return beside_exam_; }
  bool has_area(Id area) const { return areas_.has(area); }
  bool has_kind(Id kind) const { return kinds_.has(kind); }
  /// The best among the passed examinations.
  Provenance exam_provenance() const;

  /// The engagement that a contribution belongs to.
  std::size_t engagement_of(std::uint32_t item) const;

 private:
  void apply_contribution(const Item& item, const Event& event, const Uses& uses);
  void change_component(std::size_t engagement, const Item& item, bool more);
  bool exam_gives_level() const;

  const Timeline* timeline_ = nullptr;
  const Cell* cell_ = nullptr;
  std::size_t cell_index_ = 0;
  Parts asked_ = 0;
  Distinct engagements_;
  Distinct top_;
  Distinct further_;
  Distinct named_;  ///< engagement and component
  Distinct areas_;
  Distinct kinds_;
  Distinct exams_;
  std::vector<unsigned> by_component_;  ///< engagements
  unsigned shared_enough_ = 0;          ///< components that enough engagements share
  unsigned complex_ = 0;
  unsigned sized_ = 0;
  unsigned mentorings_ = 0;
  unsigned beside_exam_ = 0;
  std::array<unsigned, 3> passed_{};  ///< examinations by provenance
};

}  // namespace tassei::rules
