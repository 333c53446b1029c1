#include "web/preview_server.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <optional>
#include <string>
#include <system_error>
#include <utility>

#include <fmt/format.h>
#include <httplib.h>
#include <nlohmann/json.hpp>

#include "base/file_error.h"
#include "web/live_script.h"
#include "web/site_file.h"

namespace commonplace {
namespace {

constexpr const char* host = "127.0.0.1";
constexpr std::string_view own_addresses = "/-/";  // no page of a site can have one of these

// A connection keeps a thread of the library's for as long as it is open, and so does each open page that
// waits for news. Browsers open up to six connections a page.
constexpr std::size_t connections = 128;
constexpr int seconds_of_patience = 5;  // with a client that neither reads nor asks

constexpr std::string_view waiting_page =
    "<!doctype html><html lang=\"en\"><meta charset=\"utf-8\"><title>Preview</title><body><p>The site has "
    "not been built yet. This page reloads when it has.</p>";

// Whether a request's Host header names this server. A page elsewhere could otherwise have its own name
// resolve to this computer and read unpublished drafts (DNS rebinding).
bool is_ours(const std::string& asked, int port) {
  constexpr int port_of_http = 80;  // browsers leave it out
  return std::ranges::any_of(std::array{host, "localhost"}, [&](const char* name) {
    return asked == fmt::format("{}:{}", name, port) || (port == port_of_http && asked == name);
  });
}

std::string event_of(const PreviewNews& news) {
  const nlohmann::json data = {
      {"revision", news.revision}, {"messages", news.messages}, {"failed", news.failed}};
  return fmt::format("data: {}\n\n", data.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace));
}

// Server-sent events: the news, now and whenever they change. A comment in between finds out who has left.
void send_events(const PreviewState& state, httplib::Response& response) {
  static constexpr auto beat = std::chrono::seconds(5);
  response.set_header("Cache-Control", "no-store");
  response.set_chunked_content_provider(
      "text/event-stream",
      [&state, known = std::optional<PreviewNews>()](std::size_t, httplib::DataSink& sink) mutable {
        const std::optional<PreviewNews> news = known ? state.changed_since(*known, beat) : state.now();
        if (state.stopped()) return false;
        if (news) known = news;
        const std::string text = news ? event_of(*news) : ":\n\n";
        return sink.write(text.data(), text.size());
      });
}

// Adds to a page the script that loads it again. The script must know the build that the page is of, since
// another one may end before it is connected.
SiteFile as_previewed(SiteFile file, int revision) {
  if (file.type != media_type(".html")) return file;
  const std::size_t end = file.bytes.rfind("</body>");
  file.bytes.insert(std::min(end, file.bytes.size()),
                    fmt::format("<script src=\"/-/live.js\" data-revision=\"{}\" defer></script>", revision));
  if (!file.tag.empty()) file.tag.insert(1, fmt::format("{}-", revision));
  return file;
}

void send_page_or_file(const std::filesystem::path& site, int revision, const httplib::Request& request,
                       httplib::Response& response) {
  response.set_header("Cache-Control", "no-cache");
  response.set_header("X-Content-Type-Options", "nosniff");
  if (lacks_slash(site, request.path)) {
    // Relative, so it needs no encoding of the rest: `/meetings/48` leads to `48/`.
    const std::string_view name = std::string_view(request.target).substr(0, request.target.find('?'));
    response.set_redirect(fmt::format("{}/", name.substr(name.rfind('/') + 1)), 301);
    return;
  }
  std::optional<SiteFile> file = site_file(site, request.path);
  const bool found = file.has_value();
  if (!file) file = site_file(site, "/404.html");
  if (!file) file = SiteFile{std::string(waiting_page), std::string(media_type(".html")), {}};
  SiteFile shown = as_previewed(std::move(*file), revision);
  if (!found) response.status = 404;
  if (found) response.set_header("ETag", shown.tag);
  if (found && request.get_header_value("If-None-Match") == shown.tag) {
    response.status = 304;
    return;
  }
  response.set_content(std::move(shown.bytes), shown.type);
}

// Two servers must not share a port, as the library would let them.
void own_port(socket_t socket) {
  const int yes = 1;
  ::setsockopt(socket, SOL_SOCKET, SO_REUSEADDR, &yes, sizeof yes);
}

}  // namespace

PreviewServer::PreviewServer(std::filesystem::path site, PreviewState& state, int port)
    : site_(std::move(site)), state_(state), server_(std::make_unique<httplib::Server>()) {
  server_->new_task_queue = [] { return new httplib::ThreadPool(connections); };
  server_->set_socket_options(own_port);
  server_->set_tcp_nodelay(true);
  server_->set_keep_alive_max_count(100'000);
  server_->set_keep_alive_timeout(seconds_of_patience);
  server_->set_read_timeout(seconds_of_patience);
  server_->set_write_timeout(seconds_of_patience);
  server_->set_payload_max_length(0);
  server_->set_pre_routing_handler([this](const httplib::Request& request, httplib::Response& response) {
    using Answer = httplib::Server::HandlerResponse;
    if (request.method != "GET" && request.method != "HEAD") return Answer::Unhandled;
    if (!is_ours(request.get_header_value("Host"), port_)) {
      response.status = 403;
    } else if (request.path == "/-/events") {
      send_events(state_, response);
    } else if (request.path == "/-/live.js") {
      response.set_content(std::string(live_script), std::string(media_type(".js")));
    } else if (request.path.starts_with(own_addresses)) {
      response.status = 404;
    } else {
      send_page_or_file(site_, state_.now().revision, request, response);
    }
    return Answer::Handled;
  });
  if (port == 0) {
    port_ = server_->bind_to_any_port(host);
  } else {
    port_ = server_->bind_to_port(host, port) ? port : -1;
  }
  if (port_ < 0)
    throw Error(fmt::format("cannot use port {} of this computer: {}", port,
                            reason_of({errno, std::generic_category()})),
                "choose another one: `commonplace serve --port 8001`");
  thread_ = std::thread([this] { server_->listen_after_bind(); });
}

PreviewServer::~PreviewServer() {
  state_.stop();
  server_->stop();
  thread_.join();
}

}  // namespace commonplace
