// SPDX-License-Identifier: Apache-2.0
#include "server/simulation_desk.h"

#include <fmt/format.h>
#include <pthread.h>
#include <sched.h>

#include <algorithm>
#include <exception>
#include <utility>

namespace clamshell {
namespace {

/// Where the system refuses, the simulation is only less polite.
void schedule(pthread_t thread, int policy) {
  const sched_param parameter{};
  pthread_setschedparam(thread, policy, &parameter);
}

}  // namespace

SimulationDesk::SimulationDesk(SimulateSet simulate)
    : simulate_(std::move(simulate)), thread_([this](const std::stop_token& stop) { work(stop); }) {}

std::shared_ptr<const SetMuscles> SimulationDesk::ask(const SessionRecord& session, std::size_t set,
                                                      const Profile& profile) {
  const auto& band = session.sets.at(set).band;
  const auto force = band ? profile.band_force_n.find(*band) : profile.band_force_n.end();
  const auto measured = force == profile.band_force_n.end() ? std::nullopt : std::optional(force->second);
  const Key key{.session = session.id,
                .set = set,
                .repetitions = session.sets.at(set).repetitions.size(),
                .height = profile.height,
                .thigh_girth = profile.thigh_girth,
                .mass_kg = profile.mass_kg,
                .sex = profile.sex,
                .band = band,
                .band_force_n = measured};
  const std::scoped_lock lock(mutex_);
  if (const auto found = results_.find(key); found != results_.end()) return found->second;
  if (under_way_ != key) put_first(key, session, profile);
  return nullptr;
}

void SimulationDesk::put_first(const Key& key, const SessionRecord& session, const Profile& profile) {
  const auto same = std::ranges::find(waiting_, key, &Order::key);
  if (same != waiting_.end()) return waiting_.splice(waiting_.begin(), waiting_, same);
  waiting_.push_front({key, profile, session.sets[key.set]});
  if (waiting_.size() > kMostWaiting) waiting_.pop_back();
  arrived_.notify_one();
}

void SimulationDesk::work(const std::stop_token& stop) {
  schedule(pthread_self(), SCHED_IDLE);
  const std::stop_callback awaited(stop, [thread = pthread_self()] { schedule(thread, SCHED_OTHER); });
  while (const auto order = next(stop)) keep(order->key, std::make_shared<const SetMuscles>(simulate(*order)));
}

std::optional<SimulationDesk::Order> SimulationDesk::next(const std::stop_token& stop) {
  std::unique_lock lock(mutex_);
  if (!arrived_.wait(lock, stop, [this] { return !waiting_.empty(); }) || stop.stop_requested()) return std::nullopt;
  Order order = std::move(waiting_.front());
  waiting_.pop_front();
  under_way_ = order.key;
  return order;
}

SetMuscles SimulationDesk::simulate(const Order& order) const {
  try {
    return simulate_(order.profile, order.set);
  } catch (const std::exception& error) {
    return {.simulated = std::nullopt, .why_not = fmt::format("The simulation failed: {}", error.what())};
  }
}

void SimulationDesk::keep(const Key& key, std::shared_ptr<const SetMuscles> result) {
  const std::scoped_lock lock(mutex_);
  under_way_.reset();
  results_.emplace(key, std::move(result));
  oldest_first_.push_back(key);
  if (oldest_first_.size() <= kMostKept) return;
  results_.erase(oldest_first_.front());
  oldest_first_.pop_front();
}

}  // namespace clamshell
