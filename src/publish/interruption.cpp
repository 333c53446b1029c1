#include "publish/interruption.h"

#include <array>
#include <atomic>
#include <csignal>

#include "base/error.h"

namespace commonplace {
namespace {

constexpr std::array noted_signals = {SIGINT, SIGTERM, SIGHUP};

std::atomic<int> signal_that_came = 0;
static_assert(std::atomic<int>::is_always_lock_free);

std::array<struct sigaction, noted_signals.size()> usual_actions;

void note(int signal) {
  signal_that_came = signal;
}

}  // namespace

Interruption::Interruption() {
  signal_that_came = 0;
  struct sigaction noting {};
  noting.sa_handler = note;
  noting.sa_flags = SA_RESTART;
  for (std::size_t i = 0; i < noted_signals.size(); ++i) {
    ::sigaction(noted_signals[i], nullptr, &usual_actions[i]);
    if (usual_actions[i].sa_handler != SIG_IGN) ::sigaction(noted_signals[i], &noting, nullptr);
  }
}

Interruption::~Interruption() {
  for (std::size_t i = 0; i < noted_signals.size(); ++i)
    ::sigaction(noted_signals[i], &usual_actions[i], nullptr);
  if (const int signal = signal_that_came.exchange(0); signal != 0) std::raise(signal);
}

void Interruption::throw_if_any() {
  if (signal_that_came != 0) throw Error("stopped before anything was changed");
}

}  // namespace commonplace
