#include "render/body_html.h"

#include <string>

#include <doctest/doctest.h>

#include "english.h"
#include "render/body_notation.h"
#include "render/golden.h"

using namespace commonplace;

namespace {

std::string html_of(const std::string& notation, int top_level, bool anchors) {
  const testing::WrittenBody written = testing::read_body(notation);
  static const FileFacts plot = {12'345, {640, 480}}, plan = {1'240'000}, film = {12'000'000};
  const BodyLinks links = {{"meeting-3.md", {{"/meetings/3/"}}},
                           {"plot.png", {{"/images/plot.png"}, &plot}},
                           {"plan.pdf", {{"/files/plan.pdf"}, &plan}},
                           {"garden.mp4", {{"/films/garden.mp4"}, &film}}};
  std::string html;
  append_html(html, BodyView{&written.body, &links, written.overlays, top_level, anchors, &english()},
              {"/meetings/4/"});
  return html;
}

}  // namespace

TEST_CASE("a body becomes HTML with an anchor for each passage") {
  testing::check_cases("body.txt", [](const std::string& notation) { return html_of(notation, 2, true); });
}

TEST_CASE("a body without anchors has neither ids of passages nor link signs") {
  CHECK(html_of("p p-a Words.\nlist\n(\nitem p-b More.\n)\n/list\n", 2, false) ==
        "<p class=\"passage\">Words.</p>\n<ul>\n<li class=\"passage\">More.\n</li>\n</ul>\n");
}

TEST_CASE("a picture leads to a page of its own where there is one") {
  const testing::WrittenBody written = testing::read_body("picture p-a3 beds\nimage plot.png: beds\n");
  BodyView view{&written.body, nullptr, {}, 2, false, &english()};
  view.picture_pages = true;
  std::string html;
  append_html(html, view, {"/meetings/4/"});
  CHECK(html ==
        "<figure class=\"passage picture\">\n<a class=\"enlarge\" href=\"picture-a3/\">"
        "<img src=\"plot.png\" alt=\"beds\" loading=\"lazy\"></a>\n</figure>\n");
}

TEST_CASE("the highest heading is shown at the level the page asks for, and none is skipped") {
  CHECK(html_of("h2 h-a A\nh4 h-b B\nh2 h-c C\n", 3, true) ==
        "<h3 id=\"h-a\">A</h3>\n<h4 id=\"h-b\">B</h4>\n<h3 id=\"h-c\">C</h3>\n");
  CHECK(html_of("h1 h-a A\nh2 h-b B\nh3 h-c C\n", 5, true) ==
        "<h5 id=\"h-a\">A</h5>\n<h6 id=\"h-b\">B</h6>\n<h6 id=\"h-c\">C</h6>\n");
}

TEST_CASE("a view without body shows nothing") {
  std::string html;
  append_html(html, BodyView{}, {"/"});
  CHECK(html == "");
}
