#include "naive/records.h"

#include <sstream>
#include <stdexcept>

namespace naive {

const Project& Records::project(const std::string& code) const {
  for (const Project& project : projects) {
    if (project.project == code) return project;
  }
  throw std::runtime_error("no project " + code);
}

std::string key(const Contribution& record) {
  return "contributions," + record.project + "," + record.specialty + "," + record.activity + "," +
         record.component + "," + record.start_on;
}

std::string key(const Expertise& record) {
  return "expertise," + record.specialty + "," + record.area + "," + record.since_on;
}

std::string key(const Achievement& record) {
  return "achievements," + record.specialty + "," + record.kind + "," + record.achieved_on + "," +
         record.title;
}

std::string key(const Mentoring& record) {
  return "mentorings," + record.mentee + "," + record.start_on;
}

std::string key(const Exam& record) { return "exams," + record.exam + "," + record.passed_on; }

namespace {

void write_projects(std::ostream& out, const std::vector<Project>& projects) {
  out << "projects.csv: project,flags,sizes and measures\n";
  for (const Project& project : projects) {
    out << project.project << ",";
    for (std::size_t i = 0; i < project.flags.size(); ++i) {
      out << (i == 0 ? "" : ";") << project.flags[i];
    }
    for (const auto& [scale, category] : project.sizes) out << "," << scale << "_size=" << category;
    for (const auto& [measure, value] : project.measures) out << "," << measure << "=" << value;
    out << "\n";
  }
}

}  // namespace

std::string csv(const Records& records) {
  std::ostringstream out;
  write_projects(out, records.projects);
  out << "contributions.csv: project,specialty,activity,component,start_on,end_on,role,outcome\n";
  for (const Contribution& record : records.contributions) {
    out << key(record).substr(14) << "," << record.end_on << "," << record.role << ","
        << record.outcome << "\n";
  }
  out << "expertise.csv: specialty,area,since_on,depth,until_on\n";
  for (const Expertise& record : records.expertise) {
    out << key(record).substr(10) << "," << record.depth << "," << record.until_on << "\n";
  }
  out << "achievements.csv: specialty,kind,achieved_on,title\n";
  for (const Achievement& record : records.achievements) out << key(record).substr(13) << "\n";
  out << "mentorings.csv: mentee,start_on\n";
  for (const Mentoring& record : records.mentorings) out << key(record).substr(11) << "\n";
  out << "exams.csv: exam,passed_on\n";
  for (const Exam& record : records.exams) out << key(record).substr(6) << "\n";
  return out.str();
}

}  // namespace naive
