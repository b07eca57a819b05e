#include "cli/ask.h"

#include <istream>
#include <ostream>

#include "base/text.h"
#include "cli/workspace.h"

namespace tassei::cli {

namespace {

/// The word in either language, or its first letter in English.
bool means(const std::string& given, MessageId word) {
  const std::string english = text(word, Language::english);
  return given == english || given == english.substr(0, 1) ||
         given == text(word, Language::japanese);
}

}  // namespace

bool can_ask(const Context& context) {
  return context.in != nullptr && context.in_is_terminal && context.err_is_terminal;
}

std::string ask(Context& context, const Message& question,
                const std::function<bool(const std::string&)>& accepts) {
  while (true) {
    // One write: an answer that comes early is not to stand in the middle of the question.
    *context.err << base::visible(context.say(question)) + ' ' << std::flush;
    std::string line;
    std::getline(*context.in, line);
    stop_if_interrupted(context);
    if (!*context.in) {
      *context.err << '\n';
      throw Error(ErrorKind::interrupted, MessageId::interrupted);
    }
    std::string answer(base::trim(line));
    if (!base::invalid_utf8_at(answer) && accepts(answer)) return answer;
  }
}

namespace {

void refuse_if_nobody_can_answer(const Context& context) {
  if (can_ask(context)) return;
  throw Error(ErrorKind::refused, MessageId::nobody_to_ask, {}, MessageId::use_yes);
}

}  // namespace

bool confirm(Context& context, const Message& question) {
  if (context.yes) return true;
  refuse_if_nobody_can_answer(context);
  const std::string answer =
      ask(context, {MessageId::yes_or_no, {{"question", std::vector{question}}}},
          [](const std::string& given) {
            return given.empty() || means(given, MessageId::word_yes) ||
                   means(given, MessageId::word_no);
          });
  return means(answer, MessageId::word_yes);
}

bool confirm_by_typing(Context& context, const Message& question, const std::string& wanted) {
  if (context.yes) return true;
  refuse_if_nobody_can_answer(context);
  const std::string answer = ask(context, question, [](const std::string&) { return true; });
  return base::comparison_form(answer) == base::comparison_form(wanted);
}

}  // namespace tassei::cli
