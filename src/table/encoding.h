#pragma once

namespace tassei::table {

/// Of text files.
enum class Encoding {
  utf8,      ///< read with or without a byte order mark
  utf8_bom,  ///< written with one: Excel takes the file for UTF-8 then
  cp932,
};

}  // namespace tassei::table
