// SPDX-License-Identifier: Apache-2.0
/// One who leads a session with a made-up coach, whose network does nothing by itself: what the connections of a
/// session are tried on.
#pragma once

#include <fmt/format.h>

#include <boost/asio/executor_work_guard.hpp>
#include <boost/asio/io_context.hpp>
#include <memory>
#include <string>

#include "live/live_visit.h"
#include "live/synthetic_live_coach.h"

namespace clamshell {

class SyntheticLiveVisit {
 protected:
  static std::string command(const char* name, int second) {
    return fmt::format(R"({{"command": "{}", "time_us": {}}})", name, second * 1'000'000);
  }
  /// What the worker told, so many times.
  void hear(int times) {
    while (times-- > 0) io_.run_one();
  }
  void leave() {
    visit_->leave();
    while (!visit_->finished()) io_.run_one();
  }

  boost::asio::io_context io_;
  boost::asio::executor_work_guard<boost::asio::io_context::executor_type> open_end_{io_.get_executor()};
  std::shared_ptr<Script> script_ = std::make_shared<Script>();
  LiveDesk desk_{1};
  std::shared_ptr<LiveVisit> visit_ = std::make_shared<LiveVisit>(io_.get_executor(), desk_, open_synthetic(script_),
                                                                  "session", "person", Language::english);
};

}  // namespace clamshell
