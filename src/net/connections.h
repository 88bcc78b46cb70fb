// SPDX-License-Identifier: Apache-2.0
/// The open connections: limited in number, so that one more can be served, and listed, so that all can be closed.
#pragma once

#include <chrono>
#include <cstddef>
#include <functional>
#include <list>
#include <string>
#include <utility>

namespace clamshell {

/// For one thread.
class Connections {
  using Clock = std::chrono::steady_clock;

  struct Open {
    std::string network;
    std::function<void()> stop;
    Clock::time_point since;  ///< when it began to wait
    bool waits{true}, stopped{};
  };

 public:
  /// A network may keep kMostOfNetwork connections. Those whose client has had less than kGrace to send or take
  /// something come on top, kMostAtOnceOfNetwork in all: of many that open at once, each can ask.
  static constexpr std::size_t kMost = 256, kMostAtOnceOfNetwork = 192, kMostOfNetwork = 64;
  static constexpr std::chrono::milliseconds kGrace{250};

  explicit Connections(std::function<Clock::time_point()> now = &Clock::now) : now_(std::move(now)) {}

  /// One of them, as long as it lives. At first it waits for its client.
  class Entry {
   public:
    Entry(Connections& connections, std::string network, std::function<void()> stop)
        : connections_(connections),
          at_(list().insert(list().end(), {std::move(network), std::move(stop), connections.now_()})) {}
    ~Entry() { list().erase(at_); }
    Entry(const Entry&) = delete;
    Entry& operator=(const Entry&) = delete;

    const std::string& network() const { return at_->network; }
    /// From now on it ends this way.
    void stop_by(std::function<void()> stop) { at_->stop = std::move(stop); }
    /// For the client to send or to take something.
    void wait() {
      at_->waits = true;
      at_->since = connections_.now_();
      list().splice(list().end(), list(), at_);
    }
    /// For the client, which waits: it is not ended for another's sake.
    void work() { at_->waits = false; }

   private:
    std::list<Open>& list() { return connections_.open_; }

    Connections& connections_;
    std::list<Open>::iterator at_;
  };

  /// For one more of that network: where there are many, the one that has waited longest is ended. False: all are at
  /// work.
  [[nodiscard]] bool make_room(const std::string& network);
  void stop();

 private:
  std::size_t count_of(const std::string& network) const;
  bool stop_oldest_of(const std::string& network, Clock::duration waited);

  std::function<Clock::time_point()> now_;
  std::list<Open> open_;  ///< of those that wait, who has waited longest comes first
};

}  // namespace clamshell
