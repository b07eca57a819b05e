#include "cli/csv.h"

#include <ostream>
#include <streambuf>

namespace tassei::cli {

namespace {

constexpr std::string_view kEncoding = "--encoding";
constexpr std::string_view kDates = "--dates";
constexpr std::string_view kNewline = "--newline";

/// Keeps what is written until it is released, or there is too much of it.
class HeldBack : public std::streambuf {
 public:
  explicit HeldBack(std::ostream& out) : out_(&out) {}

  void release() {
    out_->write(held_.data(), static_cast<std::streamsize>(held_.size()));
    held_.clear();
  }

 private:
  std::streamsize xsputn(const char* text, std::streamsize size) override {
    constexpr std::size_t kMost = std::size_t{64} << 20U;
    held_.append(text, static_cast<std::size_t>(size));
    if (held_.size() > kMost) release();
    return size;
  }

  int_type overflow(int_type character) override {
    const char text = traits_type::to_char_type(character);
    xsputn(&text, 1);
    return character;
  }

  std::ostream* out_;
  std::string held_;
};

}  // namespace

table::CsvStyle csv_style(const Given& global) {
  table::CsvStyle style;
  const std::string encoding = global.get(kEncoding);
  if (encoding == "utf-8-bom") style.encoding = table::Encoding::utf8_bom;
  if (encoding == "cp932") style.encoding = table::Encoding::cp932;
  style.slashes = global.get(kDates) == "jp";
  style.crlf = global.get(kNewline) == "crlf";
  return style;
}

std::optional<Error> idle_csv_option(const Given& typed, const std::string& format,
                                     const Command& command, const Given& given) {
  if (command.csv_files ? command.csv_files(given, format) : format == "csv") return std::nullopt;
  for (const std::string_view option : {kEncoding, kDates, kNewline}) {
    if (!typed.has(option)) continue;
    return Error(ErrorKind::usage, {MessageId::csv_option_idle, {{"option", std::string(option)}}},
                 {},
                 command.csv_files ? MessageId::name_folder_for_csv : MessageId::add_format_csv);
  }
  return std::nullopt;
}

void write_csv(Context& context, const table::Table& table) {
  if (context.csv.encoding != table::Encoding::cp932) {
    table::write_csv(table, *context.out, context.csv);
    return;
  }
  HeldBack held(*context.out);
  std::ostream out(&held);
  out.exceptions(std::ios::badbit);
  table::write_csv(table, out, context.csv);
  held.release();
}

}  // namespace tassei::cli
