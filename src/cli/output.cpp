#include "cli/output.h"

#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <ostream>

#include "base/text.h"
#include "table/writers.h"

namespace tassei::cli {

DescriptorBuffer::DescriptorBuffer(int descriptor) : descriptor_(descriptor) {
  setp(bytes_.data(), bytes_.data() + bytes_.size());
}

void DescriptorBuffer::write_out() {
  const char* from = pbase();
  const char* end = pptr();
  setp(bytes_.data(), bytes_.data() + bytes_.size());
  while (from < end) {
    const ssize_t written = ::write(descriptor_, from, static_cast<std::size_t>(end - from));
    if (written < 0 && errno == EINTR) continue;
    if (written < 0) {
      throw Error(ErrorKind::refused,
                  {MessageId::output_failed, {{"reason", std::string(std::strerror(errno))}}});
    }
    from += written;
  }
}

DescriptorBuffer::int_type DescriptorBuffer::overflow(int_type byte) {
  write_out();
  if (!traits_type::eq_int_type(byte, traits_type::eof())) sputc(traits_type::to_char_type(byte));
  return traits_type::not_eof(byte);
}

int DescriptorBuffer::sync() {
  write_out();
  return 0;
}

void print(Context& context, const table::Answer& answer) {
  if (context.format == "json") {
    table::write_json(answer.tree(), *context.out);
  } else if (context.format == "csv") {
    table::write_csv(answer.rows(), *context.out);
  } else {
    table::write_text(answer.page(), {context.width, context.colour}, *context.out);
  }
}

void print_error(Context& context, const Error& error) {
  const std::string place = error.where().text();
  std::string said = (place.empty() ? "" : place + ": ") + context.say(error.message());
  if (error.hint()) {
    said =
        context.say({MessageId::with_hint, {{"said", said}, {"hint", context.say(*error.hint())}}});
  }
  *context.err << base::visible(context.say({MessageId::error_line, {{"said", said}}})) << '\n';
}

void print_warning(Context& context, const Problem& problem) {
  const std::string said = text(problem, context.language);
  *context.err << base::visible(context.say({MessageId::warning_line, {{"said", said}}})) << '\n';
}

void print_note(Context& context, const Message& message) {
  if (!context.quiet) *context.err << base::visible(context.say(message)) << '\n';
}

void print_problem(Context& context, const Problem& problem) {
  *context.err << text(problem, context.language) << '\n';
}

}  // namespace tassei::cli
