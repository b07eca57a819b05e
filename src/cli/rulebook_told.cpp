#include "cli/rulebook_told.h"

#include <algorithm>
#include <optional>
#include <string>
#include <tuple>

#include "cli/output.h"
#include "cli/rulebook_texts.h"
#include "rules/compile.h"

namespace tassei::cli {

namespace {

using store::StoredRulebook;
using Texts = std::vector<StoredRulebook>;

Message about(MessageId message, const StoredRulebook& rulebook) {
  return {message, {{"id", rulebook.id}, {"digest", short_digest(rulebook.digest)}}};
}

std::vector<Message> named(const StoredRulebook& text) {
  return {about(MessageId::rulebook_text, text)};
}

/// What keeps a text from being read, with those that it was put together with.
std::optional<Message> why_unreadable(Texts all, const StoredRulebook& text) {
  for (StoredRulebook& each : all) each.active = each.digest == text.digest;
  const rules::Compiled compiled = rules::compile(texts_in_use(all));
  if (compiled.problems.empty()) return std::nullopt;
  return compiled.problems.front().message;
}

class Change {
 public:
  Change(Context& context, const Texts& before, const Texts& after)
      : context_(&context), before_(&before), after_(&after) {}

  void tell() {
    for (const StoredRulebook& each : *after_) {
      if (!each.active && was_used(each)) tell_end(each);
    }
    for (const StoredRulebook& each : *after_) {
      if (each.active && !was_used(each)) note(about(MessageId::rulebook_used, each));
    }
    for (const StoredRulebook& each : *after_) {
      if (each.active && was_used(each)) tell_parts(each);
    }
    tell_takeovers();
  }

 private:
  void note(const Message& message) { print_note(*context_, message); }

  /// With the same bytes: what another program had altered and is right again is news.
  bool was_used(const StoredRulebook& text) const {
    const StoredRulebook* was = with_digest(*before_, text.digest);
    return was != nullptr && was->active && was->toml == text.toml;
  }

  void tell_end(const StoredRulebook& text) {
    const auto why = why_unreadable(*before_, text);
    if (!why) return note(about(MessageId::rulebook_replaced, text));
    note({MessageId::rulebook_gave_way,
          {{"id", text.id},
           {"digest", short_digest(text.digest)},
           {"why", std::vector<Message>{*why}}}});
  }

  /// Of a text that was in use and still is.
  void tell_parts(const StoredRulebook& text) {
    const std::vector<std::string>& was = with_digest(*before_, text.digest)->parts;
    const std::vector<Message> fresh = missing_in(was, text.parts);
    if (!fresh.empty()) {
      note({MessageId::rulebook_parts_changed,
            {{"text", named(text)}, {"fresh", fresh}, {"old", missing_in(text.parts, was)}}});
    }
    for (const std::string& digest : text.parts) {
      const StoredRulebook* part = with_digest(*after_, digest);
      if (part == nullptr || !has_newer(text, *part)) continue;
      note({MessageId::rulebook_stays_so, {{"text", named(text)}, {"old", named(*part)}}});
    }
  }

  /// Those of the parts that the others lack, as they are called.
  std::vector<Message> missing_in(const std::vector<std::string>& others,
                                  const std::vector<std::string>& parts) const {
    std::vector<Message> names;
    for (const std::string& digest : parts) {
      const StoredRulebook* text = with_digest(*after_, digest);
      if (text == nullptr || std::find(others.begin(), others.end(), digest) != others.end()) {
        continue;
      }
      names.push_back(about(MessageId::rulebook_text, *text));
    }
    return names;
  }

  /// Whether a text just taken into use is what the other would be put together with today. Days
  /// are in order as texts, none before all.
  bool has_newer(const StoredRulebook& text, const StoredRulebook& part) const {
    return std::any_of(after_->begin(), after_->end(), [&](const StoredRulebook& each) {
      return each.active && !was_used(each) && each.id == part.id && each.digest != part.digest &&
             part.valid_from <= each.valid_from && each.valid_from <= text.valid_from;
    });
  }

  const StoredRulebook* used(const rules::Source& source) const {
    const std::string day = source.valid_from ? source.valid_from->iso() : "";
    const auto found = std::find_if(after_->begin(), after_->end(), [&](const auto& each) {
      return each.active && each.id == source.id && each.valid_from == day;
    });
    return found == after_->end() ? nullptr : &*found;
  }

  /// Whether that rulebook was in use before, be it with another text.
  bool is_no_news(const StoredRulebook& text) const {
    return std::any_of(before_->begin(), before_->end(), [&](const StoredRulebook& each) {
      return each.active && each.id == text.id && each.valid_from == text.valid_from;
    });
  }

  /// A later version of the same rulebook is meant to take over; another one may be a surprise.
  void tell_takeovers() {
    std::vector<rules::Source> sources = rules::compile(texts_in_use(*after_)).rulebook.sources;
    std::stable_sort(sources.begin(), sources.end(), [](const auto& one, const auto& other) {
      return std::tie(one.line, one.valid_from) < std::tie(other.line, other.valid_from);
    });
    for (std::size_t i = 1; i < sources.size(); ++i) {
      const rules::Source& earlier = sources[i - 1];
      const rules::Source& later = sources[i];
      if (earlier.line != later.line || earlier.id == later.id || earlier.valid_until) continue;
      const StoredRulebook* old = used(earlier);
      const StoredRulebook* text = used(later);
      if (old == nullptr || text == nullptr || (was_used(*text) && is_no_news(*old))) continue;
      note({MessageId::rulebook_takes_over,
            {{"day", *later.valid_from}, {"text", named(*text)}, {"old", named(*old)}}});
    }
  }

  Context* context_;
  const Texts* before_;
  const Texts* after_;
};

}  // namespace

void tell_use(Context& context, const Texts& before, const Texts& after) {
  Change(context, before, after).tell();
}

}  // namespace tassei::cli
