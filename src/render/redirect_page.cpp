#include "render/redirect_page.h"

#include <fmt/format.h>

#include "model/urls.h"
#include "pages/frame.h"
#include "render/escape.h"

namespace commonplace {

OutputFile redirect_page(const Site& site, const Redirect& redirect) {
  const Strings& strings = site.design.strings;
  Url from = redirect.from.value;
  if (!from.value.ends_with('/') && !from.value.ends_with(".html")) from.value += '/';
  const Url& to = redirect.to.value;
  std::string html = fmt::format(
      R"(<!DOCTYPE html>
<html lang="{language}">
<head>
<meta charset="utf-8">
<title>{moved} · {site}</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<meta http-equiv="refresh" content="0; url={relative}">
{canonical}</head>
<body>
<main>
<h1>{moved}</h1>
<p>{moved_to} <a href="{relative}">{absolute}</a>.</p>
</main>
</body>
</html>
)",
      fmt::arg("language", escaped(site.locale)), fmt::arg("site", escaped(site.title)),
      fmt::arg("moved", escaped(strings("moved"))), fmt::arg("moved_to", escaped(strings("moved_to"))),
      fmt::arg("canonical", site.preview ? std::string()
                                         : fmt::format("<link rel=\"canonical\" href=\"{}\">\n",
                                                       escaped(absolute_url(site, to)))),
      fmt::arg("relative", escaped(relative_url(from, to))),
      fmt::arg("absolute", escaped(absolute_url(site, to))));
  return {
      output_path(from), std::move(html), {}, {redirect.source, redirect.from.line, redirect.from.column}};
}

}  // namespace commonplace
