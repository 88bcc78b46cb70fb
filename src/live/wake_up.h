// SPDX-License-Identifier: Apache-2.0
/// Lets coroutines of one executor wait until something has changed.
#pragma once

#include <boost/asio/steady_timer.hpp>

#include "net/coroutine.h"

namespace clamshell {

class WakeUp {
 public:
  explicit WakeUp(const boost::asio::any_io_executor& executor)
      : timer_(executor, boost::asio::steady_timer::time_point::max()) {}

  /// Until the next notify(); what is waited for must be asked again.
  boost::asio::awaitable<void> wait() {
    boost::system::error_code cancelled;
    co_await timer_.async_wait(awaited(cancelled));
  }
  void notify() { timer_.cancel(); }

 private:
  boost::asio::steady_timer timer_;
};

}  // namespace clamshell
