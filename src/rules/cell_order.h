#pragma once

#include "rules/rulebook.h"

namespace tassei::rules {

// How cells of the same rules, of a rulebook that was compiled alone, stand to each other: the
// lowest role of its ladder is the first. These may say false where only the numbers of records
// would show it.

/// True where whoever meets that part of `one` meets it of `other`; also where `other` doesn't have
/// it. Complexity and size follow from the engagements; the main component is looked at where the
/// engagements of one are such of the other.
bool part_follows(const Cell& one, const Cell& other, PartKind part);

/// True where whoever meets `one`, by the indicator or by an examination, meets `other`.
bool follows(const Cell& one, const Cell& other);

/// True where `one` asks for another quality than `other`, and a lower one, in that part: a lower
/// role, grade or depth, an outcome or a mentoring that `other` doesn't take. Both have the part.
bool is_of_lower_quality(const Cell& one, const Cell& other, PartKind part);

}  // namespace tassei::rules
