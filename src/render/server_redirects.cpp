#include "render/server_redirects.h"

#include <algorithm>
#include <iterator>
#include <string>
#include <string_view>

#include <fmt/format.h>

#include "base/ascii.h"
#include "model/old_address.h"
#include "model/urls.h"

// A browser keeps the fragment when it is sent on, so that cited passages are found; a query is passed on.
// A fragment alone never reaches a server, so such redirects are not here.

namespace commonplace {
namespace {

// Everything that could mean something to a browser or a server is escaped.
std::string percent_encoded(std::string_view text, std::string_view kept) {
  std::string encoded;
  for (const char c : text) {
    const bool plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
                       kept.find(c) != std::string_view::npos;
    encoded += plain ? std::string(1, c) : fmt::format("%{:02X}", static_cast<unsigned char>(c));
  }
  return encoded;
}

constexpr std::string_view kept_in_paths = "/-._~";
constexpr std::string_view kept_in_addresses = "/-._~:?#&=%+,@!()";

// Backslashes before what means something in a regular expression.
std::string as_pattern(std::string_view text) {
  constexpr std::string_view signs = R"(\^$.|?*+()[]{}")";
  std::string pattern;
  for (const char c : text) {
    if (signs.find(c) != std::string_view::npos) pattern += '\\';
    pattern += c;
  }
  return pattern;
}

// In quotation marks; nginx reads no variable in the left side of a map, and the right one has none but those
// that we write.
std::string in_marks(std::string_view text) {
  std::string out = "\"";
  for (const char c : text) {
    if (c == '"' || c == '\\') out += '\\';
    out += c;
  }
  return out + '"';
}

// What a map says of one redirect, with the folder that the site is in.
struct Row {
  std::string path;   // decoded: /kb/old file.pdf
  std::string query;  // as it is sent; empty: any
  std::string to;     // an address as it is sent
};

// "/kb" of https://example.org/kb/.
std::string folder_of(const Site& site) {
  const std::size_t host = site.base_url.find("://");
  const std::size_t path = host == std::string::npos ? host : site.base_url.find('/', host + 3);
  std::string folder = path == std::string::npos ? "" : site.base_url.substr(path);
  while (folder.ends_with('/')) folder.pop_back();
  return folder;
}

std::vector<Row> rows_of(const Corpus& corpus) {
  const std::string folder = folder_of(corpus.site());
  std::vector<Row> rows;
  for (const Redirect& redirect : corpus.redirects()) {
    OldAddress old = take_apart(redirect.from.value);
    if (!old.fragment.empty()) continue;
    const std::string& to = redirect.to.value.value;
    const std::string address = percent_encoded(to.starts_with('/') ? folder + to : to, kept_in_addresses);
    const bool is_name = !old.path.ends_with('/');
    rows.push_back({folder + old.path, old.query, address});
    if (is_name && page_of(old).value.ends_with('/'))
      rows.push_back({folder + old.path + "/", old.query, address});
    if (!is_name && old.path != "/")
      rows.push_back({folder + old.path.substr(0, old.path.size() - 1), old.query, address});
  }
  return rows;
}

OutputFile for_netlify(const std::vector<Row>& rows) {
  std::string text =
      "# Old addresses, for Netlify and Cloudflare Pages (which passes over lines with a query)\n";
  for (const Row& row : rows) {
    std::string query = percent_encoded(row.query, "-._~=&%+,");
    for (char& c : query) c = c == '&' ? ' ' : c;
    fmt::format_to(std::back_inserter(text), "{} {}{}{} 301\n", percent_encoded(row.path, kept_in_paths),
                   query, query.empty() ? "" : " ", row.to);
  }
  return {{"_redirects"}, std::move(text)};
}

OutputFile for_nginx(const std::vector<Row>& rows) {
  std::string queries, paths;
  for (const Row& row : rows) {
    const std::string old = row.query.empty() ? row.path : row.path + "?" + row.query;
    std::string& map = row.query.empty() ? paths : queries;
    // A reader's own query goes before the place on the page.
    std::string to = row.to;
    if (row.query.empty() && to.find('?') == std::string::npos)
      to.insert(std::min(to.find('#'), to.size()), "$is_args$args");
    map += fmt::format("  {} {};\n", in_marks(old), in_marks(to));
  }
  return {
      {"server/redirects.nginx.conf"},
      fmt::format("# Old addresses, for nginx: hosting/nginx.conf includes this file in `http {{ }}`, and "
                  "hosting/nginx-site.conf uses it.\n"
                  "map \"$uri?$args\" $commonplace_query {{\n  default \"\";\n{}}}\n"
                  "map $uri $commonplace_path {{\n  default \"\";\n{}}}\n",
                  queries, paths)};
}

OutputFile for_apache(const std::vector<Row>& rows, std::string_view folder) {
  std::string text =
      "# Old addresses, for Apache with mod_rewrite: the lines for `.htaccess` in the site's folder.\n"
      "RewriteEngine On\n";
  for (const bool with_query : {true, false}) {
    for (const Row& row : rows) {
      if (row.query.empty() == with_query) continue;
      if (with_query) text += fmt::format("RewriteCond %{{QUERY_STRING}} \"^{}$\"\n", as_pattern(row.query));
      std::string to;
      for (const char c : row.to) to += c == '%' || c == '$' ? std::string{'\\', c} : std::string(1, c);
      const bool drops_query = with_query || to.find('#') != std::string::npos;
      text += fmt::format("RewriteRule \"^{}$\" \"{}\" [R=301,L,NE{}]\n",
                          as_pattern(std::string_view(row.path).substr(folder.size() + 1)), to,
                          drops_query ? ",QSD" : "");
    }
  }
  return {{"server/redirects.htaccess"}, std::move(text)};
}

}  // namespace

std::vector<OutputFile> server_redirects(const Corpus& corpus) {
  const std::vector<Row> rows = rows_of(corpus);
  return {for_netlify(rows), for_nginx(rows), for_apache(rows, folder_of(corpus.site()))};
}

}  // namespace commonplace
