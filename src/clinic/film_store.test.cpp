// SPDX-License-Identifier: Apache-2.0
#include "clinic/film_store.h"

#include <gmock/gmock.h>

#include "store/every_database.h"

namespace clamshell {
namespace {

using testing::IsEmpty;
using testing::SizeIs;

class Films : public EveryDatabase {
 protected:
  static FilmResult result_of(const std::string& film, const std::string& settings = "full") {
    FilmResult result;
    result.key = {film, settings};
    result.program = "0.2.0";
    result.analyzed = at(0);
    SetRecord set = set_of(Side::left);
    set.repetitions = {made_up_repetition(1), made_up_repetition(2)};
    result.sets = {set};
    return result;
  }
  static SessionRecord filmed(const std::string& film) {
    SessionRecord session;
    session.person = kMe;
    session.source = Source::file;
    session.begun = at(0);
    session.ended = at(60);
    session.film.pictures = film;
    session.sets = result_of(film).sets;
    return session;
  }
  std::vector<StudyRow> rows() const {
    std::vector<StudyRow> rows;
    films_ = FilmStore(database_).read_study([&](const StudyRow& row) { rows.push_back(row); });
    return rows;
  }

  mutable Database database_{name_};
  mutable int films_{};
};

TEST_P(Films, come_to_one_result_for_each_settings_however_often_they_are_kept) {
  FilmStore store(database_);
  EXPECT_FALSE(store.has({"a", "full"}));
  for (int tries = 0; tries < 3; ++tries) store.keep(result_of("a"));
  store.keep(result_of("a", "lite"));
  EXPECT_TRUE(store.has({"a", "full"}));
  EXPECT_FALSE(store.has({"b", "full"}));
  EXPECT_THAT(rows(), SizeIs(4));
  EXPECT_EQ(films_, 2);
}

TEST_P(Films, are_replaced_by_their_latest_result) {
  FilmStore store(database_);
  store.keep(result_of("a"));
  FilmResult later = result_of("a");
  later.program = "0.3.0";
  later.sets[0].repetitions.pop_back();
  store.keep(later);
  ASSERT_THAT(rows(), SizeIs(1));
  EXPECT_EQ(rows()[0].film.program, "0.3.0");
}

TEST_P(Films, give_a_row_for_each_repetition_with_deviations_and_what_was_not_judged) {
  FilmResult result = result_of("a");
  result.label = "P07";
  result.day = "2026-01-31";
  result.band = "red";
  result.sets[0].repetitions[1].pelvis_roll = {Radians{kNaN}, Radians{kInfinity}};
  FilmStore(database_).keep(result);
  const auto study = rows();
  ASSERT_THAT(study, SizeIs(2));
  const StudyRow &first = study[0], &second = study[1];
  EXPECT_EQ(first.film.key.film, "a");
  EXPECT_EQ(first.film.label, "P07");
  EXPECT_EQ(first.film.day, "2026-01-31");
  EXPECT_EQ(first.film.band, "red");
  EXPECT_EQ(first.set, 1);
  EXPECT_EQ(first.number, 1);
  EXPECT_EQ(first.working_leg, Side::left);
  EXPECT_NEAR(to_degrees(first.opening.value), 41.5, 1e-9);
  EXPECT_NEAR(to_degrees(first.opening.stddev), 2.25, 1e-9);
  EXPECT_EQ(first.clean, false);
  EXPECT_EQ(first.findings, "pelvis_rolled_back; no_hold");
  EXPECT_EQ(first.not_judged, "feet_apart: view; bottom_leg_moved: unseen");
  EXPECT_EQ(second.number, 2);
  EXPECT_FALSE(std::isfinite(second.pelvis_roll.value.value));
}

TEST_P(Films, without_a_repetition_are_a_row_of_their_own) {
  FilmResult result = result_of("a");
  result.sets.clear();
  result.remark = "Nobody moved.";
  FilmStore(database_).keep(result);
  ASSERT_THAT(rows(), SizeIs(1));
  EXPECT_EQ(rows()[0].number, std::nullopt);
  EXPECT_EQ(rows()[0].film.remark, "Nobody moved.");
  EXPECT_EQ(films_, 1);
}

TEST_P(Films, of_somebody_become_a_session_once_and_go_with_it) {
  FilmStore store(database_);
  SessionStore sessions(database_);
  for (int tries = 0; tries < 2; ++tries) store.keep(result_of("a"), filmed("a"));
  const auto kept = sessions.sessions(kMe, 10);
  ASSERT_THAT(kept, SizeIs(1));
  EXPECT_EQ(kept[0].film.pictures, "a");
  EXPECT_THAT(kept[0].sets[0].repetitions, SizeIs(2));
  sessions.delete_session(kept[0].id);
  EXPECT_THAT(rows(), IsEmpty());
}

TEST_P(Films, of_nobody_who_is_known_leave_nothing_behind) {
  SessionRecord session = filmed("a");
  session.person = std::string(32, 'f');
  EXPECT_THROW(FilmStore(database_).keep(result_of("a"), session), NotKept);
  EXPECT_THAT(rows(), IsEmpty());
}

INSTANTIATE_ON_EVERY_DATABASE(Films);

}  // namespace
}  // namespace clamshell
