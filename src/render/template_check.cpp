#include "render/template_check.h"

#include <algorithm>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "base/nearest.h"

// Mustache shows nothing for a name it does not know, so a slip of the pen would go unseen. We walk
// the tags as Mustache will, with a stack of what is in sight, but over the fields of the view in
// place of its values:
//
//   {{#documents}}          documents: a list of DocumentLink, so its fields come on the stack
//     {{title}}             found in DocumentLink
//     {{frame.language}}    not there: found further out, in the page; then `language` in Frame
//   {{/documents}}          the stack is as before
//
// A partial is walked wherever it is included, since what is in sight differs from place to place.

namespace commonplace {
namespace {

// What a section brings into sight: the fields of a record, or one text, shown by `{{.}}`, or
// nothing new.
struct Scope {
  const ViewSchema* fields = nullptr;
  bool is_text = false;
};

class Checker {
 public:
  Checker(const PageSchema& page, const Partials& partials, const Strings& strings, Diagnostics& diagnostics)
      : page_(page),
        partials_(partials),
        strings_(strings),
        diagnostics_(diagnostics),
        scopes_{{page.view, false}} {}

  void check(const TemplateSource& source) {
    for (const TemplateTag& tag : source.tags) {
      switch (tag.kind) {
        case TagKind::text:
        case TagKind::html:
          check_value(source, tag);
          break;
        case TagKind::section:
          scopes_.push_back(open_section(source, tag));
          break;
        case TagKind::inverted:
          open_section(source, tag);
          scopes_.emplace_back();
          break;
        case TagKind::close:
          scopes_.pop_back();
          break;
        case TagKind::partial:
          check_partial(source, tag);
          break;
        case TagKind::said:
          check_said(source, tag);
          break;
        case TagKind::comment:
          break;
      }
    }
  }

 private:
  void report(const TemplateSource& source, const TemplateTag& tag, std::string text, std::string help) {
    diagnostics_.push_back(error_at(source.place_of(tag), std::move(text), std::move(help)));
  }

  static const ViewField* find(const ViewSchema* schema, std::string_view name) {
    if (schema == nullptr) return nullptr;
    const auto field = std::find_if(schema->fields.begin(), schema->fields.end(),
                                    [&](const ViewField& candidate) { return candidate.name == name; });
    return field == schema->fields.end() ? nullptr : &*field;
  }

  // The innermost field in sight that has this name. Reports when there is none.
  const ViewField* resolve(const TemplateSource& source, const TemplateTag& tag) {
    std::string_view rest = tag.name;
    const std::string_view first = rest.substr(0, rest.find('.'));
    const ViewField* field = nullptr;
    for (auto scope = scopes_.rbegin(); scope != scopes_.rend() && field == nullptr; ++scope) {
      field = find(scope->fields, first);
    }
    if (field == nullptr) return report_unknown(source, tag, names_in_sight());
    while (rest.find('.') != std::string_view::npos) {
      rest.remove_prefix(rest.find('.') + 1);
      const ViewSchema* inside = field->kind == ValueKind::record ? &field->inside() : nullptr;
      field = find(inside, rest.substr(0, rest.find('.')));
      if (field == nullptr) {
        const std::string before = tag.name.substr(0, tag.name.size() - rest.size());
        return report_unknown(source, tag, names_of(inside, before));
      }
    }
    return field;
  }

  static std::vector<std::string> names_of(const ViewSchema* schema, const std::string& before = {}) {
    std::vector<std::string> names;
    if (schema == nullptr) return names;
    for (const ViewField& field : schema->fields) names.push_back(before + std::string(field.name));
    return names;
  }

  std::vector<std::string> names_in_sight() const {
    std::vector<std::string> names;
    for (const Scope& scope : scopes_) {
      const std::vector<std::string> inner = names_of(scope.fields);
      names.insert(names.begin(), inner.begin(), inner.end());
    }
    return names;
  }

  const ViewField* report_unknown(const TemplateSource& source, const TemplateTag& tag,
                                  const std::vector<std::string>& candidates) {
    const std::string known = candidates.empty()
                                  ? std::string("it has no names below it")
                                  : fmt::format("it can use `{}`", fmt::join(candidates, "`, `"));
    report(source, tag, fmt::format("unknown name `{}` on a `{}` page", tag.name, page_.template_name),
           did_you_mean(tag.name, candidates, known));
    return nullptr;
  }

  void check_value(const TemplateSource& source, const TemplateTag& tag) {
    const bool as_html = tag.kind == TagKind::html;
    if (tag.name == ".") {
      if (!scopes_.back().is_text) {
        report(source, tag, "`.` is not text here", "use it inside a section on a text or a list of texts");
      }
      return;
    }
    const ViewField* field = resolve(source, tag);
    if (field == nullptr) return;
    const std::string_view written = source.written(tag);
    switch (field->kind) {
      case ValueKind::text:
      case ValueKind::number:
        if (as_html) {
          report(source, tag, fmt::format("`{}` would show text unescaped", written),
                 fmt::format("write `{{{{{}}}}}`", tag.name));
        }
        return;
      case ValueKind::html:
        if (!as_html) {
          report(source, tag, fmt::format("`{}` would show HTML escaped", written),
                 fmt::format("write `{{{{{{{}}}}}}}`", tag.name));
        }
        return;
      case ValueKind::flag:
      case ValueKind::record:
      case ValueKind::list:
        report(source, tag, fmt::format("`{}` is not text", tag.name),
               fmt::format("open a section: `{{{{#{0}}}}}` ... `{{{{/{0}}}}}`", tag.name));
    }
  }

  Scope open_section(const TemplateSource& source, const TemplateTag& tag) {
    const ViewField* field = resolve(source, tag);
    if (field == nullptr) return {};
    if (field->kind == ValueKind::number) {
      report(source, tag, fmt::format("`{}` is a number and cannot open a section", tag.name),
             fmt::format("write `{{{{{}}}}}` to show it", tag.name));
    }
    if (field->inside != nullptr) return {&field->inside(), false};
    return {nullptr, field->kind == ValueKind::text || field->kind == ValueKind::list};
  }

  // The gaps of the words are filled with what is in sight.
  void check_said(const TemplateSource& source, const TemplateTag& tag) {
    if (!strings_.messages.contains(tag.name)) {
      std::vector<std::string> keys;
      for (const auto& [key, ignored] : strings_.messages) keys.push_back(key);
      report(source, tag, fmt::format("unknown string `say.{}`", tag.name),
             did_you_mean(tag.name, keys, fmt::format("{} does not have it", strings_.source.value)));
      return;
    }
    TemplateTag gap = tag;
    gap.kind = TagKind::text;
    for (std::string& name : strings_.gaps(tag.name)) {
      gap.name = std::move(name);
      check_value(source, gap);
    }
  }

  void check_partial(const TemplateSource& source, const TemplateTag& tag) {
    const auto partial = partials_.find(tag.name);
    if (partial == partials_.end()) {
      std::vector<std::string> names;
      for (const auto& [name, ignored] : partials_) names.push_back(name);
      report(source, tag, fmt::format("unknown partial `{}`", tag.name),
             did_you_mean(tag.name, names, fmt::format("there is no `partials/{}.html`", tag.name)));
      return;
    }
    const auto first = std::find(including_.begin(), including_.end(), tag.name);
    if (first != including_.end()) {
      const std::vector<std::string> circle(first, including_.end());
      report(source, tag, fmt::format("partial `{}` includes itself", tag.name),
             circle.size() == 1 ? "remove the tag"
                                : fmt::format("`{}` > `{}`", fmt::join(circle, "` > `"), tag.name));
      return;
    }
    including_.push_back(tag.name);
    check(partial->second);
    including_.pop_back();
  }

  const PageSchema& page_;
  const Partials& partials_;
  const Strings& strings_;
  Diagnostics& diagnostics_;
  std::vector<Scope> scopes_;
  std::vector<std::string> including_;  // partials from the page down to the one being walked
};

}  // namespace

void check_template(const PageSchema& page, const TemplateSource& source, const Partials& partials,
                    const Strings& strings, Diagnostics& diagnostics) {
  Checker(page, partials, strings, diagnostics).check(source);
}

}  // namespace commonplace
