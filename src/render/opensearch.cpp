#include "render/opensearch.h"

#include <fmt/format.h>

#include "pages/frame.h"
#include "render/escape.h"

namespace commonplace {
namespace {

std::string text_of(const std::string& text) {
  std::string out;
  append_escaped(out, text);
  return out;
}

}  // namespace

OutputFile opensearch(const Site& site) {
  return {
      {"opensearch.xml"},
      fmt::format("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n"
                  "<OpenSearchDescription xmlns=\"http://a9.com/-/spec/opensearch/1.1/\">\n"
                  "<ShortName>{0}</ShortName>\n"
                  "<Description>{1}</Description>\n"
                  "<Image width=\"32\" height=\"32\" type=\"image/x-icon\">{3}</Image>\n"
                  "<InputEncoding>UTF-8</InputEncoding>\n"
                  "<Url type=\"text/html\" template=\"{2}?q={{searchTerms}}\"/>\n"
                  "</OpenSearchDescription>\n",
                  text_of(site.short_title), text_of(site.description),
                  text_of(absolute_url(site, {"/search/"})), text_of(absolute_url(site, {"/favicon.ico"})))};
}

}  // namespace commonplace
