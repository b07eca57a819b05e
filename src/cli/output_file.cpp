#include "cli/output_file.h"

#include <algorithm>
#include <fstream>
#include <utility>

#include "cli/output.h"
#include "exchange/pending_file.h"
#include "store/beside.h"

namespace tassei::cli {

namespace {

constexpr std::string_view kWorkbook = "xlsx";

/// What can't be meant, before anything is made.
void refuse_misunderstandings(const Context& context) {
  const std::string& path = context.output.path;
  if (is_workbook_name(path) && context.format != kWorkbook) {
    throw Error(ErrorKind::usage,
                {MessageId::output_named_workbook, {{"path", path}, {"format", context.format}}},
                {}, MessageId::output_leave_format_out);
  }
  if (store::is_same_file(path, context.database_path)) {
    throw Error(ErrorKind::refused, {MessageId::output_is_database, {{"path", path}}});
  }
}

/// What goes to stdout goes into the stream as long as this lives.
class Redirected {
 public:
  Redirected(Context& context, std::ostream& to)
      : context_(&context), before_(std::exchange(context.out, &to)) {}
  Redirected(const Redirected&) = delete;
  Redirected& operator=(const Redirected&) = delete;
  ~Redirected() { context_->out = before_; }

 private:
  Context* context_;
  std::ostream* before_;
};

/// In single quotes where a shell would take it apart.
std::string quoted(const std::string& word) {
  constexpr std::string_view kPlain =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_./:;,=+@%";
  const bool plain = std::all_of(word.begin(), word.end(), [&](char each) {
    return (static_cast<unsigned char>(each) & 0x80U) != 0 ||
           kPlain.find(each) != std::string_view::npos;
  });
  if (plain && !word.empty()) return word;
  std::string text = "'";
  for (const char each : word) text += each == '\'' ? std::string("'\\''") : std::string(1, each);
  return text + "'";
}

/// What stands after the last dot of a file's name, in small letters.
std::string ending_of(std::string_view path) {
  const std::size_t dot = path.rfind('.');
  if (dot == std::string_view::npos) return {};
  std::string ending(path.substr(dot + 1));
  std::transform(ending.begin(), ending.end(), ending.begin(),
                 [](char each) { return each >= 'A' && each <= 'Z' ? each - 'A' + 'a' : each; });
  return ending;
}

}  // namespace

std::string format_of_name(std::string_view path) {
  std::string ending = ending_of(path);
  constexpr std::string_view kFormats[] = {"csv", "json", kWorkbook};
  const bool known =
      std::find(std::begin(kFormats), std::end(kFormats), ending) != std::end(kFormats);
  return known ? ending : std::string();
}

bool is_page_name(std::string_view path) {
  const std::string ending = ending_of(path);
  return ending == "html" || ending == "htm";
}

bool is_workbook_name(std::string_view path) { return format_of_name(path) == kWorkbook; }

int with_output(Context& context, const std::function<int()>& run) {
  Output& output = context.output;
  if (output.path.empty()) return run();
  refuse_misunderstandings(context);
  exchange::check_places({output.path}, output.overwrite);
  exchange::PendingFile file(output.path);
  std::ofstream out(file.name(), std::ios::binary);
  const Redirected redirected(context, out);
  output.pending = file.name();
  const int status = run();
  if (context.format == kWorkbook && !output.has_workbook) {
    print_note(context, {MessageId::output_nothing, {{"path", output.path}}});
    return status;
  }
  file.close(out);
  file.put();
  print_note(context, {MessageId::exported, {{"path", output.path}}});
  return status;
}

void refuse_workbook_without_file(const Context& context) {
  if (context.format != kWorkbook || !context.output.path.empty()) return;
  throw Error(ErrorKind::usage, MessageId::workbook_needs_file, {}, MessageId::workbook_name_file);
}

std::string question_of(const Command& command, const Given& given) {
  std::string question = "tassei " + name_of(command);
  for (const bool options : {false, true}) {
    for (const Parameter& each : command.parameters) {
      if (each.is_option() != options) continue;
      for (const std::string& value : given.all(each.name)) {
        if (options) question += " " + each.name;
        if (each.type != ValueType::flag) question += " " + quoted(value);
      }
    }
  }
  return question;
}

}  // namespace tassei::cli
