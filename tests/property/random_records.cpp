#include "property/random_records.h"

#include <algorithm>

#include "property/exactly.h"
#include "property/random_rulebook.h"

namespace property {

namespace {

template <class Record>
void order_by_key(std::vector<Record>& records) {
  std::sort(records.begin(), records.end(),
            [](const Record& one, const Record& other) { return key(one) < key(other); });
  records.erase(
      std::unique(records.begin(), records.end(),
                  [](const Record& one, const Record& other) { return key(one) == key(other); }),
      records.end());
}

template <class Record>
bool take(std::vector<Record>& records, std::size_t& n) {
  if (n >= records.size()) {
    n -= records.size();
    return false;
  }
  records.erase(records.begin() + static_cast<std::ptrdiff_t>(n));
  return true;
}

/// Adds and changes records without much regard to what is asked for.
class Noise {
 public:
  Noise(Random& random, const naive::Rulebook& rulebook, const RecordsShape& shape,
        naive::Records& records)
      : random_(random), rulebook_(rulebook), shape_(shape), records_(records) {}

  void change() {
    if (!records_.contributions.empty() && random_.chance(60)) {
      change_contribution(records_.contributions[random_.below(records_.contributions.size())]);
    }
    if (!records_.projects.empty() && random_.chance(60)) {
      change_project(records_.projects[random_.below(records_.projects.size())]);
    }
    for (naive::Expertise& record : records_.expertise) {
      if (shape_.untils && random_.chance(40)) end(record);
    }
  }

  void add() {
    switch (random_.below(7)) {
      case 0:
        return add_project();
      case 1:
        return add_contribution();
      case 2:
        return add_expertise();
      case 3:
        return add_achievement();
      case 4:
        return records_.mentorings.push_back({"Mentee " + number(), some_day()});
      case 5:
        return records_.exams.push_back({exam(), some_day()});
      default:
        return again();
    }
  }

 private:
  std::string some_day() {
    if (!rulebook_.valid_from.empty() && random_.chance(15)) return rulebook_.valid_from;
    return random_.one(few_days());
  }

  std::string number() { return std::to_string(random_.below(10)); }

  std::string exam() { return random_.chance(10) ? "unknown" : random_.one(rulebook_.exams); }

  void change_contribution(naive::Contribution& record) {
    static const std::vector<std::string> outcomes = {"planned", "ongoing", "success", "completed",
                                                      "abandoned"};
    switch (random_.below(4)) {
      case 0:
        record.role = random_.one(rulebook_.roles);
        break;
      case 1:
        record.outcome = random_.one(outcomes);
        break;
      case 2:
        record.component = component(record.specialty);
        break;
      default:
        record.end_on = some_day();
        break;
    }
  }

  std::string component(const std::string& specialty) {
    const auto& components = rulebook_.specialty(specialty)->components;
    return components.empty() || random_.chance(30) ? "" : random_.one(components);
  }

  void change_project(naive::Project& project) {
    const naive::Scale& scale = random_.one(rulebook_.scales);
    switch (random_.below(5)) {
      case 0:
        project.flags.push_back(random_.one(rulebook_.flags));
        break;
      case 1:
        project.flags = random_.some(project.flags, 1);
        break;
      case 2:
        project.sizes[scale.id] = random_.one(scale.categories);
        break;
      case 3:
        project.measures.clear();
        break;
      default:
        measure(project, scale);
        break;
    }
  }

  /// A value on the border of a range, or just beside it.
  void measure(naive::Project& project, const naive::Scale& scale) {
    if (scale.ranges.empty()) return;
    const naive::Range& range = random_.one(scale.ranges);
    const bool whole = rulebook_.measures.at(range.measure);
    const double step = whole ? 1 : 0.25;
    const double value = at_edge(random_, range, whole) + step * random_.between(-1, 1);
    project.measures[range.measure] = random_.chance(10) ? 0 : std::max(value, 0.0);
  }

  void end(naive::Expertise& record) {
    naive::Day until = naive::day(some_day()) - random_.between(0, 1);
    until = std::max(until, naive::day(record.since_on));
    record.until_on = random_.chance(10) ? "9999-12-31" : naive::iso(until);
  }

  void add_project() {
    naive::Project project;
    project.project = std::string(1, static_cast<char>('A' + random_.below(26))) + "-" + number();
    project.flags = random_.some(rulebook_.flags, 1 + random_.below(rulebook_.flags.size()));
    change_project(project);
    change_project(project);
    for (const naive::Project& other : records_.projects) {
      if (other.project == project.project) return;
    }
    records_.projects.push_back(project);
    add_contribution();
  }

  void add_contribution() {
    if (records_.projects.empty()) return;
    const naive::Specialty& specialty = random_.one(rulebook_.specialties);
    naive::Contribution record;
    record.project = random_.one(records_.projects).project;
    record.specialty = specialty.id;
    record.activity = random_.one(specialty.activities);
    record.component = component(specialty.id);
    record.start_on = "2009-01-1" + number();
    record.end_on = some_day();
    record.role = random_.chance(60) ? rulebook_.roles.back() : random_.one(rulebook_.roles);
    record.outcome = random_.chance(75) ? "success" : "completed";
    records_.contributions.push_back(record);
  }

  void add_expertise() {
    const naive::Specialty& specialty = random_.one(rulebook_.specialties);
    records_.expertise.push_back({specialty.id, random_.one(specialty.areas), some_day(),
                                  random_.one(rulebook_.depths), ""});
    if (shape_.untils && random_.chance(30)) end(records_.expertise.back());
  }

  void add_achievement() {
    const naive::Specialty& specialty = random_.one(rulebook_.specialties);
    records_.achievements.push_back(
        {specialty.id, random_.one(rulebook_.kinds), some_day(), "Title " + number()});
  }

  /// What there is once more: another contribution on its project, the expertise from the day after
  /// its end, another work of its kind.
  void again() {
    if (!records_.contributions.empty() && random_.chance(60)) {
      naive::Contribution record = random_.one(records_.contributions);
      record.start_on = "2009-02-1" + number();
      change_contribution(record);
      records_.contributions.push_back(record);
    } else if (!records_.expertise.empty() && random_.chance(60)) {
      naive::Expertise record = random_.one(records_.expertise);
      const bool ended = !record.until_on.empty() && record.until_on != "9999-12-31";
      record.since_on = ended ? naive::iso(naive::day(record.until_on) + 1) : some_day();
      record.until_on.clear();
      records_.expertise.push_back(record);
    } else if (!records_.achievements.empty()) {
      naive::Achievement record = random_.one(records_.achievements);
      record.title += " again";
      record.achieved_on = some_day();
      records_.achievements.push_back(record);
    }
  }

  Random& random_;
  const naive::Rulebook& rulebook_;
  const RecordsShape& shape_;
  naive::Records& records_;
};

}  // namespace

void put_in_order(naive::Records& records) {
  std::sort(records.projects.begin(), records.projects.end(),
            [](const auto& one, const auto& other) { return one.project < other.project; });
  for (naive::Project& project : records.projects) {
    std::sort(project.flags.begin(), project.flags.end());
    project.flags.erase(std::unique(project.flags.begin(), project.flags.end()),
                        project.flags.end());
  }
  order_by_key(records.contributions);
  order_by_key(records.expertise);
  order_by_key(records.achievements);
  order_by_key(records.mentorings);
  order_by_key(records.exams);
}

std::size_t count(const naive::Records& records) {
  return records.contributions.size() + records.expertise.size() + records.achievements.size() +
         records.mentorings.size() + records.exams.size();
}

naive::Records without(naive::Records records, std::size_t n) {
  take(records.contributions, n) || take(records.expertise, n) || take(records.achievements, n) ||
      take(records.mentorings, n) || take(records.exams, n);
  return records;
}

naive::Records random_records(Random& random, const naive::Library& library,
                              const RecordsShape& shape) {
  const naive::Rulebook& rulebook = random.one(library);
  const naive::Specialty& specialty = random.one(rulebook.specialties);
  const std::vector<std::string> days = random.some(few_days(), 4);
  naive::Records records;
  if (!specialty.cells.empty() && random.chance(90)) {
    records = Maker(random, rulebook, specialty).exactly_enough(random.one(specialty.cells), days);
  }
  Noise noise(random, rulebook, shape, records);
  if (random.chance(30) && count(records) > 0) {
    const std::size_t left_out = random.below(count(records));
    records = without(std::move(records), left_out);
  }
  if (random.chance(60)) noise.change();
  for (std::size_t left = random.below(9); left > 0; --left) noise.add();
  put_in_order(records);
  return records;
}

}  // namespace property
