#include "render/renderer.h"

#include <vector>

#include "render/escape.h"

namespace commonplace {
namespace {

using kainjow::mustache::data;

// What a name is looked up in, innermost last. The library has its own, which parts a name with dots
// (say.home) by streams: a tenth of a build.
class Scopes : public kainjow::mustache::basic_context<std::string> {
 public:
  explicit Scopes(const data& outermost) : scopes_{&outermost} {}

  void push(const data* scope) override { scopes_.push_back(scope); }
  void pop() override { scopes_.pop_back(); }

  const data* get(const std::string& name) const override {
    if (name == ".") return scopes_.back();
    for (auto scope = scopes_.rbegin(); scope != scopes_.rend(); ++scope)
      if (const data* found = within(*scope, name)) return found;
    return nullptr;
  }

  const data* get_partial(const std::string& name) const override { return get(name); }

 private:
  static const data* within(const data* scope, const std::string& name) {
    for (std::size_t begin = 0, end = 0; scope != nullptr && end != std::string::npos; begin = end + 1) {
      end = name.find('.', begin);
      scope = scope->get(begin == 0 && end == std::string::npos ? name : name.substr(begin, end - begin));
    }
    return scope;
  }

  std::vector<const data*> scopes_;
};

// What the library takes for a stream.
struct Html {
  std::string text;
  Html& operator<<(const std::string& piece) {
    text += piece;
    return *this;
  }
};

}  // namespace

std::string Renderer::render(std::string_view template_name, const kainjow::mustache::data& data) {
  auto parsed = parsed_.find(template_name);
  if (parsed == parsed_.end()) {
    const auto& [name, text] = *templates_.pages.find(std::string(template_name));
    parsed = parsed_.emplace(name, text).first;
    parsed->second.set_custom_escape(escaped);
  }
  Scopes scopes(data);
  Html html;
  parsed->second.render(scopes, html);
  return std::move(html.text);
}

}  // namespace commonplace
