#include "render/redirect_page.h"

#include <fmt/format.h>

#include "model/urls.h"
#include "pages/frame.h"
#include "render/escape.h"

namespace commonplace {
namespace {

// A script passes on what came behind the address, which the element alone would drop: `?q=budget#p-k3f9a2`.
std::string sending_on(const Site& site, const Url& from, const std::string& relative) {
  const std::string refresh =
      fmt::format("<meta http-equiv=\"refresh\" content=\"0; url={}\">", escaped(relative));
  const std::optional<Url> script = first_script(site);
  if (!script) return refresh;
  return fmt::format("<script src=\"{}\"></script>\n<noscript>{}</noscript>",
                     escaped(relative_url(from, *script)), refresh);
}

}  // namespace

OutputFile redirect_page(const Site& site, const Redirect& redirect) {
  const Strings& strings = site.design.strings;
  Url from = redirect.from.value;
  if (!from.value.ends_with('/') && !from.value.ends_with(".html")) from.value += '/';
  const Url& to = redirect.to.value;
  const std::string relative = relative_url(from, to);
  std::string html = fmt::format(
      R"(<!DOCTYPE html>
<html lang="{language}" data-moved="{relative}">
<head>
<meta charset="utf-8">
<title>{moved} · {site}</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
{sending_on}
<link rel="canonical" href="{absolute}">
</head>
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
      fmt::arg("relative", escaped(relative)), fmt::arg("sending_on", sending_on(site, from, relative)),
      fmt::arg("absolute", escaped(absolute_url(site, to))));
  return {output_path(from), std::move(html)};
}

}  // namespace commonplace
