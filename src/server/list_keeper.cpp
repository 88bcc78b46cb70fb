// SPDX-License-Identifier: Apache-2.0
#include "server/list_keeper.h"

#include "api/renew_lines.h"
#include "clinic/list_store.h"

namespace clamshell {

ListKeeper::~ListKeeper() {
  thread_.request_stop();
  asked_.notify_all();
}

void ListKeeper::renew_all(Day today) {
  {
    const std::scoped_lock lock(mutex_);
    is_asked_ = true;
    today_ = today;
  }
  if (!thread_.joinable()) thread_ = std::jthread([this](const std::stop_token& stop) { work(stop); });
  asked_.notify_all();
}

void ListKeeper::work(const std::stop_token& stop) {
  constexpr int kAtOnce = 25;  // whoever begins to write waits meanwhile
  Day today{};
  while (!stop.stop_requested()) {
    {
      std::unique_lock lock(mutex_);
      if (!asked_.wait(lock, stop, [this] { return is_asked_; })) return;
      is_asked_ = false;
      today = today_;
    }
    try {
      Database database(database_);
      const ListStore lists(database);
      const std::string day = iso_date(today);
      for (auto people = lists.outdated(day, kAtOnce); !people.empty() && !stop.stop_requested();
           people = lists.outdated(day, kAtOnce))
        renew_lines(database, rules_, people, today);
    } catch (const StoreError&) {  // whoever looks at the list next is told, and it is tried again
    }
  }
}

}  // namespace clamshell
