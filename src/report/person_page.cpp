#include "report/person_page.h"

#include <algorithm>
#include <memory>
#include <utility>

namespace tassei::report {

namespace {

PageSubject tree(const rules::Rulebook& rulebook, const PersonPage& person) {
  PageSubject all = person.person;
  table::Value::List levels;
  for (const auto& [specialty, held] : person.levels) {
    levels.emplace_back(table::Value::Record{{"specialty", rulebook.specialties[specialty].id},
                                             {"level", level_or_null(held.standing)},
                                             {"basis", basis_or_null(held.standing)},
                                             {"provenance", provenance_or_null(held.standing)},
                                             {"since", or_null(held.since)}});
  }
  table::Value::List coming;
  for (const HistoryRow& each : person.coming) coming.push_back(change_value(rulebook, each));
  all.fields.emplace_back("team", text_or_null(person.team));
  all.fields.emplace_back("at", person.at);
  all.fields.emplace_back("levels", std::move(levels));
  all.fields.emplace_back("coming", std::move(coming));
  for (const Section& section : person.sections) {
    all.fields.emplace_back(section.name, section.records);
  }
  return all;
}

/// Levels now, then what is to come.
class PersonBlocks {
 public:
  PersonBlocks(const rules::Rulebook& rulebook, const PersonPage& person, Language language)
      : rulebook_(&rulebook), person_(&person), level_(rulebook), language_(language) {}

  void add_to(table::Page& page) const {
    page.push_back(head());
    page.push_back(levels());
    if (!person_->coming.empty()) page.push_back(coming());
    add_sections(person_->sections, page);
  }

 private:
  std::string say(const Message& message) const { return text(message, language_); }
  const std::string& label(rules::Id specialty) const {
    return rulebook_->specialties[specialty].label.in(language_);
  }

  table::Block head() const {
    const Message who = {MessageId::person, {{"code", person_->code}, {"name", person_->name}}};
    table::Block block;
    block.heading =
        say({MessageId::page_heading, {{"what", std::vector<Message>{who}}, {"day", person_->at}}});
    for (const std::string& line : person_->person.lines) block.lines.emplace_back(line);
    block.lines.emplace_back(person_->team.empty()
                                 ? say(MessageId::page_no_team)
                                 : say({MessageId::page_team, {{"team", person_->team}}}));
    return block;
  }

  table::Block levels() const {
    table::Block block;
    std::vector<table::Row> rows;
    std::vector<rules::Standing> used;
    for (const auto& [specialty, held] : person_->levels) {
      if (held.standing.level == 0) continue;
      used.push_back(held.standing);
      rows.push_back({label(specialty), level_(held.standing), *held.since,
                      say(basis_name(held.standing.basis))});
    }
    block.heading = say(MessageId::page_levels);
    if (rows.empty()) {
      block.lines.emplace_back(say(MessageId::page_no_level));
      return block;
    }
    block.table = table::table_of({{"specialty", say(MessageId::heading_specialty)},
                                   {"level", say(MessageId::heading_level)},
                                   {"since", say(MessageId::heading_since)},
                                   {"basis", say(MessageId::heading_basis)}},
                                  std::move(rows));
    block.notes = marks_explained(used, language_);
    return block;
  }

  table::Block coming() const {
    table::Block block;
    std::vector<table::Row> rows;
    std::vector<rules::Standing> used;
    bool stays = false;
    for (const HistoryRow& each : person_->coming) {
      used.insert(used.end(), {each.before, each.after});
      stays = stays || each.before == each.after;
      rows.push_back({each.date, label(each.specialty), level_(each.before), level_(each.after),
                      reasons(each.because, language_)});
    }
    block.heading = say(MessageId::page_coming);
    block.table = table::table_of({{"date", say(MessageId::heading_date)},
                                   {"specialty", say(MessageId::heading_specialty)},
                                   {"from", say(MessageId::heading_from)},
                                   {"to", say(MessageId::heading_to)},
                                   {"causes", say(MessageId::heading_causes)}},
                                  std::move(rows));
    block.notes = marks_explained(used, language_);
    if (stays) block.notes.push_back(say(MessageId::note_expiring_stays));
    return block;
  }

  const rules::Rulebook* rulebook_;
  const PersonPage* person_;
  LevelCells level_;
  Language language_;
};

void add_page(const rules::Rulebook& rulebook, const PersonPage& person, Language language,
              table::Page& page) {
  PersonBlocks(rulebook, person, language).add_to(page);
}

}  // namespace

table::Answer person_pages(const rules::Rulebook& rulebook, std::vector<PersonPage> pages,
                           Language language) {
  const auto kept = std::make_shared<const std::vector<PersonPage>>(std::move(pages));
  return {
      [&rulebook, kept] {
        return subject_rows(*kept, [&](const PersonPage& each) { return tree(rulebook, each); });
      },
      [kept] { return subject_rows(*kept, [](const PersonPage& each) { return each.person; }); },
      [&rulebook, kept, language] {
        table::Page all;
        for (const PersonPage& each : *kept) add_page(rulebook, each, language, all);
        return all;
      }};
}

}  // namespace tassei::report
