#pragma once

#include <string>
#include <vector>

#include "cli/command.h"
#include "rules/compile.h"
#include "store/database.h"

namespace tassei::cli {

/// Where a text that can be named is.
enum class TextState {
  used,     ///< the database uses it
  part,     ///< one that the database uses extends or includes it
  shipped,  ///< comes with the program, and the database doesn't have it
  kept,     ///< the database keeps it
};
std::string_view state_id(TextState state);

struct KnownText {
  store::StoredRulebook stored;
  TextState state = TextState::shipped;
  bool is_shipped = false;  ///< it comes with the program, wherever else it is
};

/// The texts that can be named, and that others may extend and include: those of a database, and
/// those that come with the program.
class KnownTexts {
 public:
  explicit KnownTexts(const std::vector<store::StoredRulebook>& stored = {});

  /// In order of their states: of two with one id the first is meant.
  const std::vector<KnownText>& all() const { return all_; }

  /// A known one with the texts that it was put together with as its library.
  rules::RulebookText text(const KnownText& known) const;
  /// What a text from elsewhere may extend and include.
  const std::vector<rules::RulebookText>& library() const { return library_; }

  /// The texts that a name means: an id (of several versions in use all), or the beginning of a
  /// digest; empty for none. With `newest`, what comes with the program before what the database
  /// has besides. Throws an Error where it isn't clear which is meant.
  std::vector<const KnownText*> named(const std::string& name, bool newest) const;

 private:
  std::vector<KnownText> all_;
  std::vector<rules::RulebookText> library_;
};

/// Throws the Error for a name that means nothing, with the nearest ones.
[[noreturn]] void refuse_unknown(const KnownTexts& known, const std::string& name);

/// Throws the Error for a name that means several.
[[noreturn]] void refuse_ambiguous(const std::string& name,
                                   const std::vector<const KnownText*>& found);

/// Those of the context's database, where it is there or named; else those of the program.
KnownTexts known_texts(const Context& context);
/// The same; those of the program too where the database can't be read, since files are all that is
/// mostly asked for.
KnownTexts nameable_texts(const Context& context);

/// The text of that digest; null where there is none.
const store::StoredRulebook* with_digest(const std::vector<store::StoredRulebook>& all,
                                         const std::string& digest);

/// Beginning of a digest that stands for it.
std::string short_digest(const std::string& digest);

/// Lets a text extend and include those that are named with it, then what its library has already,
/// then all known ones.
void give_library(rules::RulebookText& text, const std::vector<rules::RulebookText>& together,
                  const KnownTexts& known);

/// Texts by name or from files (`current`: those in use, else the usual ones), each with the others
/// and all known ones as its library. Throws an Error for what is neither a name nor a file.
std::vector<rules::RulebookText> named_texts(const KnownTexts& known,
                                             const std::vector<std::string>& given, bool newest);

/// Takes those out that are only there to go into others, and returns them.
std::vector<rules::RulebookText> leave_out_parts(std::vector<rules::RulebookText>& texts);

/// With those that decide until one of them takes over: what an overlay extends that begins on a
/// day, where none of them and of those `beside` them of its line begins earlier.
std::vector<rules::RulebookText> with_predecessors(std::vector<rules::RulebookText> texts,
                                                   const std::vector<rules::RulebookText>& beside,
                                                   const KnownTexts& known);

/// Texts that are named to decide together: without what is only there to go into others, and with
/// those that decide before them.
std::vector<rules::RulebookText> asked_texts(const KnownTexts& known,
                                             const std::vector<std::string>& given, bool newest);

/// Texts that are named to be read and not used: a fragment stands for itself.
std::vector<rules::RulebookText> texts_to_read(const KnownTexts& known,
                                               const std::vector<std::string>& given);

/// What they say together. Throws after all mistakes were printed.
rules::Rulebook compiled(Context& context, const std::vector<rules::RulebookText>& texts);

/// Whether each by itself is right as far as that can be said of it alone: a fragment is, where it
/// can be read. Throws after all mistakes of all were printed.
void check_each(Context& context, const std::vector<rules::RulebookText>& texts);

/// A text as a database keeps it, added to those that are there, with those that go into it. What
/// is in use already changes only where it is to be used: it is put together anew then, and what
/// another program altered gets its own bytes back.
void keep(const rules::RulebookText& text, bool active, std::vector<store::StoredRulebook>& all);

/// The texts in use, with those that go into each as its library.
std::vector<rules::RulebookText> texts_in_use(const std::vector<store::StoredRulebook>& all);

/// The rulebooks that a command is about.
Parameter rulebooks_argument(bool required);

/// `--rulebook`, and the rules by which a question with it is to be answered: those that it names,
/// or those of the database.
Parameter rulebook_option();
rules::Rulebook rules_asked(Context& context, const Given& given, const store::Database& database);

}  // namespace tassei::cli
