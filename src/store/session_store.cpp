// SPDX-License-Identifier: Apache-2.0
#include "store/store.h"

#include <fmt/format.h>
#include <sodium.h>

#include <algorithm>
#include <array>
#include <filesystem>
#include <string_view>

#include "store/columns.h"
#include "store/migrate.h"
#include "store/read_session.h"
#include "store/sqlite_file.h"

namespace clamshell {
namespace {

using soci::into, soci::use;

constexpr std::ptrdiff_t kLongestText = 500;  ///< characters

std::string unguessable_id() {
  std::array<unsigned char, 16> bits{};
  std::array<char, 2 * bits.size() + 1> digits{};
  if (sodium_init() < 0) throw StoreError("This system gives no random numbers to name a session with.");
  randombytes_buf(bits.data(), bits.size());
  return sodium_bin2hex(digits.data(), digits.size(), bits.data(), bits.size());
}

/// UTF-8. Throws StoreError if it is too long or has a character that databases do not take.
void check(const std::string& text) {
  const auto continues = [](char byte) { return (byte & 0xC0) == 0x80; };
  const std::ptrdiff_t bytes = std::ssize(text), characters = bytes - std::ranges::count_if(text, continues);
  if (characters > kLongestText || bytes > 4 * kLongestText)
    throw StoreError(fmt::format("A text is too long to be kept: give at most {} characters.", kLongestText));
  if (text.find('\0') != std::string::npos)
    throw StoreError("A text contains a character of code 0 and can't be kept: leave it out.");
}

void check(const Answers& answers) {
  for (const std::optional<int>& answer : {answers.effort, answers.pain})
    if (answer && (*answer < 0 || *answer > 10))
      throw StoreError(fmt::format("An answer of {} can't be kept: give effort and pain from 0 to 10.", *answer));
  if (answers.stop_reason) check(*answers.stop_reason);
}

void check(const Verdict& verdict) {
  for (const Finding& finding : verdict.findings)
    for (const std::string* text : {&finding.criterion, &finding.unit, &finding.cue}) check(*text);
  for (const NotJudged& not_judged : verdict.not_judged)
    for (const std::string* text : {&not_judged.criterion, &not_judged.reason}) check(*text);
}

/// When it ended, or nothing while it is under way. Throws StoreError if there is no such session.
std::optional<Timestamp> end_of(soci::session& sql, const std::string& session) {
  std::optional<Timestamp> ended;
  sql << "SELECT ended_ms FROM sessions WHERE id = :session", into(ended), use(session);
  if (!sql.got_data()) throw StoreError(fmt::format("There is no session \"{}\".", session));
  return ended;
}

void require_under_way(soci::session& sql, const std::string& session) {
  if (end_of(sql, session)) throw StoreError(fmt::format("Session \"{}\" has ended: begin a new one.", session));
}

void require_under_way(soci::session& sql, const std::string& session, int set) {
  require_under_way(sql, session);
  std::optional<Timestamp> ended;
  sql << "SELECT ended_ms FROM sets WHERE session_id = :session AND set_index = :set", into(ended), use(session),
      use(set);
  if (!sql.got_data()) throw StoreError(fmt::format("Session \"{}\" has no set of index {}.", session, set));
  if (ended)
    throw StoreError(fmt::format("The set of index {} in session \"{}\" has ended: begin a new one.", set, session));
}

void insert(soci::session& sql, const std::string& session, int set, const RepetitionRecord& r) {
  sql << "INSERT INTO repetitions (session_id, set_index, number, completed_ms, lift_s, hold_s, lower_s, opening_deg,"
         " opening_stddev_deg, pelvis_roll_deg, pelvis_roll_stddev_deg)"
         " VALUES (:session, :set, :number, :completed, :lift, :hold, :lower, :opening, :opening_stddev, :roll,"
         " :roll_stddev)",
      use(session), use(set), use(r.number), use(r.time), use(r.lift), use(r.hold), use(r.lower), use(r.opening.value),
      use(r.opening.stddev), use(r.pelvis_roll.value), use(r.pelvis_roll.stddev);
}

void insert(soci::session& sql, const std::string& session, int set, int repetition, int index, const Finding& f) {
  const Number measured{f.measured}, stddev{f.stddev}, limit{f.limit}, probability{f.probability};
  sql << "INSERT INTO findings (session_id, set_index, repetition, list_index, criterion, measured, stddev,"
         " limit_passed, unit, probability, cue)"
         " VALUES (:session, :set, :repetition, :index, :criterion, :measured, :stddev, :limit, :unit, :probability,"
         " :cue)",
      use(session), use(set), use(repetition), use(index), use(f.criterion), use(measured), use(stddev), use(limit),
      use(f.unit), use(probability), use(f.cue);
}

void insert(soci::session& sql, const std::string& session, int set, int repetition, int index, const NotJudged& n) {
  sql << "INSERT INTO not_judged (session_id, set_index, repetition, list_index, criterion, reason)"
         " VALUES (:session, :set, :repetition, :index, :criterion, :reason)",
      use(session), use(set), use(repetition), use(index), use(n.criterion), use(n.reason);
}

}  // namespace

struct Store::Impl {
  std::filesystem::path file;
  soci::session sql;

  explicit Impl(const std::string& database) : file(sqlite_file(database)) {
    explained([&] { open_sqlite(sql, file); });
    write([&] { migrate(sql); });
  }

  /// Each of SOCI's errors becomes a StoreError.
  template <class Work>
  auto explained(Work work) -> decltype(work()) {
    try {
      return work();
    } catch (const soci::soci_error& error) {
      throw StoreError(explain(error, file));
    } catch (const UnfitDatabase& unfit) {
      throw StoreError(fmt::format("\"{}\" {}. It was left as it is.", file.string(), unfit.what()));
    }
  }

  /// All of it, or nothing.
  template <class Work>
  void write(Work work) {
    explained([&] {
      WriteTransaction transaction(sql);
      work();
      transaction.commit();
    });
  }

  /// All as it was at one moment.
  template <class Work>
  auto read(Work work) {
    return explained([&] {
      const soci::transaction moment(sql);
      return work();
    });
  }
};

Store::Store(const std::string& database) : impl_(std::make_unique<Impl>(database)) {}
Store::~Store() = default;

SessionRecord Store::begin_session(Source source, const WorkoutPlan& plan, Timestamp now) {
  soci::session& sql = impl_->sql;
  SessionRecord session;
  session.id = unguessable_id();
  session.source = source;
  session.plan = plan;
  session.begun = now;
  impl_->write([&] {
    sql << "INSERT INTO sessions (id, source, plan_sets, plan_least, plan_most, plan_rest_s, plan_first_leg, begun_ms)"
           " VALUES (:id, :source, :sets, :least, :most, :rest, :first_leg, :begun)",
        use(session.id), use(source), use(plan.sets), use(plan.least), use(plan.most), use(plan.rest),
        use(plan.first_leg), use(now);
  });
  return session;
}

int Store::begin_set(const std::string& session, const SetRecord& set) {
  soci::session& sql = impl_->sql;
  int index{};
  impl_->write([&] {
    require_under_way(sql, session);
    sql << "SELECT COUNT(*) FROM sets WHERE session_id = :session", into(index), use(session);
    sql << "INSERT INTO sets (session_id, set_index, number, working_leg, begun_ms)"
           " VALUES (:session, :index, :number, :working_leg, :begun)",
        use(session), use(index), use(set.number), use(set.working_leg), use(set.begun);
  });
  return index;
}

void Store::add_repetition(const std::string& session, int set, const RepetitionRecord& repetition) {
  soci::session& sql = impl_->sql;
  const int number = repetition.number;
  check(repetition.verdict);
  impl_->write([&] {
    require_under_way(sql, session, set);
    int kept{};
    sql << "SELECT COUNT(*) FROM repetitions WHERE session_id = :session AND set_index = :set AND number = :number",
        into(kept), use(session), use(set), use(number);
    if (kept) throw StoreError(fmt::format("Repetition {} of this set is kept already.", number));

    insert(sql, session, set, repetition);
    for (int index = 0; const Finding& finding : repetition.verdict.findings)
      insert(sql, session, set, number, index++, finding);
    for (int index = 0; const NotJudged& not_judged : repetition.verdict.not_judged)
      insert(sql, session, set, number, index++, not_judged);
  });
}

void Store::end_set(const std::string& session, int set, SetEnd end, Timestamp now, std::optional<int> confirmed) {
  soci::session& sql = impl_->sql;
  impl_->write([&] {
    require_under_way(sql, session, set);
    sql << "UPDATE sets SET ended_ms = :now, ended_by = :end, confirmed = :confirmed"
           " WHERE session_id = :session AND set_index = :set",
        use(now), use(end), use(confirmed), use(session), use(set);
  });
}

void Store::end_session(const std::string& session, Timestamp now) {
  soci::session& sql = impl_->sql;
  impl_->write([&] {
    if (!end_of(sql, session)) sql << "UPDATE sessions SET ended_ms = :now WHERE id = :session", use(now), use(session);
  });
}

void Store::answer(const std::string& session, const Answers& answers) {
  soci::session& sql = impl_->sql;
  check(answers);
  impl_->write([&] {
    end_of(sql, session);
    sql << "UPDATE sessions SET effort = :effort, pain = :pain, stop_reason = :stop_reason WHERE id = :session",
        use(answers.effort), use(answers.pain), use(answers.stop_reason), use(session);
  });
}

std::optional<SessionRecord> Store::session(const std::string& id) const {
  return impl_->read([&] { return read_session(impl_->sql, id); });
}

std::vector<SessionRecord> Store::sessions(int limit) const {
  soci::session& sql = impl_->sql;
  return impl_->read([&] {
    std::vector<std::string> ids;
    const int count = std::max(limit, 0);
    std::string id;
    soci::statement newest =
        (sql.prepare << "SELECT id FROM sessions ORDER BY begun_ms DESC, id DESC LIMIT :count", into(id), use(count));
    newest.execute();
    while (newest.fetch()) ids.push_back(id);

    std::vector<SessionRecord> sessions;
    for (const std::string& each : ids) sessions.push_back(*read_session(sql, each));
    return sessions;
  });
}

std::optional<SessionRecord> Store::unfinished(Timestamp since) const {
  soci::session& sql = impl_->sql;
  return impl_->read([&]() -> std::optional<SessionRecord> {
    std::string id;
    sql << "SELECT id FROM sessions WHERE begun_ms > :since AND ended_ms IS NULL AND source <> 'sample'"
           " ORDER BY begun_ms DESC, id DESC LIMIT 1",
        into(id), use(since);
    return sql.got_data() ? read_session(sql, id) : std::nullopt;
  });
}

}  // namespace clamshell
