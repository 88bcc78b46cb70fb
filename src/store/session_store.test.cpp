// SPDX-License-Identifier: Apache-2.0
#include "store/session_store.h"

#include <gmock/gmock.h>
#include <rapidcheck.h>
#include <soci/soci.h>

#include <cmath>
#include <limits>
#include <set>

#include "store/every_database.h"
#include "store/movement_text.h"

namespace clamshell {
namespace {

using testing::HasSubstr, testing::IsEmpty, testing::ThrowsMessage;

class SessionStores : public EveryDatabase {
 protected:
  std::string begin(Source source, Timestamp begun) { return store_.begin_session(session_of(kMe, source, begun)).id; }

  Database database_{name_};
  SessionStore store_{database_};
  std::string id_ = begin(Source::camera, at(0));
};
INSTANTIATE_ON_EVERY_DATABASE(SessionStores);

/// Degrees are kept, radians are used: the last bits may differ.
void expect_same(double kept, double given) {
  EXPECT_TRUE(kept == given || (std::isnan(kept) && std::isnan(given)) ||
              std::abs(kept - given) <= 1e-12 * std::abs(given))
      << kept << " " << given;
}
void expect_same(const Measured<Radians>& kept, const Measured<Radians>& given) {
  expect_same(kept.value.value, given.value.value);
  expect_same(kept.stddev.value, given.stddev.value);
}

void expect_same(const Verdict& kept, const Verdict& given) {
  ASSERT_EQ(kept.findings.size(), given.findings.size());
  for (std::size_t i = 0; i < kept.findings.size(); ++i) {
    const Finding &a = kept.findings[i], &b = given.findings[i];
    EXPECT_EQ(std::tie(a.criterion, a.unit, a.cue, a.measured, a.stddev, a.limit, a.probability),
              std::tie(b.criterion, b.unit, b.cue, b.measured, b.stddev, b.limit, b.probability));
  }
  ASSERT_EQ(kept.not_judged.size(), given.not_judged.size());
  for (std::size_t i = 0; i < kept.not_judged.size(); ++i) {
    const NotJudged &a = kept.not_judged[i], &b = given.not_judged[i];
    EXPECT_EQ(std::tie(a.criterion, a.reason), std::tie(b.criterion, b.reason));
  }
}

void expect_same(const RepetitionRecord& kept, const RepetitionRecord& given) {
  EXPECT_EQ(std::tie(kept.number, kept.time, kept.clean), std::tie(given.number, given.time, given.clean));
  expect_same(kept.lift.value, given.lift.value);
  expect_same(kept.hold.value, given.hold.value);
  expect_same(kept.lower.value, given.lower.value);
  expect_same(kept.opening, given.opening);
  expect_same(kept.pelvis_roll, given.pelvis_roll);
  expect_same(kept.verdict, given.verdict);
  EXPECT_EQ(to_text(kept.movement), to_text(given.movement));
}

void expect_same(const SessionRecord& kept, const SessionRecord& given) {
  EXPECT_EQ(std::tie(kept.id, kept.person, kept.source, kept.begun, kept.utc_offset, kept.ended),
            std::tie(given.id, given.person, given.source, given.begun, given.utc_offset, given.ended));
  const Dose &a = kept.plan, &b = given.plan;
  EXPECT_EQ(std::tie(a.sets, a.least, a.most, a.hold, a.lower, a.rest, a.band, a.first_leg),
            std::tie(b.sets, b.least, b.most, b.hold, b.lower, b.rest, b.band, b.first_leg));
  const Answers &p = kept.answers, &q = given.answers;
  EXPECT_EQ(p.counts, q.counts);
  EXPECT_EQ(std::tie(p.effort, p.pain, p.pain_gone_by_morning, p.stop_reason),
            std::tie(q.effort, q.pain, q.pain_gone_by_morning, q.stop_reason));
  ASSERT_EQ(kept.sets.size(), given.sets.size());
  for (std::size_t i = 0; i < kept.sets.size(); ++i) {
    const SetRecord &c = kept.sets[i], &d = given.sets[i];
    EXPECT_EQ(std::tie(c.number, c.working_leg, c.band, c.begun, c.ended, c.end, c.confirmed),
              std::tie(d.number, d.working_leg, d.band, d.begun, d.ended, d.end, d.confirmed));
    ASSERT_EQ(c.repetitions.size(), d.repetitions.size());
    for (std::size_t j = 0; j < c.repetitions.size(); ++j) expect_same(c.repetitions[j], d.repetitions[j]);
  }
}

Timestamp any_time() { return at(*rc::gen::inRange(-1'000'000'000, 1'000'000'000)) + std::chrono::milliseconds{7}; }
double any_number() { return *rc::gen::inRange(-100'000, 100'000) / 997.0; }
double any_stddev() { return *rc::gen::element(0.0, 0.125, 1.0 / 3, kInfinity); }
bool any_bool() { return *rc::gen::arbitrary<bool>(); }
Side any_side() { return *rc::gen::element(Side::left, Side::right); }
std::string any_text() {
  return *rc::gen::element<std::string>("", "deg", "'; DROP TABLE sets; --", "Füße zusammen: ✓ 👟", ":id ? $1 \"x\"\n");
}
CriterionId any_criterion() {
  const auto entry = rc::gen::suchThat(rc::gen::elementOf(kCatalogue),
                                       [](const CatalogueEntry& any) { return any.is_of(Occasion::repetition); });
  return (*entry).id;
}
template <class Make>
auto perhaps(Make make) {
  return any_bool() ? std::optional(make()) : std::nullopt;
}
template <class Make>
auto some(Make make) {
  std::vector<decltype(make())> made;
  for (int left = *rc::gen::inRange(0, 4); left > 0; --left) made.push_back(make());
  return made;
}

Finding any_finding() {
  return {any_criterion(), any_number(), any_stddev(), any_number(), any_text(), any_number(), any_text()};
}
MovementSample any_sample() {
  const auto angle = [] { return Radians{any_number()}; };
  const auto length = [] { return Metres{*rc::gen::element(kNaN, -0.01, 0.3)}; };
  return {Seconds{any_number()}, angle(), angle(), angle(), angle(), length(), length()};
}
WhyNotJudged any_reason() {
  using enum WhyNotJudged;
  return *rc::gen::element(view, too_uncertain, unseen, sensor);
}
Measured<Radians> any_angle() { return {Radians{any_number()}, Radians{any_stddev()}}; }

/// Keeps a session as it comes about, and gives what was to be kept.
SessionRecord kept_any_session(SessionStore& store) {
  NewSession begun = session_of(kMe, *rc::gen::element(Source::camera, Source::sample, Source::none), any_time());
  begun.utc_offset = std::chrono::minutes{*rc::gen::inRange(-720, 841)};
  begun.plan.sets = *rc::gen::inRange(1, 10);
  begun.plan.hold = Seconds{std::abs(any_number())};
  begun.plan.lower = Seconds{std::abs(any_number())};
  begun.plan.rest = Seconds{std::abs(any_number())};
  begun.plan.band = perhaps(any_text);
  begun.plan.first_leg = perhaps(any_side);
  SessionRecord session = store.begin_session(begun);

  for (int sets = *rc::gen::inRange(0, 3); sets > 0; --sets) {
    SetRecord set = set_of(any_side(), sets);
    set.band = perhaps([] { return "a" + any_text(); });
    set.begun = any_time();
    const int index = store.begin_set(session.id, set);
    for (int number = 1; number <= *rc::gen::inRange(0, 4); ++number) {
      RepetitionRecord repetition = made_up_repetition(number);
      repetition.time = any_time();
      repetition.lift = Seconds{any_number()};
      repetition.opening = any_angle();
      repetition.pelvis_roll = any_angle();
      repetition.clean = perhaps(any_bool);
      repetition.movement = some(any_sample);
      repetition.verdict.findings = some(any_finding);
      repetition.verdict.not_judged = some([] { return NotJudged{any_criterion(), any_reason()}; });
      store.add_repetition(session.id, index, repetition);
      set.repetitions.push_back(repetition);
    }
    if (any_bool()) {
      set.ended = any_time();
      set.end = *rc::gen::element(SetEnd::complete, SetEnd::stopped, SetEnd::got_up);
      set.confirmed = perhaps([] { return *rc::gen::inRange(0, 99); });
      store.end_set(session.id, index, *set.end, *set.ended, set.confirmed);
    }
    session.sets.push_back(set);
  }

  if (any_bool()) {
    session.ended = any_time();
    store.end_session(session.id, *session.ended);
    for (SetRecord& set : session.sets) {
      if (set.ended) continue;
      set.ended = session.ended;
      set.end = SetEnd::stopped;
    }
  }
  const auto rating = [] { return *rc::gen::inRange(0, 11); };
  session.answers = {perhaps(rating),   perhaps(rating),   perhaps(any_bool), perhaps(any_text),
                     perhaps(any_text), perhaps(any_side), perhaps(any_bool), perhaps(any_bool)};
  store.answer(session.id, session.answers);
  return session;
}

TEST_P(SessionStores, give_back_a_session_as_it_was_kept) {
  Database own(name_);
  const SessionStore other(own);
  EXPECT_TRUE(rc::check([&] {
    const SessionRecord given = kept_any_session(store_);
    const auto from_one = store_.session(given.id), from_other = other.session(given.id);
    RC_ASSERT(from_one && from_other);
    expect_same(*from_one, given);
    expect_same(*from_other, given);
    RC_ASSERT(!HasFailure());
  }));
}

TEST_P(SessionStores, keep_what_was_not_seen_as_unseen) {
  const int set = store_.begin_set(id_, set_of(Side::left));
  RepetitionRecord repetition = made_up_repetition(1);
  repetition.hold = Seconds{kNaN};
  repetition.opening = {Radians{0.5}, Radians{kInfinity}};
  repetition.pelvis_roll = {Radians{kNaN}, Radians{0.1}};
  repetition.verdict.findings[0].measured = -kInfinity;
  repetition.verdict.findings[1].stddev = kNaN;
  store_.add_repetition(id_, set, repetition);

  const RepetitionRecord kept = store_.session(id_)->sets[0].repetitions[0];
  EXPECT_TRUE(std::isnan(kept.hold.value));
  expect_same(kept.opening, {Radians{0.5}, Radians{kInfinity}});
  expect_same(kept.pelvis_roll, {Radians{kNaN}, Radians{kInfinity}});
  EXPECT_TRUE(std::isnan(kept.verdict.findings[0].measured));
  EXPECT_EQ(kept.verdict.findings[0].stddev, kInfinity);
  EXPECT_EQ(kept.verdict.findings[1].stddev, kInfinity);
}

TEST_P(SessionStores, refuse_what_is_no_criterion_of_a_repetition) {
  const int set = store_.begin_set(id_, set_of(Side::left));
  store_.add_repetition(id_, set, made_up_repetition(1));
  for (const std::string word : {"knee_wobbles", "hips_not_stacked"}) {
    database_.write([&](soci::session& sql) { sql << "UPDATE findings SET criterion = :word", soci::use(word); });
    EXPECT_THAT([&] { store_.session(id_); },
                ThrowsMessage<StoreError>(HasSubstr("\"" + word + "\" is no criterion of a repetition")));
  }
}

TEST_P(SessionStores, name_sessions_unguessably) {
  std::set<std::string> ids{id_};
  for (int i = 0; i < 20; ++i) ids.insert(begin(Source::none, at(0)));
  EXPECT_EQ(ids.size(), 21);
  EXPECT_THAT(ids, testing::Each(testing::MatchesRegex("[0-9a-f]{32}")));
}

TEST_P(SessionStores, give_the_newest_sessions_first) {
  const std::string newest = begin(Source::none, at(20));
  const std::string middle = begin(Source::sample, at(10));
  const auto ids = [&](int limit) {
    std::vector<std::string> found;
    for (const SessionRecord& session : store_.sessions(kMe, limit)) found.push_back(session.id);
    return found;
  };
  EXPECT_THAT(ids(std::numeric_limits<int>::max()), testing::ElementsAre(newest, middle, id_));
  EXPECT_THAT(ids(2), testing::ElementsAre(newest, middle));
  EXPECT_THAT(ids(0), IsEmpty());
  EXPECT_THAT(ids(-1), IsEmpty());
}

TEST_P(SessionStores, offer_the_newest_session_that_has_not_ended) {
  const std::string newer = begin(Source::none, at(10));
  const std::string sample = begin(Source::sample, at(20));
  EXPECT_EQ(store_.unfinished(kMe, at(-1))->id, newer);
  EXPECT_EQ(store_.unfinished(kMe, at(10))->id, sample);
  EXPECT_FALSE(store_.unfinished(kMe, at(20)));
  store_.end_session(newer, at(30));
  EXPECT_EQ(store_.unfinished(kMe, at(-1))->id, id_);
  store_.end_session(id_, at(30));
  EXPECT_EQ(store_.unfinished(kMe, at(-1))->id, sample) << "left midway";
  store_.end_session(sample, at(30));
  EXPECT_FALSE(store_.unfinished(kMe, at(-1)));
}

TEST_P(SessionStores, refuse_a_repetition_that_is_kept_already) {
  const int set = store_.begin_set(id_, set_of(Side::left));
  store_.add_repetition(id_, set, made_up_repetition(1));
  EXPECT_THAT([&] { store_.add_repetition(id_, set, made_up_repetition(1)); },
              ThrowsMessage<StoreError>(HasSubstr("kept already")));
  EXPECT_EQ(store_.session(id_)->sets[0].repetitions.size(), 1);
  store_.add_repetition(id_, store_.begin_set(id_, set_of(Side::right)), made_up_repetition(1));
}

TEST_P(SessionStores, refuse_what_belongs_to_no_session_or_set) {
  const std::string unknown(32, '0');
  EXPECT_FALSE(store_.session(unknown));
  EXPECT_THROW(store_.begin_set(unknown, set_of(Side::left)), StoreError);
  EXPECT_THROW(store_.add_repetition(unknown, 0, made_up_repetition(1)), StoreError);
  EXPECT_THROW(store_.add_repetition(id_, 0, made_up_repetition(1)), StoreError);
  EXPECT_THROW(store_.end_set(id_, -1, SetEnd::complete, at(1)), StoreError);
  EXPECT_THROW(store_.end_session(unknown, at(1)), StoreError);
  EXPECT_THROW(store_.answer(unknown, {}), StoreError);
}

TEST_P(SessionStores, add_nothing_to_what_has_ended) {
  const int ended = store_.begin_set(id_, set_of(Side::left)), open = store_.begin_set(id_, set_of(Side::right));
  store_.end_set(id_, ended, SetEnd::stopped, at(5));
  EXPECT_THROW(store_.add_repetition(id_, ended, made_up_repetition(1)), StoreError);
  EXPECT_THROW(store_.end_set(id_, ended, SetEnd::complete, at(6)), StoreError);
  store_.add_repetition(id_, open, made_up_repetition(1));
  store_.end_session(id_, at(7));
  store_.end_session(id_, at(8));
  EXPECT_EQ(store_.session(id_)->ended, at(7));
  EXPECT_THROW(store_.add_repetition(id_, open, made_up_repetition(2)), StoreError);
  EXPECT_THROW(store_.end_set(id_, open, SetEnd::complete, at(6)), StoreError);
  EXPECT_THROW(store_.begin_set(id_, set_of(Side::left, 2)), StoreError);
  store_.answer(id_, {.effort = 3, .pain = 0, .pain_gone_by_morning = {}, .stop_reason = {}});
}

TEST_P(SessionStores, stop_the_set_under_way_with_its_session) {
  const int done = store_.begin_set(id_, set_of(Side::left)), open = store_.begin_set(id_, set_of(Side::right));
  store_.end_set(id_, done, SetEnd::complete, at(5));
  store_.add_repetition(id_, open, made_up_repetition(1));
  const std::string other = begin(Source::camera, at(1));
  store_.begin_set(other, set_of(Side::left));
  store_.end_session(id_, at(7));
  const auto sets = store_.session(id_)->sets;
  EXPECT_EQ(sets[0].ended, at(5));
  EXPECT_EQ(sets[0].end, SetEnd::complete);
  EXPECT_EQ(sets[1].ended, at(7));
  EXPECT_EQ(sets[1].end, SetEnd::stopped);
  EXPECT_EQ(sets[1].repetitions.size(), 1U);
  EXPECT_FALSE(store_.session(other)->sets[0].ended);
}

TEST_P(SessionStores, keep_how_many_were_led_until_the_person_says) {
  const std::string id = begin(Source::none, at(0));
  const int set = store_.begin_set(id, set_of(Side::left));
  for (int count = 1; count <= 5; ++count) {
    store_.count_led(id, set, count);
    EXPECT_EQ(store_.session(id)->sets[0].confirmed, count);
  }
  store_.end_set(id, set, SetEnd::complete, at(5), 4);
  EXPECT_EQ(store_.session(id)->sets[0].confirmed, 4);
  EXPECT_THROW(store_.count_led(id, set, 6), StoreError);
}

TEST_P(SessionStores, refuse_answers_out_of_their_bounds) {
  std::string longest;
  for (int i = 0; i < 500; ++i) longest += "ü";
  const Answers kept{.effort = 10, .pain = 0, .pain_gone_by_morning = {}, .stop_reason = longest};
  store_.answer(id_, kept);
  const std::vector<Answers> refused{
      {.effort = 11, .pain = {}, .pain_gone_by_morning = {}, .stop_reason = {}},
      {.effort = {}, .pain = -1, .pain_gone_by_morning = {}, .stop_reason = {}},
      {.effort = {}, .pain = {}, .pain_gone_by_morning = {}, .stop_reason = longest + "!"},
      {.effort = {}, .pain = {}, .pain_gone_by_morning = {}, .stop_reason = std::string(2001, '\x80')},
      {.effort = {}, .pain = {}, .pain_gone_by_morning = {}, .stop_reason = std::string("a\0b", 3)}};
  for (const Answers& answers : refused) EXPECT_THROW(store_.answer(id_, answers), StoreError);
  EXPECT_EQ(store_.session(id_)->answers.effort, 10);
  EXPECT_EQ(store_.session(id_)->answers.stop_reason, longest);
}

TEST_P(SessionStores, keep_all_of_a_repetition_or_nothing) {
  const int set = store_.begin_set(id_, set_of(Side::left));
  RepetitionRecord repetition = made_up_repetition(1);
  repetition.verdict.findings.back().cue = std::string(501, 'x');
  EXPECT_THROW(store_.add_repetition(id_, set, repetition), StoreError);
  EXPECT_THAT(store_.session(id_)->sets[0].repetitions, IsEmpty());
  store_.add_repetition(id_, set, made_up_repetition(1));
}

TEST_P(SessionStores, share_a_file) {
  Database own(name_);
  SessionStore other(own);
  const int set = store_.begin_set(id_, set_of(Side::left));
  for (int number = 1; number <= 10; ++number)
    (number % 2 ? store_ : other).add_repetition(id_, set, made_up_repetition(number));
  const auto from_one = store_.session(id_), from_other = other.session(id_);
  ASSERT_TRUE(from_one && from_other);
  expect_same(*from_one, *from_other);
  EXPECT_EQ(from_one->sets[0].repetitions.size(), 10);
}

TEST_P(SessionStores, are_written_by_who_led_a_session_last) {
  Database elsewhere(name_);
  SessionStore first(database_), last(elsewhere);
  first.lead(id_);
  const int set = first.begin_set(id_, set_of(Side::left));
  first.require_lead();
  last.lead(id_);
  EXPECT_THROW(first.require_lead(), LedElsewhere);
  EXPECT_THROW(first.add_repetition(id_, set, made_up_repetition(1)), LedElsewhere);
  EXPECT_THROW(first.begin_set(id_, set_of(Side::right)), LedElsewhere);
  EXPECT_THROW(first.end_set(id_, set, SetEnd::complete, at(1)), LedElsewhere);
  EXPECT_THROW(first.end_session(id_, at(1)), LedElsewhere);
  last.add_repetition(id_, set, made_up_repetition(1));
  last.require_lead();
  store_.end_session(id_, at(2));  // who leads nothing may still end it
}

TEST_P(SessionStores, keep_a_film_once) {
  SessionRecord filmed;
  filmed.person = kMe;
  filmed.source = Source::file;
  filmed.begun = at(10);
  filmed.ended = at(20);
  filmed.film.pictures = "a film";
  EXPECT_FALSE(store_.session_in(kMe, filmed.film));
  const std::string kept = store_.add_session(filmed);
  EXPECT_EQ(store_.session_in(kMe, filmed.film)->id, kept);
  EXPECT_EQ(store_.session(kept)->film.pictures, "a film");
  EXPECT_THAT([&] { store_.add_session(filmed); }, ThrowsMessage<StoreError>(HasSubstr("kept already")));
  filmed.film.pictures = "another film";
  EXPECT_NE(store_.add_session(filmed), kept) << "of the same time";
  filmed.film = {};
  store_.add_session(filmed);
  store_.add_session(filmed);
  store_.delete_session(kept);
  filmed.film.pictures = "a film";
  store_.add_session(filmed);
}

TEST_P(SessionStores, know_a_film_by_its_pictures_or_by_its_file) {
  SessionRecord filmed;
  filmed.person = kMe;
  filmed.source = Source::file;
  filmed.begun = at(10);
  filmed.ended = at(20);
  const FilmDigests in_browser{.file = "its file"};
  filmed.film = in_browser;
  const std::string kept = store_.add_session(filmed);
  EXPECT_EQ(store_.session(kept)->film.file, "its file");
  filmed.film.pictures = "its pictures";
  EXPECT_THROW(store_.add_session(filmed), StoreError);
  EXPECT_EQ(store_.session_in(kMe, filmed.film)->id, kept);
  store_.delete_session(kept);
  const std::string anew = store_.add_session(filmed);
  EXPECT_EQ(store_.session_in(kMe, in_browser)->id, anew);
  EXPECT_EQ(store_.session_in(kMe, {.pictures = "its pictures", .file = "wrapped otherwise"})->id, anew);
  EXPECT_FALSE(store_.session_in(kMe, {}));
}

TEST_P(SessionStores, add_a_whole_session_that_was_filmed) {
  SessionRecord filmed;
  filmed.person = kMe;
  filmed.source = Source::file;
  filmed.begun = at(100);
  filmed.ended = at(200);
  filmed.answers.effort = 4;
  filmed.sets = {set_of(Side::left), set_of(Side::right)};
  filmed.sets[0].ended = at(150);
  filmed.sets[0].end = SetEnd::complete;
  filmed.sets[1].ended = at(190);
  filmed.sets[1].end = SetEnd::stopped;
  filmed.sets[1].repetitions = {made_up_repetition(1), made_up_repetition(2)};
  filmed.id = store_.add_session(filmed);
  expect_same(*store_.session(filmed.id), filmed);

  filmed.sets[1].repetitions[1].number = 1;
  EXPECT_THROW(store_.add_session(filmed), StoreError);
  filmed.sets.clear();
  filmed.ended.reset();
  EXPECT_THROW(store_.add_session(filmed), StoreError);
  EXPECT_EQ(store_.sessions(kMe, 10).size(), 2);
}

TEST_P(SessionStores, delete_a_session_with_all_that_belongs_to_it) {
  const std::string other = begin(Source::camera, at(1));
  for (const std::string& id : {id_, other})
    store_.add_repetition(id, store_.begin_set(id, set_of(Side::left)), made_up_repetition(1));
  store_.delete_session(id_);
  EXPECT_FALSE(store_.session(id_));
  EXPECT_THROW(store_.delete_session(id_), NotKept);
  EXPECT_THAT(store_.session(other)->sets.at(0).repetitions.at(0).movement, testing::SizeIs(2));
  database_.read([](soci::session& sql) {
    for (const char* table : {"sets", "repetitions", "movements"}) {
      int rows{};
      sql << std::string("SELECT COUNT(*) FROM ") + table, soci::into(rows);
      EXPECT_EQ(rows, 1) << table;
    }
  });
}

TEST_P(SessionStores, give_movement_with_one_session_but_not_with_many) {
  store_.add_repetition(id_, store_.begin_set(id_, set_of(Side::left)), made_up_repetition(1));
  EXPECT_THAT(store_.session(id_)->sets.at(0).repetitions.at(0).movement, testing::SizeIs(2));
  EXPECT_THAT(store_.sessions(kMe, 1).at(0).sets.at(0).repetitions.at(0).movement, IsEmpty());
}

TEST_P(SessionStores, know_of_nobody_unknown) {
  EXPECT_THROW(store_.begin_session(session_of("nobody", Source::none, at(0))), NotKept);
  EXPECT_THROW(store_.sessions("nobody", 1), NotKept);
  EXPECT_THROW(store_.unfinished("nobody", at(0)), NotKept);
}

/// A session of two sets with three repetitions each, that has ended.
class Corrections : public EveryDatabase {
 protected:
  Corrections() {
    for (const Side leg : {Side::left, Side::right}) {
      const int set = store_.begin_set(id_, set_of(leg));
      for (const int number : {1, 2, 3}) store_.add_repetition(id_, set, made_up_repetition(number));
      store_.end_set(id_, set, SetEnd::complete, at(50));
    }
    store_.end_session(id_, at(60));
  }
  SessionSummary summary() { return store_.summaries(kMe, at(-1)).at(0); }

  Database database_{name_};
  SessionStore store_{database_};
  const std::string id_ = store_.begin_session(session_of(kMe, Source::camera, at(0))).id;
  const SetCorrection why_{at(100), "Counted wrongly"};
};
INSTANTIATE_ON_EVERY_DATABASE(Corrections);

TEST_P(Corrections, change_side_count_and_band_and_say_why) {
  store_.correct_set(id_, 1, {.working_leg = Side::left, .confirmed = 2, .left_out = false, .band = "red"}, why_);
  const SessionRecord session = *store_.session(id_);
  EXPECT_EQ(session.sets.at(1).working_leg, Side::left);
  EXPECT_EQ(session.sets.at(1).confirmed, 2);
  EXPECT_EQ(session.sets.at(1).repetitions.size(), 3) << "what was measured stays";
  EXPECT_EQ(session.sets.at(1).correction->reason, "Counted wrongly");
  EXPECT_FALSE(session.sets.at(0).correction);
  EXPECT_EQ(session.sets.at(1).band, "red");
  EXPECT_FALSE(session.sets.at(0).band) << "the band is the set's, not the session's";
  EXPECT_FALSE(session.plan.band);
  EXPECT_EQ(summary().bands, (std::vector<std::optional<std::string>>{std::nullopt, "red"}));
  EXPECT_EQ(summary().leg(Side::left).repetitions, 5);
  EXPECT_EQ(summary().leg(Side::left).judged, 5);
  EXPECT_EQ(summary().leg(Side::right).sets, 0);
}

TEST_P(Corrections, leave_a_set_out_that_was_somebody_elses) {
  store_.correct_set(id_, 0, {.working_leg = Side::left, .confirmed = {}, .left_out = true, .band = {}}, why_);
  EXPECT_TRUE(store_.session(id_)->sets.at(0).left_out);
  EXPECT_EQ(summary().leg(Side::left).sets, 0);
  EXPECT_EQ(summary().leg(Side::right).repetitions, 3);
}

TEST_P(Corrections, can_be_taken_back_one_by_one_for_a_minute) {
  store_.correct_set(id_, 0, {.working_leg = Side::right, .confirmed = 9, .left_out = false, .band = "red"}, why_);
  store_.correct_set(id_, 0, {.working_leg = Side::right, .confirmed = 9, .left_out = true, .band = "red"},
                     {at(110), "Not me"});
  store_.undo_correction(id_, 0, at(170));
  EXPECT_FALSE(store_.session(id_)->sets.at(0).left_out);
  EXPECT_EQ(store_.session(id_)->sets.at(0).correction->reason, "Counted wrongly");
  EXPECT_THROW(store_.undo_correction(id_, 0, at(170)), StoreError) << "it is older than a minute";
  EXPECT_THROW(store_.undo_correction(id_, 1, at(170)), NotKept);
  store_.undo_correction(id_, 0, at(160));
  const SessionRecord session = *store_.session(id_);
  EXPECT_EQ(session.sets.at(0).working_leg, Side::left);
  EXPECT_FALSE(session.sets.at(0).confirmed);
  EXPECT_FALSE(session.sets.at(0).correction);
  EXPECT_FALSE(session.sets.at(0).band);
}

TEST_P(Corrections, say_nothing_of_the_band_of_a_set_that_is_left_out) {
  store_.correct_set(id_, 0, {.working_leg = Side::left, .confirmed = {}, .left_out = true, .band = "red"}, why_);
  EXPECT_EQ(summary().bands, std::vector<std::optional<std::string>>{std::nullopt});
}

TEST_P(Corrections, need_a_reason_and_a_session_that_has_ended) {
  const ChangedSet change{.working_leg = Side::left, .confirmed = {}, .left_out = true, .band = {}};
  EXPECT_THROW(store_.correct_set(id_, 0, change, {at(100), " "}), StoreError);
  EXPECT_THROW(store_.correct_set(id_, 7, change, why_), NotKept);
  const std::string under_way = store_.begin_session(session_of(kMe, Source::camera, at(200))).id;
  store_.begin_set(under_way, set_of(Side::left));
  EXPECT_THROW(store_.correct_set(under_way, 0, change, why_), StoreError);
}

}  // namespace
}  // namespace clamshell
