// SPDX-License-Identifier: Apache-2.0
// History of one person among 400 with 100,000 sessions of 6 x 15 to 18 repetitions, by kind of database and by how
// many of them are the person's own; and repetitions kept by PostgreSQL, on the disk, by that many live sessions.
// Filling a database takes minutes. Beside the time of a call:
//   sessions       told
//   first_ms       the first call after the database was opened
//   rss_MB         of this process after the calls
//   rss_growth_MB  of this process from the first call to the last
#include <benchmark/benchmark.h>
#include <unistd.h>

#include <chrono>
#include <filesystem>
#include <fstream>
#include <memory>

#include "store/columns.h"
#include "store/new_id.h"
#include "store/people_store.h"
#include "store/session_store.h"
#include "store/sum_up_sets.h"
#include "store/synthetic_session.h"
#include "store/throwaway_postgres.h"

namespace {

using namespace clamshell;
using soci::use;

constexpr int kPeople = 400, kSessions = 100'000, kEagerEvery = 66;
const Timestamp kBegin{std::chrono::seconds{1'500'000'000}};

enum Kind { sqlite, postgres };

class Filled {
 public:
  explicit Filled(const std::string& name) : name_(name) {
    Database database(name_);
    PeopleStore people(database);
    for (int i = 0; i < kPeople; ++i)
      people_.push_back(people.add(fmt::format("Person {}", i), Role::person, kBegin).id);
    database.write([&](soci::session& sql) {
      add_sessions(sql);
      add_sets(sql);
      sql << "ANALYZE";
    });
  }

  const std::string& name() const { return name_; }
  const std::string& eager() const { return people_.front(); }
  const std::string& usual() const { return people_.back(); }

 private:
  /// In the order of time, everybody's mixed.
  void add_sessions(soci::session& sql) const {
    std::string id, person;
    Timestamp begun, ended;
    soci::statement insert =
        (sql.prepare << "INSERT INTO sessions (id, person_id, source, plan_sets, plan_least, plan_most, plan_hold_s,"
                        " plan_lower_s, plan_rest_s, begun_ms, utc_offset_min, ended_ms, effort, pain)"
                        " VALUES (:id, :person, 'camera', 3, 15, 18, 1, 2, 45, :begun, 60, :ended, 5, 0)",
         use(id), use(person), use(begun), use(ended));
    for (int i = 0; i < kSessions; ++i) {
      id = new_id();
      person = i % kEagerEvery == 0 ? eager() : people_.at(1 + static_cast<std::size_t>(i) % (kPeople - 1));
      begun = kBegin + i * std::chrono::minutes{40};
      ended = begun + std::chrono::minutes{15};
      insert.execute(true);
    }
  }

  static void add_sets(soci::session& sql) {
    sql << "INSERT INTO sets (session_id, set_index, number, working_leg, begun_ms, ended_ms, ended_by)"
           " WITH RECURSIVE numbers (n) AS (SELECT 0 UNION ALL SELECT n + 1 FROM numbers WHERE n < 5)"
           " SELECT id, n, 1 + n % 3, CASE WHEN n < 3 THEN 'left' ELSE 'right' END, begun_ms + 120000 * n,"
           " begun_ms + 120000 * n + 75000, 'complete' FROM sessions CROSS JOIN numbers ORDER BY begun_ms, n";
    sql << "INSERT INTO repetitions (session_id, set_index, number, completed_ms, lift_s, hold_s, lower_s, opening_deg,"
           " opening_stddev_deg, pelvis_roll_deg, pelvis_roll_stddev_deg, clean)"
           " WITH RECURSIVE numbers (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM numbers WHERE n < 18)"
           " SELECT session_id, set_index, n, begun_ms + 4100 * n, 1.2 + 0.013 * n, 0.9 + 0.017 * n, 1.7 + 0.011 * n,"
           " 38.7 + 0.31 * n, 2.53 + 0.07 * n, 3.1 - 0.23 * n, 1.87 + 0.03 * n,"
           " CASE WHEN (n + set_index) % 10 = 0 THEN 0 WHEN (n + set_index) % 7 > 0 THEN 1 END"
           " FROM sets CROSS JOIN numbers WHERE n <= 15 + set_index % 4 ORDER BY begun_ms, n";
    sql << "INSERT INTO findings (session_id, set_index, repetition, list_index, criterion, measured, stddev,"
           " limit_passed, unit, probability, cue)"
           " SELECT session_id, set_index, number, 0, 'no_hold', 0.12, 0.08, 0.35, 's', 0.97,"
           " 'Squeeze for a moment at the top.' FROM repetitions WHERE clean = 0";
    sql << "INSERT INTO not_judged (session_id, set_index, repetition, list_index, criterion, reason)"
           " SELECT session_id, set_index, number, 0, 'pelvis_rolled_back', 'too_uncertain' FROM repetitions"
           " WHERE clean IS NULL";
    sum_up_sets(sql);
  }

  std::string name_;
  std::vector<std::string> people_;
};

struct FilledFile {
  std::filesystem::path folder = [] {
    std::string name = std::filesystem::temp_directory_path() / "clamshell_bench_XXXXXX";
    if (!mkdtemp(name.data())) throw std::runtime_error(name + " can't be made");
    return name;
  }();
  Filled filled{folder / "sessions.db"};
  ~FilledFile() { std::filesystem::remove_all(folder); }
};

struct FilledServer {
  ThrowawayPostgres server;
  Filled filled{server.url("postgres")};
};

const Filled& filled(Kind kind) {
  if (kind == sqlite) {
    static const FilledFile file;
    return file.filled;
  }
  static const FilledServer server;
  return server.filled;
}

double rss_megabytes() {
  double total{}, resident{};
  std::ifstream("/proc/self/statm") >> total >> resident;
  return resident * static_cast<double>(sysconf(_SC_PAGESIZE)) / (1 << 20);
}

void BM_history(benchmark::State& state) {
  using Clock = std::chrono::steady_clock;
  const Filled& all = filled(static_cast<Kind>(state.range(0)));
  Database database(all.name());
  const SessionStore store(database);
  const std::string& person = state.range(1) ? all.eager() : all.usual();

  const auto begin = Clock::now();
  const std::size_t sessions = store.summaries(person, Timestamp{}).size();
  const std::chrono::duration<double, std::milli> first = Clock::now() - begin;
  const double rss = rss_megabytes();
  for ([[maybe_unused]] auto _ : state) benchmark::DoNotOptimize(store.summaries(person, Timestamp{}));
  state.counters["sessions"] = static_cast<double>(sessions);
  state.counters["first_ms"] = first.count();
  state.counters["rss_MB"] = rss_megabytes();
  state.counters["rss_growth_MB"] = rss_megabytes() - rss;
}
BENCHMARK(BM_history)
    ->ArgNames({"postgres", "eager"})
    ->ArgsProduct({{sqlite, postgres}, {false, true}})
    ->Unit(benchmark::kMillisecond)
    ->Iterations(50)
    ->UseRealTime();

/// Each thread is a live session; items_per_second are repetitions of all of them.
void BM_keep_repetitions(benchmark::State& state) {
  static const ThrowawayPostgres server(/*fsync=*/true);
  Database database(server.url("postgres"));
  SessionStore store(database);
  const std::string session = store.begin_session(session_of(kMe, Source::camera, kBegin)).id;
  const int set = store.begin_set(session, set_of(Side::left));
  int number = 0;
  RepetitionRecord repetition = made_up_repetition(1);
  repetition.movement.resize(50, repetition.movement.back());  // 1.8 kB, as of three seconds
  for ([[maybe_unused]] auto _ : state) {
    repetition.number = ++number;
    store.add_repetition(session, set, repetition);
  }
  state.SetItemsProcessed(state.iterations());
}
BENCHMARK(BM_keep_repetitions)->Threads(1)->Threads(16)->Unit(benchmark::kMillisecond)->UseRealTime();

}  // namespace
