// SPDX-License-Identifier: Apache-2.0
#include "queue/queue_watch.h"

#include <gtest/gtest.h>

#include <functional>

#include "queue/throwaway_nats.h"

namespace clamshell {
namespace {

using namespace std::chrono_literals;

/// Waits long: the machine may be busy.
bool comes_true(const std::function<bool()>& what) {
  for (const auto until = std::chrono::steady_clock::now() + 60s; std::chrono::steady_clock::now() < until;
       std::this_thread::sleep_for(10ms))
    if (what()) return true;
  return false;
}

TEST(QueueWatch, shows_how_far_the_work_is_while_the_server_is_there) {
  ThrowawayNats server;
  WorkQueue queue({.url = server.url()});
  const QueueWatch watch(server.url(), 10ms);
  queue.submit("a");
  queue.submit("b");
  EXPECT_TRUE(comes_true([&] { return watch.state().value_or(QueueState{}).waiting == 2; }));
  const auto one = queue.take(10s);
  ASSERT_TRUE(one);
  EXPECT_TRUE(comes_true([&] { return watch.state().value_or(QueueState{}).running == 1; }));
  server.restart();
  EXPECT_TRUE(comes_true([&] { return watch.state().value_or(QueueState{}).waiting > 0; }));
}

TEST(QueueWatch, shows_nothing_while_the_server_is_away_and_finds_it_when_it_comes) {
  std::optional<ThrowawayNats> server(std::in_place);
  const QueueWatch watch(server->url(), 10ms);
  EXPECT_TRUE(comes_true([&] { return watch.state().has_value(); }));
  server.reset();
  EXPECT_TRUE(comes_true([&] { return !watch.state().has_value(); }));
}

TEST(QueueWatch, leaves_what_workers_decided) {
  const ThrowawayNats server;
  WorkQueue queue({.url = server.url(), .lost_after = 500ms});
  const QueueWatch watch(server.url(), 10ms);
  ASSERT_TRUE(comes_true([&] { return watch.state().has_value(); }));
  queue.submit("a");
  const auto silent = queue.take(10s);
  ASSERT_TRUE(silent);
  EXPECT_TRUE(queue.take(10s)) << "what a silent worker has is not waited for longer because somebody looks on";
}

}  // namespace
}  // namespace clamshell
