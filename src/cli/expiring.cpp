#include "cli/expiring.h"

#include <memory>

#include "cli/days.h"
#include "cli/output.h"
#include "cli/person_rows.h"
#include "report/expiring.h"
#include "rules/losses.h"

namespace tassei::cli {

namespace {

/// Yields the losses of one person after the other.
class ExpiringSource : public PersonRows<report::ExpiringRow> {
 public:
  ExpiringSource(Context& context, const Given& given, const report::Span& span)
      : PersonRows(context, given), span_(span), active_(given.has("--active")) {}

 private:
  void load() override {
    const store::Person& person = question_.people().person();
    const std::string team = person.teams_at(span_.from);
    if (!question_.selects(person, span_.from) || (active_ && team.empty())) return;
    const rules::Facts& facts = question_.people().facts();
    const report::Subject subject = {&question_.rulebook(), &question_.projects(), &facts,
                                     person.code};
    for (const rules::Id specialty : question_.specialties()) {
      for (const rules::Change& each :
           rules::losses(question_.evaluator(), facts, specialty, span_.from, span_.to)) {
        rows_.push_back({report::history_row(subject, person.name, specialty, each), team});
      }
    }
  }

  report::Span span_;
  bool active_;
};

}  // namespace

int list_expiring(Context& context, const Given& given) {
  const Date from = given.has("--at") ? last_day("--at", given.get("--at"), context.calendar)
                                      : context.calendar.today;
  const report::Span span = {from, day_after("--expiring", given.get("--expiring"), from)};
  const auto source = std::make_shared<ExpiringSource>(context, given, span);
  print(context, report::expiring(
                     source->question().rulebook(),
                     [source](report::ExpiringRow& row) { return source->next(row); }, span,
                     context.language));
  return 0;
}

}  // namespace tassei::cli
