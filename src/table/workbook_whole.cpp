#include "table/workbook_whole.h"

#include <zip.h>

#include <algorithm>
#include <array>
#include <memory>
#include <optional>
#include <string_view>

namespace tassei::table {

namespace {

struct CloseArchive {
  void operator()(zip_t* archive) const { zip_discard(archive); }
};
struct CloseFile {
  void operator()(zip_file_t* file) const { zip_fclose(file); }
};

/// What a part begins and ends with, and its length.
struct Part {
  std::string head;
  std::string tail;
  std::size_t length = 0;
};

constexpr std::size_t kEnd = 512;

/// Nothing where it can't be read to its end.
std::optional<Part> part_of(zip_t* archive, zip_uint64_t index) {
  const std::unique_ptr<zip_file_t, CloseFile> file(zip_fopen_index(archive, index, 0));
  if (!file) return std::nullopt;
  Part part;
  std::array<char, 1 << 16> bytes{};
  zip_int64_t read = 0;
  while ((read = zip_fread(file.get(), bytes.data(), bytes.size())) > 0) {
    const std::string_view piece(bytes.data(), static_cast<std::size_t>(read));
    if (part.length == 0) part.head = piece.substr(0, kEnd);
    part.length += piece.size();
    part.tail += piece;
    part.tail.erase(0, part.tail.size() - std::min(part.tail.size(), kEnd));
  }
  if (read < 0) return std::nullopt;
  return part;
}

/// XML whose first element is closed at the end, or is alone.
bool ends_well(const Part& part) {
  const std::size_t declared = part.head.find("?>");
  const std::size_t begin =
      declared == std::string::npos ? declared : part.head.find('<', declared);
  if (begin == std::string::npos) return false;
  const std::size_t end = part.head.find_first_of(" >/", begin + 1);
  if (end == std::string::npos) return false;
  const std::string name = part.head.substr(begin + 1, end - begin - 1);
  const std::string_view tail(part.tail);
  return tail.substr(0, tail.find_last_not_of('\n') + 1).ends_with("</" + name + ">");
}

}  // namespace

bool is_whole(const std::string& path, const std::vector<std::size_t>& bytes_of_rows) {
  const std::unique_ptr<zip_t, CloseArchive> archive(zip_open(path.c_str(), ZIP_RDONLY, nullptr));
  if (!archive) return false;
  const zip_int64_t entries = zip_get_num_entries(archive.get(), 0);
  for (zip_int64_t i = 0; i < entries; ++i) {
    const auto part = part_of(archive.get(), static_cast<zip_uint64_t>(i));
    if (!part || !ends_well(*part)) return false;
  }
  for (std::size_t i = 0; i < bytes_of_rows.size(); ++i) {
    const std::string name = "xl/worksheets/sheet" + std::to_string(i + 1) + ".xml";
    const zip_int64_t index = zip_name_locate(archive.get(), name.c_str(), 0);
    if (index < 0) return false;
    const auto part = part_of(archive.get(), static_cast<zip_uint64_t>(index));
    if (!part || part->length <= bytes_of_rows[i]) return false;
  }
  return true;
}

}  // namespace tassei::table
