// SPDX-License-Identifier: Apache-2.0
#include "record/dossier.h"

#include <gtest/gtest.h>
#include <unistd.h>

#include <filesystem>

namespace clamshell {
namespace {

const Timestamp kBegun{std::chrono::seconds{1'790'000'000}};

class GatheredDossier : public testing::Test {
 protected:
  GatheredDossier() { std::filesystem::create_directories(folder_); }
  ~GatheredDossier() override { std::filesystem::remove_all(folder_); }

  std::string keep(Source source, Timestamp begun) {
    SessionRecord session;
    session.person = me_.id;
    session.source = source;
    session.begun = begun;
    session.utc_offset = std::chrono::minutes{60};
    session.ended = begun + std::chrono::minutes{10};
    SetRecord& set = session.sets.emplace_back();
    set.number = 1;
    set.begun = begun;
    set.ended = session.ended;
    set.end = SetEnd::complete;
    RepetitionRecord& repetition = set.repetitions.emplace_back();
    repetition.number = 1;
    repetition.time = begun;
    repetition.opening = {from_degrees(40), from_degrees(4)};
    repetition.movement.emplace_back().since_start = Seconds{0.5};
    return SessionStore(database_).add_session(session);
  }
  Dossier gathered(Detail detail) {
    return gather_dossier(database_, me_, rules_, Day{std::chrono::days{20800}}, detail);
  }

  const std::filesystem::path folder_ =
      std::filesystem::temp_directory_path() / ("clamshell_dossier_" + std::to_string(getpid()));
  Database database_{(folder_ / "kept.db").string()};
  const Person me_ = PeopleStore(database_).people().front();
  const Rules rules_ = load_rules(CLAMSHELL_SOURCE_DIR "/exercises/clamshell.toml");
};

TEST_F(GatheredDossier, has_all_sessions_but_samples_in_the_order_of_time) {
  const std::string second = keep(Source::camera, kBegun + std::chrono::days{2});
  const std::string first = keep(Source::file, kBegun);
  keep(Source::sample, kBegun + std::chrono::days{1});
  const Dossier dossier = gathered(Detail::numbers);
  ASSERT_EQ(dossier.sessions.size(), 2U);
  EXPECT_EQ(dossier.sessions[0].id, first);
  EXPECT_EQ(dossier.sessions[1].id, second);
  ASSERT_EQ(dossier.history.sessions.size(), 2U);
  EXPECT_EQ(dossier.history.sessions[0].id, first);
  EXPECT_FALSE(dossier.prescription.sentence.empty());
}

TEST_F(GatheredDossier, hears_pain_of_a_session_in_which_nothing_was_counted) {
  keep(Source::camera, kBegun);
  SessionStore store(database_);
  const std::string id = store
                             .begin_session({.person = me_.id,
                                             .source = Source::camera,
                                             .plan = {},
                                             .begun = kBegun + std::chrono::days{2},
                                             .utc_offset = {}})
                             .id;
  store.end_session(id, kBegun + std::chrono::days{2});
  store.answer(id, {.effort = {}, .pain = 9, .pain_gone_by_morning = {}, .stop_reason = "sharp pain in the hip"});
  const Prescription p = gathered(Detail::history).prescription;
  EXPECT_NE(p.advice, Advice::go_on);
  EXPECT_EQ(p.because.at(0).id, "pain");
  EXPECT_EQ(p.flags.at(0).id, "pain");
}

TEST_F(GatheredDossier, has_only_as_much_of_the_sessions_as_is_asked_for) {
  keep(Source::camera, kBegun);
  EXPECT_TRUE(gathered(Detail::history).sessions.empty());
  EXPECT_EQ(gathered(Detail::history).history.sessions.size(), 1U);
  EXPECT_TRUE(gathered(Detail::numbers).sessions.at(0).sets.at(0).repetitions.at(0).movement.empty());
  EXPECT_EQ(gathered(Detail::movement).sessions.at(0).sets.at(0).repetitions.at(0).movement.size(), 1U);
}

}  // namespace
}  // namespace clamshell
