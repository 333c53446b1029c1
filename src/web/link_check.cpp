#include "web/link_check.h"

#include <algorithm>
#include <map>
#include <string_view>
#include <thread>
#include <utility>

#include <fmt/format.h>
#include <httplib.h>

#include "base/parallel_for.h"

namespace commonplace {
namespace {

using Clock = std::chrono::steady_clock;

// "https://example.org:8443/a?b#c" -> "https://example.org:8443", "/a?b"
struct WebAddress {
  std::string site;
  std::string path;
};

WebAddress web_address(std::string_view address) {
  address = address.substr(0, address.find('#'));
  const std::size_t after_scheme = address.find("//") + 2;
  const std::size_t end = std::min(address.find_first_of("/?", after_scheme), address.size());
  std::string path(address.substr(end));
  if (!path.starts_with('/')) path.insert(0, "/");
  return {std::string(address.substr(0, end)), std::move(path)};
}

// `Location` may be a whole address, a path, or what follows the last slash or the path of the page that sent
// it.
std::string resolved(const WebAddress& from, const std::string& location) {
  if (location.starts_with("http://") || location.starts_with("https://")) return location;
  if (location.starts_with("//")) return from.site.substr(0, from.site.find(':') + 1) + location;
  if (location.starts_with('/')) return from.site + location;
  const std::string path = from.path.substr(0, from.path.find('?'));
  if (location.starts_with('?')) return from.site + path + location;
  return from.site + path.substr(0, path.rfind('/') + 1) + location;
}

std::string words_for(httplib::Error problem) {
  switch (problem) {
    case httplib::Error::Connection:
      return "there is no such site, or it does not respond";
    case httplib::Error::ConnectionTimeout:
    case httplib::Error::Read:
      return "the site does not respond";
    case httplib::Error::SSLConnection:
    case httplib::Error::SSLLoadingCerts:
    case httplib::Error::SSLServerVerification:
      return "the site’s certificate is not valid";
    default:
      return "the site’s response cannot be understood";
  }
}

httplib::Result ask_for_head(const WebAddress& address, const LinkCheckLimits& limits) {
  httplib::Client client(address.site);
  client.set_connection_timeout(limits.patience);
  client.set_read_timeout(limits.patience);
  client.set_write_timeout(limits.patience);
  const httplib::Headers headers = {{"User-Agent", "commonplace (tests the links of a site)"},
                                    {"Accept", "*/*"}};
  httplib::Result answer = client.Head(address.path, headers);
  // Some servers do not know HEAD. What a GET brings is not read.
  if (answer && answer->status >= 400 && answer->status != 429) {
    const auto stop_reading = [](const char*, std::size_t) { return false; };
    int status = 0;
    std::string location;
    httplib::Result whole = client.Get(
        address.path, headers,
        [&](const httplib::Response& response) {
          status = response.status;
          location = response.get_header_value("Location");
          return true;
        },
        stop_reading);
    if (status > 0) {
      answer->status = status;
      if (!location.empty()) answer->set_header("Location", location);
    }
  }
  return answer;
}

LinkAnswer ask(const std::string& address, const LinkCheckLimits& limits) {
  constexpr int most_steps = 5;
  std::string now = address;
  bool for_good = true;  // all steps so far were permanent
  for (int step = 0; step < most_steps; ++step) {
    const WebAddress asked = web_address(now);
    const httplib::Result answer = ask_for_head(asked, limits);
    if (!answer) return {LinkAnswer::Kind::broken, words_for(answer.error())};
    const int status = answer->status;
    if (status >= 300 && status < 400 && answer->has_header("Location")) {
      for_good = for_good && (status == 301 || status == 308);
      now = resolved(asked, answer->get_header_value("Location"));
      continue;
    }
    if (status == 404 || status == 410)
      return {LinkAnswer::Kind::broken, fmt::format("page not found ({})", status)};
    if (status >= 400)
      return {LinkAnswer::Kind::untested, fmt::format("the site responded with status {}", status)};
    if (now != address && for_good) return {LinkAnswer::Kind::moved, now};
    return {};
  }
  return {LinkAnswer::Kind::broken, "it redirects too many times"};
}

}  // namespace

std::vector<LinkAnswer> check_links(const std::vector<std::string>& addresses,
                                    const LinkCheckLimits& limits) {
  std::map<std::string, std::vector<std::size_t>> by_site;
  for (std::size_t i = 0; i < addresses.size(); ++i) by_site[web_address(addresses[i]).site].push_back(i);
  std::vector<const std::vector<std::size_t>*> sites;
  for (const auto& [site, indexes] : by_site) sites.push_back(&indexes);

  std::vector<LinkAnswer> answers(addresses.size());
  const Clock::time_point end = Clock::now() + limits.most;
  parallel_for(sites.size(), limits.sites_at_once, [&](std::size_t site) {
    bool first = true;
    for (const std::size_t index : *sites[site]) {
      if (!std::exchange(first, false)) std::this_thread::sleep_for(limits.pause);
      answers[index] = Clock::now() < end ? ask(addresses[index], limits)
                                          : LinkAnswer{LinkAnswer::Kind::untested, "time ran out"};
    }
  });
  return answers;
}

}  // namespace commonplace
