// SPDX-License-Identifier: Apache-2.0
#include "queue/worker.h"

#include <fmt/format.h>

#include <thread>
#include <vector>

namespace clamshell {
namespace {

using namespace std::chrono_literals;
using WorkClock = std::chrono::steady_clock;

/// One of its threads.
class WorkBench {
 public:
  WorkBench(WorkQueue& queue, const WorkerSettings& settings, const DoWork& do_work)
      : queue_(queue), settings_(settings), do_work_(do_work) {}

  void run() {
    while (!settings_.stop()) {
      const auto delivery = queue_.take(500ms);
      if (!delivery) continue;
      try {
        finish(*delivery);
      } catch (const QueueError& error) {
        settings_.tell(error.what());
      }
    }
  }

 private:
  void finish(Delivery& delivery) {
    if (delivery.tries() > kMostTries) {
      delivery.set_aside(fmt::format("{} workers took it and were not heard of again.", delivery.tries() - 1));
      return;
    }
    heard_ = {};
    WorkEnd end = do_work_(delivery.text(), [&] { return go_on(delivery); });
    for (auto pause = 1s; end.what == WorkEnd::What::not_now && rest(delivery, pause);
         pause = std::min(2 * pause, 30s)) {
      settings_.tell(end.reason);
      end = do_work_(delivery.text(), [&] { return go_on(delivery); });
    }
    switch (end.what) {
      case WorkEnd::What::done:
        return delivery.done();
      case WorkEnd::What::refused:
        return delivery.set_aside(end.reason);
      case WorkEnd::What::failed:
        settings_.tell(fmt::format("Try {}: {}", delivery.tries(), end.reason));
        if (delivery.tries() >= kMostFailures) return delivery.set_aside(end.reason);
        return delivery.again(settings_.retry_after * (1 << (delivery.tries() - 1)));
      case WorkEnd::What::not_now:
      case WorkEnd::What::interrupted:
        return delivery.again(0ms);
    }
  }

  bool go_on(Delivery& delivery) {
    if (settings_.stop()) return false;
    if (WorkClock::now() - heard_ > settings_.lost_after / 4) {
      delivery.still_working();
      heard_ = WorkClock::now();
    }
    return true;
  }

  /// False: it is to stop.
  bool rest(Delivery& delivery, std::chrono::milliseconds pause) {
    for (const auto until = WorkClock::now() + pause; WorkClock::now() < until; std::this_thread::sleep_for(50ms))
      if (!go_on(delivery)) return false;
    return true;
  }

  WorkQueue& queue_;
  const WorkerSettings& settings_;
  const DoWork& do_work_;
  WorkClock::time_point heard_;
};

}  // namespace

void work(WorkQueue& queue, const WorkerSettings& settings, const DoWork& do_work) {
  std::vector<std::jthread> threads;
  for (int i = 0; i < settings.at_once; ++i) threads.emplace_back([&] { WorkBench(queue, settings, do_work).run(); });
}

}  // namespace clamshell
