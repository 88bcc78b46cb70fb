// SPDX-License-Identifier: Apache-2.0
/// Threads for work that takes long, so that nobody else has to wait.
#pragma once

#include <boost/asio/thread_pool.hpp>
#include <cstddef>
#include <type_traits>
#include <utility>

#include "base/user_error.h"
#include "net/coroutine.h"

namespace clamshell {

/// what() is a sentence for the user.
struct Busy : UserError {
  using UserError::UserError;
};

/// Does work on a thread of this pool, while the coroutine's own goes on with others. Throws what work() throws.
template <class Work>
boost::asio::awaitable<std::invoke_result_t<Work>> on(boost::asio::thread_pool& threads, Work work) {
  const auto call = [](Work what) -> boost::asio::awaitable<std::invoke_result_t<Work>> { co_return what(); };
  auto working = call(std::move(work));
  co_return co_await boost::asio::co_spawn(threads.get_executor(), std::move(working), boost::asio::use_awaitable);
}

/// For coroutines of one thread, which goes on with others meanwhile.
class SideThread {
 public:
  /// most: pieces of work at a time, waiting ones among them. threads: that do it.
  explicit SideThread(int most, std::size_t threads = 1) : most_(most), thread_(threads) {}

  /// Throws Busy where there is too much to do already, and what work() throws.
  template <class Work>
  boost::asio::awaitable<std::invoke_result_t<Work>> run(Work work) {
    if (pieces_ >= most_) throw Busy("Too many requests at once; try again in a moment.");
    const Piece piece(pieces_);
    auto working = on(thread_, std::move(work));
    co_return co_await std::move(working);
  }

 private:
  class Piece {
   public:
    explicit Piece(int& pieces) : pieces_(pieces) { ++pieces_; }
    ~Piece() { --pieces_; }
    Piece(const Piece&) = delete;
    Piece& operator=(const Piece&) = delete;

   private:
    int& pieces_;
  };

  int most_, pieces_{};
  boost::asio::thread_pool thread_;
};

}  // namespace clamshell
