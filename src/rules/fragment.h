#pragma once

#include <string_view>

#include "rules/compile_reader.h"

namespace tassei::rules {

/// In the head of a text that can only be included.
inline constexpr std::string_view kFragment = "fragment";

/// Reports what a fragment can't have, and what is wrong with its head and with the names and forms
/// of its tables: the compiler doesn't see these once it is taken in.
void check_fragment(const Table& fragment, const Reporter& reporter);

/// Takes a fragment in (schema/rulebooks/README.md, "Overlays and fragments"): what `whole` has
/// already stays. `place` is where it is named. What has the wrong form stays as it is, for the
/// compiler to report.
void take_in(Table& whole, const Table& fragment, Place place, const Reporter& reporter);

/// A fragment as a rulebook of its own, to be read and checked: of one specialty, which stands for
/// every one, and in which any activity will do.
Table stand_alone(Table fragment, const Reporter& reporter);

}  // namespace tassei::rules
