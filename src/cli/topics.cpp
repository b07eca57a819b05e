#include "cli/topics.h"

#include <algorithm>
#include <iterator>

#include "base/embedded.h"
#include "base/text.h"

namespace tassei::cli {

namespace {

template <MessageId kId>
std::string sentence(const Context& context) {
  return context.say(kId);
}

/// The columns of a kind, one a line.
std::string columns_of(const Context& context, const model::Kind& kind) {
  std::size_t width = 0;
  for (const model::Field& field : kind.fields) {
    width = std::max(width, base::display_width(field.name));
  }
  std::string lines;
  for (const model::Field& field : kind.fields) {
    Message about = field.help;
    if (!field.label.en.empty()) {
      about = {MessageId::field_about, {{"help", std::vector{about}}, {"label", field.label}}};
    }
    const std::string gap(width - base::display_width(field.name) + 2, ' ');
    lines += "\n  " + field.name + gap + context.say(about);
  }
  return lines;
}

std::string schema(const Context& context) {
  std::string text = context.say(MessageId::topic_schema_text);
  for (const model::Kind& kind : context.kinds->all()) {
    text += "\n\n" +
            context.say({MessageId::schema_view,
                         {{"view", "v_" + kind.name}, {"kind", std::vector<Message>{kind.help}}}});
    text += columns_of(context, kind);
  }
  text += "\n\n" + context.say(MessageId::help_examples);
  for (const char* example :
       {"SELECT team, count(*) AS people FROM v_memberships WHERE end_on IS NULL GROUP BY team",
        "SELECT engineer, name FROM v_engineers WHERE engineer NOT IN (SELECT engineer FROM "
        "v_exams)",
        "SELECT project, name FROM v_projects WHERE ';' || flags || ';' LIKE '%;ID;%'"}) {
    text += std::string("\n  tassei sql \"") + example + '"';
  }
  return text;
}

std::string rulebooks(const Context& context) {
  const bool japanese = context.language == Language::japanese;
  return std::string(base::trim(
      base::embedded_content(japanese ? "rulebooks/README.ja.md" : "rulebooks/README.md")));
}

constexpr Topic kTopics[] = {
    {"configuration", MessageId::topic_settings, sentence<MessageId::topic_settings_text>},
    {"csv", MessageId::topic_csv, sentence<MessageId::topic_csv_text>},
    {"days", MessageId::topic_days, sentence<MessageId::topic_days_text>},
    {"environment", MessageId::topic_environment, sentence<MessageId::topic_environment_text>},
    {"exit-codes", MessageId::topic_exit_codes, sentence<MessageId::topic_exit_codes_text>},
    {"rulebooks", MessageId::topic_rulebooks, rulebooks, true},
    {"schema", MessageId::topic_schema, schema},
};

}  // namespace

std::span<const Topic> topics() { return kTopics; }

}  // namespace tassei::cli
