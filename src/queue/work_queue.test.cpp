// SPDX-License-Identifier: Apache-2.0
#include "queue/work_queue.h"

#include <gmock/gmock.h>

#include <atomic>
#include <csignal>
#include <map>
#include <mutex>
#include <set>
#include <thread>

#include "base/fork_to.h"
#include "queue/throwaway_nats.h"
#include "queue/worker.h"

namespace clamshell {
namespace {

using namespace std::chrono_literals;
using testing::HasSubstr;
using testing::SizeIs;

std::string complaint_of_queue(const std::string& url) {
  try {
    const WorkQueue queue({.url = url});
  } catch (const QueueError& error) {
    return error.what();
  }
  return "none";
}

class Queues : public testing::Test {
 protected:
  WorkQueue::Settings settings() const { return {.url = server_.url(), .lost_after = 500ms}; }
  std::unique_ptr<Delivery> next() { return queue_.take(3s); }

  WorkerSettings impatient() {
    return {.at_once = 2,
            .lost_after = 500ms,
            .retry_after = 20ms,
            .stop = [this] { return queue_.state().waiting + queue_.state().running == 0; },
            .tell = [](const std::string&) {}};
  }

  ThrowawayNats server_;
  WorkQueue queue_{settings()};
};

TEST_F(Queues, give_each_text_to_one_worker) {
  EXPECT_TRUE(queue_.submit("a"));
  EXPECT_TRUE(queue_.submit("b"));
  EXPECT_FALSE(queue_.submit("a"));
  EXPECT_EQ(queue_.state().waiting, 2);
  const auto first = next(), second = next();
  ASSERT_TRUE(first && second);
  EXPECT_EQ(first->text(), "a");
  EXPECT_EQ(second->text(), "b");
  EXPECT_EQ(queue_.state().running, 2);
  EXPECT_EQ(queue_.take(100ms), nullptr);
  first->done();
  second->done();
  const QueueState state = queue_.state();
  EXPECT_EQ(state.waiting + state.running + state.failed, 0);
  EXPECT_EQ(state.done, 2);
}

TEST_F(Queues, give_what_a_worker_keeps_silent_about_to_another) {
  queue_.submit("a");
  const auto silent = next();
  ASSERT_TRUE(silent);
  const auto again = next();
  ASSERT_TRUE(again);
  EXPECT_EQ(again->text(), "a");
  EXPECT_EQ(again->tries(), 2);
}

TEST_F(Queues, leave_what_a_worker_is_still_at_with_it) {
  queue_.submit("a");
  const auto slow = next();
  ASSERT_TRUE(slow);
  for (int i = 0; i < 8; ++i) {
    slow->still_working();
    EXPECT_EQ(queue_.take(150ms), nullptr);
  }
  slow->done();
  EXPECT_EQ(queue_.state().done, 1);
}

TEST_F(Queues, keep_what_is_set_aside_with_its_reason_until_it_is_retried_or_forgotten) {
  queue_.submit("a");
  queue_.submit("b");
  next()->set_aside("it is\nbroken");
  next()->set_aside("this one too");
  const auto aside = queue_.set_aside(10);
  ASSERT_THAT(aside, SizeIs(2));
  EXPECT_EQ(aside[0].text, "a");
  EXPECT_EQ(aside[0].reason, "it is broken");
  EXPECT_EQ(queue_.state().failed, 2);
  EXPECT_EQ(queue_.retry(), 2);
  EXPECT_EQ(queue_.state().failed, 0);
  const auto again = next();
  ASSERT_TRUE(again);
  EXPECT_EQ(again->tries(), 1);
  again->set_aside("still");
  EXPECT_EQ(queue_.forget(), 1);
  EXPECT_EQ(queue_.state().failed, 0);
}

TEST_F(Queues, outlive_their_server) {
  queue_.submit("a");
  queue_.submit("b");
  const auto begun = next();
  ASSERT_TRUE(begun);
  server_.restart();
  std::set<std::string> rest;
  for (int i = 0; i < 50 && rest.size() < 2; ++i)
    if (const auto each = queue_.take(200ms)) {
      rest.insert(each->text());
      each->done();
    }
  EXPECT_THAT(rest, testing::ElementsAre("a", "b"));  // who began "a" was not heard of in the meantime
}

TEST_F(Queues, that_are_not_there_are_told_of_in_a_sentence) {
  EXPECT_THAT(complaint_of_queue("nats://me:secret@127.0.0.1:1"),
              testing::AllOf(HasSubstr("\"nats://127.0.0.1:1\" can't be used"), testing::Not(HasSubstr("secret"))));
}

TEST_F(Queues, and_their_workers_do_all_and_set_aside_what_fails_five_times) {
  constexpr int kTexts = 20;
  for (int i = 0; i < kTexts; ++i) queue_.submit(std::to_string(i));
  std::mutex lock;
  std::map<std::string, int> tries;
  work(queue_, impatient(), [&](const std::string& text, const std::function<bool()>&) -> WorkEnd {
    const std::scoped_lock locked(lock);
    ++tries[text];
    if (text == "7") return {WorkEnd::What::failed, "it is always so"};
    if (text == "8" && tries[text] < 3) return {WorkEnd::What::failed, "twice"};
    if (text == "9") return {WorkEnd::What::refused, "it is empty"};
    return {WorkEnd::What::done};
  });
  EXPECT_EQ(queue_.state().done, kTexts - 2);
  const auto aside = queue_.set_aside(10);
  ASSERT_THAT(aside, SizeIs(2));
  EXPECT_EQ(aside[0].reason, "it is empty");
  EXPECT_EQ(aside[1].text, "7");
  EXPECT_EQ(aside[1].reason, "it is always so");
  EXPECT_EQ(tries["7"], kMostFailures);
  EXPECT_EQ(tries["8"], 3);
  EXPECT_EQ(tries["9"], 1);
}

TEST_F(Queues, lose_nothing_when_their_workers_are_killed) {
  constexpr std::uint64_t kTexts = 30;
  for (std::uint64_t i = 0; i < kTexts; ++i) queue_.submit(std::to_string(i));
  const auto begin_worker = [&] {
    return fork_to([&] {
      WorkQueue queue(settings());
      WorkerSettings forever = impatient();
      forever.stop = [] { return false; };
      work(queue, forever, [](const std::string&, const std::function<bool()>& go_on) -> WorkEnd {
        for (int i = 0; i < 5; ++i, std::this_thread::sleep_for(20ms)) go_on();
        return {WorkEnd::What::done};
      });
      return 0;
    });
  };
  for (int round = 0; queue_.state().done < kTexts && round < 40; ++round) {
    const pid_t worker = begin_worker();
    std::this_thread::sleep_for(600ms);
    kill(worker, SIGKILL);
    status_of(worker);
  }
  EXPECT_EQ(queue_.state().done, kTexts);
  for (int i = 0; i < 40 && queue_.state().running > 0; ++i)  // done, but not yet off the queue when it was killed
    if (const auto rest = queue_.take(200ms)) rest->done();
  EXPECT_EQ(queue_.state().running + queue_.state().waiting + queue_.state().failed, 0);
}

}  // namespace
}  // namespace clamshell
