// SPDX-License-Identifier: Apache-2.0
/// The open connections: limited in number, so that one more can be served, and listed, so that all can be closed.
#pragma once

#include <cstddef>
#include <functional>
#include <list>
#include <string>
#include <utility>

namespace clamshell {

/// For one thread.
class Connections {
  struct Open {
    std::string network;
    std::function<void()> stop;
    bool waits{true}, stopped{};
  };

 public:
  static constexpr std::size_t kMost = 256, kMostOfNetwork = 64;

  /// One of them, as long as it lives. At first it waits for its client.
  class Entry {
   public:
    Entry(Connections& connections, std::string network, std::function<void()> stop)
        : list_(connections.open_), at_(list_.insert(list_.end(), {std::move(network), std::move(stop)})) {}
    ~Entry() { list_.erase(at_); }
    Entry(const Entry&) = delete;
    Entry& operator=(const Entry&) = delete;

    const std::string& network() const { return at_->network; }
    /// From now on it ends this way.
    void stop_by(std::function<void()> stop) { at_->stop = std::move(stop); }
    /// For the client to send or to take something.
    void wait() {
      at_->waits = true;
      list_.splice(list_.end(), list_, at_);
    }
    /// For the client, which waits: it is not ended for another's sake.
    void work() { at_->waits = false; }

   private:
    std::list<Open>& list_;
    std::list<Open>::iterator at_;
  };

  /// For one more of that network: where there are many, the one that has waited longest is ended. False: all are at
  /// work.
  [[nodiscard]] bool make_room(const std::string& network);
  void stop();

 private:
  std::size_t count_of(const std::string& network) const;
  bool stop_oldest_of(const std::string& network);

  std::list<Open> open_;  ///< of those that wait, who has waited longest comes first
};

}  // namespace clamshell
