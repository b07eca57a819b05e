#include "naive/toml.h"

#include <cctype>
#include <stdexcept>

namespace naive {

const Toml* Toml::find(const std::string& key) const {
  for (std::size_t i = 0; i < keys.size(); ++i) {
    if (keys[i] == key) return &items[i];
  }
  return nullptr;
}

std::string Toml::text_of(const std::string& key, const std::string& otherwise) const {
  const Toml* value = find(key);
  return value ? value->text : otherwise;
}

int Toml::number_of(const std::string& key, int otherwise) const {
  const Toml* value = find(key);
  return value ? std::stoi(value->text) : otherwise;
}

std::vector<std::string> Toml::texts_of(const std::string& key) const {
  std::vector<std::string> result;
  for (const Toml& item : items_of(key)) result.push_back(item.text);
  return result;
}

const std::vector<Toml>& Toml::items_of(const std::string& key) const {
  static const std::vector<Toml> none;
  const Toml* value = find(key);
  return value ? value->items : none;
}

Toml& Toml::at(const std::string& key) {
  for (std::size_t i = 0; i < keys.size(); ++i) {
    if (keys[i] == key) return items[i];
  }
  keys.push_back(key);
  return items.emplace_back();
}

namespace {

class Reader {
 public:
  explicit Reader(const std::string& text) : text_(text) {}

  Toml document() {
    Toml root;
    std::vector<std::string> header;
    for (skip(); at_ < text_.size(); skip()) {
      if (take("[[")) {
        header = path();
        expect("]]");
        inside(root, header, header.size()).items.emplace_back();
      } else if (take("[")) {
        header = path();
        expect("]");
      } else {
        Toml& table = last(inside(root, header, header.size()));
        const std::vector<std::string> keys = path();
        expect("=");
        inside(table, keys, keys.size()) = value();
      }
    }
    return root;
  }

 private:
  /// Blanks, line ends and comments.
  void skip() {
    while (at_ < text_.size()) {
      if (text_[at_] == '#') {
        at_ = std::min(text_.find('\n', at_), text_.size());
      } else if (std::isspace(static_cast<unsigned char>(text_[at_]))) {
        ++at_;
      } else {
        return;
      }
    }
  }

  bool take(const std::string& wanted) {
    skip();
    if (text_.compare(at_, wanted.size(), wanted) != 0) return false;
    at_ += wanted.size();
    return true;
  }

  void expect(const std::string& wanted) {
    if (!take(wanted)) {
      throw std::runtime_error(wanted + " expected before " + text_.substr(at_, 40));
    }
  }

  /// Letters, digits and what numbers and days are made of.
  std::string word() {
    skip();
    const std::size_t from = at_;
    while (at_ < text_.size() && (std::isalnum(static_cast<unsigned char>(text_[at_])) ||
                                  std::string("-_+.").find(text_[at_]) != std::string::npos)) {
      ++at_;
    }
    return text_.substr(from, at_ - from);
  }

  std::vector<std::string> path() {
    std::vector<std::string> result(1);
    for (const char letter : word()) {
      if (letter == '.') {
        result.emplace_back();
      } else {
        result.back() += letter;
      }
    }
    return result;
  }

  Toml value() {
    Toml result;
    if (take("\"")) {
      const std::size_t end = text_.find('"', at_);
      result.text = text_.substr(at_, end - at_);
      at_ = end + 1;
    } else if (take("[")) {
      while (!take("]")) {
        result.items.push_back(value());
        take(",");
      }
    } else if (take("{")) {
      while (!take("}")) {
        const std::vector<std::string> keys = path();
        expect("=");
        inside(result, keys, keys.size()) = value();
        take(",");
      }
    } else {
      result.text = word();
      if (result.text.empty()) throw std::runtime_error("value expected: " + text_.substr(at_, 40));
    }
    return result;
  }

  /// An array of tables stands for its last table.
  static Toml& last(Toml& value) {
    const bool array = value.keys.empty() && !value.items.empty();
    return array ? value.items.back() : value;
  }

  static Toml& inside(Toml& root, const std::vector<std::string>& path, std::size_t depth) {
    Toml* table = &root;
    for (std::size_t i = 0; i < depth; ++i) table = &last(*table).at(path[i]);
    return *table;
  }

  const std::string& text_;
  std::size_t at_ = 0;
};

}  // namespace

Toml read_toml(const std::string& text) { return Reader(text).document(); }

}  // namespace naive
