#include <optional>
#include <set>
#include <sstream>
#include <string>
#include <variant>
#include <vector>

#include <doctest/doctest.h>
#include <fmt/format.h>

#include "pages/view.h"
#include "render/bindings.h"
#include "render/golden.h"
#include "render/renderer.h"
#include "render/templates.h"
#include "render/view_schema.h"

namespace commonplace {

struct Gardener {
  std::string name;
  std::optional<std::string> role;
};

template <>
struct Fields<Gardener> {
  static constexpr auto list(auto use) {
    return use(field("name", &Gardener::name, "name"), field("role", &Gardener::role, "what she does"));
  }
};

// A field of every type that a template can show.
struct GardenPage {
  static constexpr std::string_view template_name = "garden";
  std::string title;
  std::string motto;
  int beds = 0;
  bool open = false;
  bool closed = true;
  Url map;
  Url nowhere;
  Gardener keeper;
  std::optional<Gardener> helper;
  std::optional<Gardener> guest;
  std::vector<Gardener> gardeners;
  std::vector<Gardener> weeds;
  std::vector<std::string> plants;
  std::vector<Url> paths;
  BodyView description;
  RichView sentence;
  JsonLd data;
};

template <>
struct Fields<GardenPage> {
  static constexpr auto list(auto use) {
    return use(field("title", &GardenPage::title, ""), field("motto", &GardenPage::motto, ""),
               field("beds", &GardenPage::beds, ""), field("open", &GardenPage::open, ""),
               field("closed", &GardenPage::closed, ""), field("map", &GardenPage::map, ""),
               field("nowhere", &GardenPage::nowhere, ""), field("keeper", &GardenPage::keeper, ""),
               field("helper", &GardenPage::helper, ""), field("guest", &GardenPage::guest, ""),
               field("gardeners", &GardenPage::gardeners, ""), field("weeds", &GardenPage::weeds, ""),
               field("plants", &GardenPage::plants, ""), field("paths", &GardenPage::paths, ""),
               field("description", &GardenPage::description, ""),
               field("sentence", &GardenPage::sentence, ""), field("data", &GardenPage::data, ""));
  }
};

struct ShedPage {
  static constexpr std::string_view template_name = "shed";
  std::string title;
};

template <>
struct Fields<ShedPage> {
  static constexpr auto list(auto use) { return use(field("title", &ShedPage::title, "")); }
};

}  // namespace commonplace

using namespace commonplace;

namespace {

const RichText sentence = {"Beans & peas", {{MarkKind::strong, {0, 5}, {}}}};

GardenPage garden() {
  GardenPage page;
  page.title = "Beans & <peas> \"for\" 'all'";
  page.open = true;
  page.closed = false;
  page.map = {"/images/map.png"};
  page.keeper = {"Ada", "keeper"};
  page.helper = {{"Ben", {}}};
  page.gardeners = {{"Cleo", "digs"}, {"Dan", {}}};
  page.plants = {"beans", "peas & corn"};
  page.paths = {{"/gardens/1/"}, {"/gardens/2/"}};
  page.sentence.text = &sentence;
  page.data.text = R"({"name":"</script>"})";
  return page;
}

// Lines under `@ path` are that file's; what stands before the first is garden.html.
std::vector<SourceFile> read_files(const std::string& input) {
  std::vector<SourceFile> files = {{{"garden.html"}, {}}, {{"shed.html"}, "{{title}}\n"}};
  std::size_t current = 0;
  std::istringstream lines(input);
  for (std::string line; std::getline(lines, line);) {
    if (line == "@ without shed.html") {
      files.erase(files.begin() + 1);
    } else if (line.starts_with("@ ")) {
      current = files.size();
      files.push_back({{line.substr(2)}, {}});
    } else {
      files[current].bytes += line + "\n";
    }
  }
  return files;
}

std::string written(const Diagnostics& diagnostics) {
  std::string text;
  for (const Diagnostic& one : diagnostics) {
    text += fmt::format("{}:{}:{}: {}\n  help: {}\n", one.place.file.value, one.place.line, one.place.column,
                        one.text, one.help);
  }
  return text;
}

Strings garden_words() {
  Strings words;
  words.source = {"strings.en.yaml"};
  words.messages = {{"hello", {"Good “day” & <hello>", 1, 1}},
                    {"kept", {"{title} is kept by {name}", 2, 1}},
                    {"beds", {"{beds} beds and {beds} more", 3, 1}}};
  return words;
}

std::string rendered(const std::string& input) {
  using Pages = std::variant<GardenPage, ShedPage>;
  Diagnostics diagnostics;
  const std::vector<SourceFile> files = read_files(input);
  const Templates templates =
      load_templates(files, garden_words(), page_schemas(std::type_identity<Pages>()), diagnostics);
  if (!diagnostics.empty()) {
    CHECK(templates.pages.empty());
    sort_diagnostics(diagnostics);
    return written(diagnostics);
  }
  return Renderer(templates).render("garden", bind(garden(), {"/gardens/1/"}));
}

void check_meanings(const ViewSchema& schema, std::set<const ViewSchema*>& seen) {
  if (!seen.insert(&schema).second) return;
  for (const ViewField& field : schema.fields) {
    CAPTURE(field.name);
    CHECK(!field.meaning.empty());
    if (field.inside != nullptr) check_meanings(field.inside(), seen);
  }
}

}  // namespace

TEST_CASE("a template is filled with the fields of its view") {
  testing::check_cases("templates.txt", rendered);
}

TEST_CASE("a template that asks for what it cannot have is reported with its place") {
  testing::check_cases("template_faults.txt", rendered);
}

TEST_CASE("every page has a template of its own, and every field a meaning") {
  std::set<std::string_view> names;
  std::set<const ViewSchema*> seen;
  for (const PageSchema& page : page_schemas(std::type_identity<decltype(View::page)>())) {
    CHECK(names.insert(page.template_name).second);
    check_meanings(*page.view, seen);
  }
}

TEST_CASE("a renderer renders the same page again and again") {
  const Templates templates{{{"garden", "{{#gardeners}}{{name}} {{/gardeners}}"}}};
  Renderer renderer(templates);
  for (int round = 0; round < 3; ++round) {
    CHECK(renderer.render("garden", bind(garden(), {"/"})) == "Cleo Dan ");
  }
}
