#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "pages/view.h"
#include "render/render.h"

using namespace commonplace;

namespace {

std::vector<Page> pages(int count) {
  std::vector<Page> all;
  for (int number = 1; number <= count; ++number) {
    all.push_back({{"/meetings/" + std::to_string(number) + "/"}, [number] {
                     NotFoundPage page;
                     page.frame.title = "Meeting " + std::to_string(number);
                     page.frame.stylesheets = {{{"/assets/site.css"}}};
                     return View{page};
                   }});
  }
  return all;
}

const Templates titles_alone = {
    {{"not_found", "{{#frame}}<title>{{title}}</title>{{#stylesheets}}{{url}}{{/stylesheets}}{{/frame}}"}}};

}  // namespace

TEST_CASE("pages are rendered to the files their addresses are served from, in order") {
  const std::vector<OutputFile> files = render_pages(pages(2), titles_alone, 1);
  REQUIRE(files.size() == 2);
  CHECK(files[0].path.value == "meetings/1/index.html");
  CHECK(files[0].bytes == "<title>Meeting 1</title>../../assets/site.css");
  CHECK(files[1].path.value == "meetings/2/index.html");
  CHECK(files[1].bytes == "<title>Meeting 2</title>../../assets/site.css");
}

TEST_CASE("the number of threads changes nothing") {
  const std::vector<OutputFile> one = render_pages(pages(300), titles_alone, 1);
  const std::vector<OutputFile> many = render_pages(pages(300), titles_alone, 8);
  REQUIRE(one.size() == many.size());
  for (std::size_t index = 0; index < one.size(); ++index) {
    CHECK(one[index].path == many[index].path);
    CHECK(one[index].bytes == many[index].bytes);
  }
}
