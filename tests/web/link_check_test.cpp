#include "web/link_check.h"

#include <atomic>
#include <thread>

#include <doctest/doctest.h>
#include <httplib.h>

using namespace commonplace;

namespace {

// A site on this computer that answers in every way that matters.
struct Site {
  httplib::Server server;
  int port = 0;
  std::thread thread;
  std::atomic<int> at_once = 0;
  std::atomic<int> most_at_once = 0;

  Site() {
    server.Get("/page", [this](const httplib::Request&, httplib::Response& response) {
      most_at_once = std::max(most_at_once.load(), ++at_once);
      std::this_thread::sleep_for(std::chrono::milliseconds(20));
      --at_once;
      response.set_content("here", "text/plain");
    });
    server.Get("/moved", [](const httplib::Request&, httplib::Response& response) {
      response.set_redirect("/page", 301);
    });
    server.Get("/for-now", [](const httplib::Request&, httplib::Response& response) {
      response.set_redirect("/page", 302);
    });
    server.Get("/circle", [](const httplib::Request&, httplib::Response& response) {
      response.set_redirect("/circle", 301);
    });
    server.Get("/beside", [](const httplib::Request&, httplib::Response& response) {
      response.set_redirect("page", 301);
    });
    server.Get("/cookies", [](const httplib::Request& request, httplib::Response& response) {
      if (request.has_param("asked"))
        response.set_content("here", "text/plain");
      else
        response.set_redirect("?asked=1", 302);
    });
    server.Get("/members",
               [](const httplib::Request&, httplib::Response& response) { response.status = 403; });
    server.Get("/no-head", [](const httplib::Request& request, httplib::Response& response) {
      if (request.method == "HEAD") {
        response.status = 405;
      } else {
        response.set_content("here", "text/plain");
      }
    });
    port = server.bind_to_any_port("127.0.0.1");
    thread = std::thread([this] { server.listen_after_bind(); });
    while (!server.is_running()) std::this_thread::yield();
  }
  ~Site() {
    server.stop();
    thread.join();
  }
  std::string address(const std::string& path) const {
    return "http://127.0.0.1:" + std::to_string(port) + path;
  }
};

LinkCheckLimits quickly() {
  LinkCheckLimits limits;
  limits.pause = std::chrono::milliseconds(1);
  limits.patience = std::chrono::seconds(5);
  return limits;
}

}  // namespace

TEST_CASE("a link works, has moved, is broken or cannot be tested") {
  const Site site;
  using Kind = LinkAnswer::Kind;
  const auto answers = check_links(
      {site.address("/page#part"), site.address("/moved"), site.address("/for-now"), site.address("/gone"),
       site.address("/circle"), site.address("/members"), site.address("/no-head"), "http://127.0.0.1:1/"},
      quickly());
  CHECK(answers[0].kind == Kind::works);
  CHECK(answers[1].kind == Kind::moved);
  CHECK(answers[1].detail == site.address("/page"));
  CHECK(answers[2].kind == Kind::works);
  CHECK(answers[3].kind == Kind::broken);
  CHECK(answers[3].detail == "page not found (404)");
  CHECK(answers[4].detail == "it redirects too many times");
  CHECK(answers[5].kind == Kind::untested);
  CHECK(answers[6].kind == Kind::works);
  CHECK(answers[7].kind == Kind::broken);
}

TEST_CASE("a link is followed to an address that the page gives in relation to its own") {
  const Site site;
  const auto answers =
      check_links({site.address("/beside?from=/a/b"), site.address("/cookies?from=/a/b")}, quickly());
  CHECK(answers[0].kind == LinkAnswer::Kind::moved);
  CHECK(answers[0].detail == site.address("/page"));
  CHECK(answers[1].kind == LinkAnswer::Kind::works);
}

TEST_CASE("a site is asked one thing at a time, and no longer than there is time") {
  Site site;
  check_links(std::vector<std::string>(6, site.address("/page")), quickly());
  CHECK(site.most_at_once == 1);
  LinkCheckLimits none = quickly();
  none.most = std::chrono::seconds(0);
  CHECK(check_links({site.address("/page")}, none)[0].kind == LinkAnswer::Kind::untested);
}
