// SPDX-License-Identifier: Apache-2.0
/// Simulates the muscles of saved sets, one after the other, on a thread of the lowest priority.
#pragma once

#include <compare>
#include <condition_variable>
#include <cstddef>
#include <deque>
#include <functional>
#include <list>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <thread>

#include "record/set_muscles.h"

namespace clamshell {

/// As simulate_kept_set, with what is known of muscles and bands.
using SimulateSet = std::function<SetMuscles(const Profile&, const SetRecord&)>;

/// For any thread. Its end waits for the one simulation that is under way, which then gives way no longer.
class SimulationDesk {
 public:
  static constexpr std::size_t kMostWaiting = 256, kMostKept = 256;  ///< sets; no session has as many

  explicit SimulationDesk(SimulateSet simulate);

  /// What came of a set; nothing: ask again later. What was asked for last comes first: somebody looks at it.
  std::shared_ptr<const SetMuscles> ask(const SessionRecord& session, std::size_t set, const Profile& profile);

 private:
  /// What a result depends on.
  struct Key {
    std::string session;
    std::size_t set{}, repetitions{};
    std::optional<Metres> height, thigh_girth;
    std::optional<double> mass_kg;
    std::optional<Sex> sex;
    std::optional<std::string> band;
    std::optional<double> band_force_n;
    auto operator<=>(const Key&) const = default;
  };
  struct Order {
    Key key;
    Profile profile;
    SetRecord set;
  };

  void put_first(const Key& key, const SessionRecord& session, const Profile& profile);
  void work(const std::stop_token& stop);
  std::optional<Order> next(const std::stop_token& stop);
  SetMuscles simulate(const Order& order) const;
  void keep(const Key& key, std::shared_ptr<const SetMuscles> result);

  SimulateSet simulate_;
  std::mutex mutex_;  ///< held for moments only, for the thread that gives way holds it too
  std::condition_variable_any arrived_;
  std::list<Order> waiting_;
  std::optional<Key> under_way_;
  std::map<Key, std::shared_ptr<const SetMuscles>> results_;
  std::deque<Key> oldest_first_;  ///< of results_
  std::jthread thread_;           ///< the last member: it uses all others
};

}  // namespace clamshell
