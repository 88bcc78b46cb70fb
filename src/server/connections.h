// SPDX-License-Identifier: Apache-2.0
/// The connections that are open, so that all can be asked to end.
#pragma once

#include <functional>
#include <list>
#include <utility>

namespace clamshell {

/// For one thread.
class Connections {
 public:
  /// One of them, as long as it lives.
  class Entry {
   public:
    Entry(Connections& connections, std::function<void()> stop)
        : list_(connections.stops_), at_(list_.insert(list_.end(), std::move(stop))) {}
    ~Entry() { list_.erase(at_); }
    Entry(const Entry&) = delete;
    Entry& operator=(const Entry&) = delete;

    /// From now on it ends this way.
    void stop_by(std::function<void()> stop) { *at_ = std::move(stop); }

   private:
    std::list<std::function<void()>>& list_;
    std::list<std::function<void()>>::iterator at_;
  };

  std::size_t count() const { return stops_.size(); }
  void stop() {
    for (const auto& stop_one : stops_) stop_one();
  }

 private:
  std::list<std::function<void()>> stops_;
};

}  // namespace clamshell
