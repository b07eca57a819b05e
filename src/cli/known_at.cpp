#include "cli/known_at.h"

#include <algorithm>
#include <charconv>

#include "base/instant.h"
#include "base/text.h"
#include "cli/settings.h"
#include "cli/workspace.h"
#include "store/past.h"

namespace tassei::cli {

namespace {

constexpr std::size_t kSeconds = std::string_view("2026-03-31T12:34:56").size();

bool is_digits(std::string_view text) {
  return !text.empty() && text.find_first_not_of("0123456789") == std::string_view::npos;
}

/// Takes a number of so many digits off the text.
std::optional<int> take_number(std::string_view& text, std::size_t digits) {
  if (text.size() < digits || !is_digits(text.substr(0, digits))) return std::nullopt;
  int number = 0;
  std::from_chars(text.data(), text.data() + digits, number);
  text.remove_prefix(digits);
  return number;
}

bool take(std::string_view& text, char expected) {
  if (!text.starts_with(expected)) return false;
  text.remove_prefix(1);
  return true;
}

/// `.5`, `.50`, `.500`: the milliseconds.
std::optional<int> take_part(std::string_view& text) {
  constexpr std::size_t kDigits = 3;
  const std::size_t digits = std::min(text.size(), kDigits);
  std::string part(text.substr(0, digits));
  if (!is_digits(part)) return std::nullopt;
  text.remove_prefix(digits);
  part.resize(kDigits, '0');
  return std::stoi(part);
}

/// `12:34`, `12:34:56`, `12:34:56.789`, all of the text.
std::optional<base::Moment> time_of_day(Date day, std::string_view text) {
  constexpr int kHours = 24;
  constexpr int kSixty = 60;
  const auto hour = take_number(text, 2);
  if (!hour || *hour >= kHours || !take(text, ':')) return std::nullopt;
  const auto minute = take_number(text, 2);
  if (!minute || *minute >= kSixty) return std::nullopt;
  base::Moment moment = {.day = day, .hour = *hour, .minute = *minute, .second = 0};
  if (take(text, ':')) {
    const auto second = take_number(text, 2);
    if (!second || *second >= kSixty) return std::nullopt;
    moment.second = *second;
    if (take(text, '.')) {
      const auto part = take_part(text);
      if (!part) return std::nullopt;
      moment.millisecond = *part;
    }
  }
  return text.empty() ? std::optional(moment) : std::nullopt;
}

/// As store::Occasion::at; nothing for what is neither an instant nor a day.
std::optional<std::string> instant_of(std::string_view given, const Calendar& calendar) {
  const std::size_t separator = given.find('T');
  const auto day = Date::parse(given.substr(0, separator));
  if (separator != std::string_view::npos && day) {
    const bool is_utc = given.ends_with('Z');
    std::string_view time = given.substr(separator + 1);
    if (is_utc) time.remove_suffix(1);
    const auto moment = time_of_day(*day, time);
    if (!moment) return std::nullopt;
    return is_utc ? base::instant_of(*moment) : base::instant_of_local(*moment);
  }
  const auto period = parse_period(given, calendar);
  if (!period) return std::nullopt;
  return base::instant_of_local({.day = period->last});
}

store::Entry numbered(const store::Database& database, const std::string& given) {
  std::int64_t number = 0;
  const auto read = std::from_chars(given.data(), given.data() + given.size(), number);
  std::optional<store::Entry> found;
  if (read.ec == std::errc()) found = store::entry(database, number);
  if (found) return *std::move(found);
  throw Error(ErrorKind::refused, {MessageId::known_no_entry,
                                   {{"option", std::string(kKnownAt)},
                                    {"given", given},
                                    base::count("last", store::last_number(database))}});
}

/// Empty: everybody. Who is asked about by team or project too can't be known from some people.
std::vector<std::string> people_named(const Command& command, const Given& given) {
  std::vector<std::string> people;
  for (const Parameter& each : command.parameters) {
    if (!given.has(each.name)) continue;
    if (each.type == ValueType::team || each.type == ValueType::project) return {};
    if (each.type != ValueType::engineer) continue;
    for (const std::string& code : given.all(each.name)) people.emplace_back(base::trim(code));
  }
  return people;
}

/// The settings of then decide what a fiscal year is, and whose team is asked about.
void take_settings_of(const store::Database& then, Context& context) {
  context.calendar.fiscal_month = Calendar().fiscal_month;
  context.team.clear();
  take_settings(store::settings(then), context);
}

}  // namespace

Parameter known_at_option() {
  return {.name = std::string(kKnownAt),
          .help = MessageId::option_known_at,
          .placeholder = "ENTRY|INSTANT|DAY",
          .only_typed = true};
}

store::Entry entry_meant(const Context& context, const store::Database& database,
                         const std::string& given) {
  const std::string text(base::trim(given));
  if (is_digits(text)) return numbered(database, text);
  const auto instant = instant_of(text, context.calendar);
  if (!instant) {
    throw Error(ErrorKind::usage,
                {MessageId::bad_known_at, {{"option", std::string(kKnownAt)}, {"given", given}}},
                {}, MessageId::how_to_write_known_at);
  }
  if (const std::int64_t number = store::entry_at(database, *instant); number > 0) {
    return store::entry(database, number).value();
  }
  const auto first = store::entry(database, 1);
  throw Error(ErrorKind::refused, {MessageId::known_too_early,
                                   {{"option", std::string(kKnownAt)},
                                    {"given", text},
                                    {"at", first ? shown_instant(first->occasion.at) : "-"}}});
}

void look_back(Context& context, const Command& command, const Given& given) {
  const auto option = std::find_if(command.parameters.begin(), command.parameters.end(),
                                   [](const Parameter& each) { return each.name == kKnownAt; });
  if (option == command.parameters.end() || option->repeated || !given.has(kKnownAt)) return;
  const store::Database now = open_database(context, store::Database::Access::read);
  const store::Entry entry = entry_meant(context, now, given.get(kKnownAt));
  const model::Kinds kinds = context.kinds_of(rulebook_of(context, now));
  store::Past past = store::as_known_at(now, kinds, entry.entry, people_named(command, given));
  context.known = std::make_shared<KnownThen>(
      KnownThen{std::move(past.database), entry.entry, entry.occasion.at});
  take_settings_of(context.known->database, context);
}

std::string shown_instant(const std::string& at) { return at.substr(0, kSeconds) + "Z"; }

}  // namespace tassei::cli
