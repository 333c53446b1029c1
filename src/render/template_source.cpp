#include "render/template_source.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include <fmt/format.h>

#include "base/ascii.h"

namespace commonplace {
namespace {

constexpr std::string_view say = "say.";

class Reader {
 public:
  Reader(const SourceFile& file, Diagnostics& diagnostics) : text_(file.bytes), diagnostics_(diagnostics) {
    source_.file = &file;
  }

  TemplateSource read() {
    for (std::size_t at = text_.find("{{"); at != std::string_view::npos; at = text_.find("{{", at)) {
      at = read_tag(at);
    }
    for (const TemplateTag& tag : open_) report_open(tag, "where it ends");
    return std::move(source_);
  }

 private:
  void report(std::size_t at, std::string text, std::string help) {
    diagnostics_.push_back(
        error_at(place_at(source_.file->path, text_, at), std::move(text), std::move(help)));
  }

  // Reads the tag that begins at `begin` and returns where it ends.
  std::size_t read_tag(std::size_t begin) {
    const bool triple = text_.substr(begin).starts_with("{{{");
    const std::string_view closing = triple ? "}}}" : "}}";
    const std::size_t inner = begin + closing.size();
    const std::size_t close = text_.find(closing, inner);
    if (close == std::string_view::npos) {
      report(begin, "tag is not closed", fmt::format("end it with `{}`", closing));
      return text_.size();
    }
    TemplateTag tag{TagKind::html, {}, begin, close + closing.size()};
    const std::string_view content = trimmed(text_.substr(inner, close - inner));
    if (triple) {
      tag.name = content;
    } else if (!read_sign(content, tag)) {
      return tag.end;
    }
    if (tag.name.empty() && tag.kind != TagKind::comment) {
      report(begin, "tag without a name", "write a name of the view between the braces");
      return tag.end;
    }
    match_sections(tag);
    source_.tags.push_back(std::move(tag));
    return source_.tags.back().end;
  }

  // What the first character of a tag says about its kind; false for kinds that are not used.
  bool read_sign(std::string_view content, TemplateTag& tag) {
    const char sign = content.empty() ? ' ' : content.front();
    const std::string_view rest = content.empty() ? content : trimmed(content.substr(1));
    tag.name = rest;
    switch (sign) {
      case '#':
        tag.kind = TagKind::section;
        return true;
      case '^':
        tag.kind = TagKind::inverted;
        return true;
      case '/':
        tag.kind = TagKind::close;
        return true;
      case '>':
        tag.kind = TagKind::partial;
        return true;
      case '!':
        tag.kind = TagKind::comment;
        return true;
      case '&':
        report(tag.begin, "`{{&` is not used here", fmt::format("write `{{{{{{{}}}}}}}`", rest));
        return false;
      case '=':
        report(tag.begin, "delimiters cannot be changed", "tags are written `{{` ... `}}` everywhere");
        return false;
      default:
        tag.kind = content.starts_with(say) ? TagKind::said : TagKind::text;
        tag.name = tag.kind == TagKind::said ? content.substr(say.size()) : content;
        return true;
    }
  }

  void report_open(const TemplateTag& tag, std::string_view where) {
    report(tag.begin, fmt::format("section `{}` is not closed", tag.name),
           fmt::format("write `{{{{/{}}}}}` {}", tag.name, where));
  }

  void match_sections(const TemplateTag& tag) {
    if (tag.kind == TagKind::section || tag.kind == TagKind::inverted) open_.push_back(tag);
    if (tag.kind != TagKind::close) return;
    const auto same = std::find_if(open_.rbegin(), open_.rend(),
                                   [&](const TemplateTag& open) { return open.name == tag.name; });
    if (same == open_.rend()) {
      report(tag.begin, fmt::format("section `{}` is closed but was not opened", tag.name),
             fmt::format("write `{{{{#{}}}}}` where it begins", tag.name));
      return;
    }
    const int line = source_.place_of(tag).line;
    for (auto inner = same.base(); inner != open_.end(); ++inner) {
      report_open(*inner, fmt::format("before `{}` in line {}", source_.written(tag), line));
    }
    open_.erase(std::prev(same.base()), open_.end());
  }

  std::string_view text_;
  Diagnostics& diagnostics_;
  TemplateSource source_;
  std::vector<TemplateTag> open_;
};

}  // namespace

TemplateSource read_template(const SourceFile& file, Diagnostics& diagnostics) {
  return Reader(file, diagnostics).read();
}

}  // namespace commonplace
