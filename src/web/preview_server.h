#pragma once

#include <filesystem>
#include <memory>
#include <thread>

#include "web/preview_state.h"

namespace httplib {  // NOLINT(readability-identifier-naming): not ours
class Server;
}

namespace commonplace {

// Serves a built site on this computer only, and adds to each page a script that loads it again after a build
// and shows what a build complains of.
class PreviewServer {
 public:
  // Listens on `port` of 127.0.0.1, or on any free one if it is 0. Throws Error if the port cannot be used.
  PreviewServer(std::filesystem::path site, PreviewState& state, int port);
  ~PreviewServer();
  PreviewServer(const PreviewServer&) = delete;
  PreviewServer& operator=(const PreviewServer&) = delete;

  int port() const { return port_; }

 private:
  std::filesystem::path site_;
  PreviewState& state_;
  std::unique_ptr<httplib::Server> server_;
  int port_ = 0;
  std::thread thread_;
};

}  // namespace commonplace
