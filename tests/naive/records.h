#pragma once

#include <map>
#include <string>
#include <vector>

namespace naive {

/// The records of one engineer, and the projects, as their files have them: an empty text where
/// a cell is empty.

struct Project {
  std::string project;
  std::vector<std::string> flags;
  std::map<std::string, std::string> sizes;  ///< category by scale
  std::map<std::string, double> measures;
};

struct Contribution {
  std::string project;
  std::string specialty;
  std::string activity;
  std::string component;
  std::string start_on;
  std::string end_on;
  std::string role;
  std::string outcome;
};

struct Expertise {
  std::string specialty;
  std::string area;
  std::string since_on;
  std::string depth;
  std::string until_on;
};

struct Achievement {
  std::string specialty;
  std::string kind;
  std::string achieved_on;
  std::string title;
};

struct Mentoring {
  std::string mentee;
  std::string start_on;
};

struct Exam {
  std::string exam;
  std::string passed_on;
};

struct Records {
  std::vector<Project> projects;
  std::vector<Contribution> contributions;
  std::vector<Expertise> expertise;
  std::vector<Achievement> achievements;
  std::vector<Mentoring> mentorings;
  std::vector<Exam> exams;

  const Project& project(const std::string& code) const;
};

/// A record's key but for the engineer: the name of its file and the key's values, between commas.
std::string key(const Contribution& record);
std::string key(const Expertise& record);
std::string key(const Achievement& record);
std::string key(const Mentoring& record);
std::string key(const Exam& record);

/// The records as CSV files one after the other, ready to be made into a case.
std::string csv(const Records& records);

}  // namespace naive
