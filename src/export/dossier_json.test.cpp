// SPDX-License-Identifier: Apache-2.0
#include "export/dossier_json.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "export/write_fhir.h"
#include "record/synthetic_dossier.h"
#include "wire/bad_message.h"
#include "wire/json_values.h"

namespace clamshell {
namespace {

TEST(DossierJson, has_everything_of_the_person) {
  const Dossier dossier = made_up_dossier();
  const Json json = Json::parse(write_dossier_json(dossier));
  EXPECT_EQ(json["format"], "clamshell-dossier/1");
  EXPECT_EQ(json["person"]["name"], dossier.person.name);
  EXPECT_EQ(json["person"]["profile"]["height_m"], 1.68);
  EXPECT_EQ(json["screenings"][0]["answers"]["numbness"], false);
  EXPECT_EQ(json["programmes"][0]["reason"], dossier.programmes[0].reason);
  EXPECT_EQ(json["prescription"]["due"], "2026-03-02");
  EXPECT_EQ(json["sessions"].size(), 12U);
  EXPECT_EQ(json["sessions"][7]["answers"]["stop_reason"], *dossier.sessions[7].answers.stop_reason);
}

TEST(DossierJson, has_each_repetition_with_its_movement) {
  const Dossier dossier = made_up_dossier();
  const Json json = Json::parse(write_dossier_json(dossier));
  const auto& movement = dossier.sessions[2].sets[3].repetitions[6].movement;
  const Json& told = json["sessions"][2]["sets"][3]["repetitions"][6]["movement"];
  ASSERT_EQ(told["opening_deg"].size(), movement.size());
  EXPECT_NEAR(told["opening_deg"][20].get<double>(), to_degrees(movement[20].opening), 0.005);
  EXPECT_TRUE(told["opening_deg"][13].is_null());
  EXPECT_NEAR(told["feet_gap_m"][20].get<double>(), movement[20].feet_gap.value, 0.0001);
}

TEST(DossierJson, keeps_the_notes_that_only_clinicians_may_read) {
  const Dossier dossier = made_up_dossier();
  EXPECT_EQ(write_dossier_json(dossier).find(dossier.notes[0].text), std::string::npos);
}

/// The other way round: writing what was read gives the same sessions.
std::string sessions_again(const ReadDossier& read) {
  Dossier dossier;
  dossier.sessions = read.sessions;
  for (SessionRecord& session : dossier.sessions) session.id = session.person = "";
  return nlohmann::json::parse(write_dossier_json(dossier))["sessions"].dump();
}

std::string sessions_of(Dossier dossier) {
  for (SessionRecord& session : dossier.sessions) session.id = session.person = "";
  return nlohmann::json::parse(write_dossier_json(dossier))["sessions"].dump();
}

TEST(ReadRecord, gives_back_what_was_exported_as_json) {
  const Dossier dossier = made_up_dossier();
  const ReadDossier read = read_record(write_dossier_json(dossier));
  EXPECT_EQ(read.name, dossier.person.name);
  EXPECT_EQ(read.profile.bands, dossier.person.profile.bands);
  EXPECT_EQ(read.screenings[0].answers, dossier.screenings[0].answers);
  EXPECT_EQ(read.programmes[0].reason, dossier.programmes[0].reason);
  EXPECT_EQ(sessions_again(read), sessions_of(dossier));
}

TEST(ReadRecord, gives_back_outcomes_standing_work_and_what_a_set_was_corrected_to) {
  Dossier dossier = made_up_dossier();
  dossier.person.profile.goal = Goal::strength;
  dossier.person.profile.reminder = std::chrono::minutes{7 * 60 + 5};
  dossier.person.profile.band_force_n = {{"red", 28.4}};
  dossier.programmes[0].standing = true;
  dossier.sessions[0].sets[0].left_out = true;
  dossier.sessions[0].sets[1].band = "red";
  dossier.history.standing = {{kMadeUpToday, {"bridge"}, 2}};
  dossier.outcomes = {{{kMadeUpToday, {{"Stairs", 4}, {"Walking", 6}}}},
                      {{kMadeUpToday, Side::right, "red", 28.4, Seconds{41.5}}},
                      {{kMadeUpToday, "VISA-G", 61}}};
  dossier.messages = {{Timestamp{}, dossier.person.id, "May I go running?"},
                      {Timestamp{std::chrono::seconds{5}}, "somebody", "Not yet.", {}, "Dr. Kaya"}};
  const ReadDossier read = read_record(write_dossier_json(dossier));
  EXPECT_EQ(read.profile.goal, Goal::strength);
  EXPECT_EQ(read.profile.reminder, dossier.person.profile.reminder);
  EXPECT_EQ(read.profile.band_force_n, dossier.person.profile.band_force_n);
  EXPECT_EQ(read.programmes[0].standing, true);
  EXPECT_TRUE(read.sessions[0].sets[0].left_out);
  EXPECT_FALSE(read.sessions[0].sets[0].band);
  EXPECT_EQ(read.sessions[0].sets[1].band, "red");
  ASSERT_EQ(read.standing.size(), 1U);
  EXPECT_EQ(read.standing[0].day, kMadeUpToday);
  EXPECT_EQ(read.standing[0].pain, 2);
  ASSERT_EQ(read.outcomes.function.size(), 1U);
  EXPECT_EQ(read.outcomes.function[0].activities.at(1).score, 6);
  ASSERT_EQ(read.outcomes.strength.size(), 1U);
  EXPECT_EQ(read.outcomes.strength[0].hold, Seconds{41.5});
  EXPECT_EQ(read.outcomes.questionnaires.at(0).name, "VISA-G");
  ASSERT_EQ(read.messages.size(), 2U);
  EXPECT_FALSE(read.messages[0].author_name) << "the person wrote it";
  EXPECT_EQ(read.messages[0].text, "May I go running?");
  EXPECT_EQ(read.messages[1].author_name, "Dr. Kaya");
  EXPECT_EQ(read.messages[1].time, Timestamp{std::chrono::seconds{5}});
}

TEST(ReadRecord, gives_back_what_was_exported_as_fhir) {
  const Dossier dossier = made_up_dossier();
  EXPECT_EQ(sessions_again(read_record(write_fhir(dossier))), sessions_of(dossier));
}

TEST(ReadRecord, gives_all_sets_of_an_older_record_the_band_of_the_plan) {
  Dossier dossier = made_up_dossier();
  dossier.sessions.erase(dossier.sessions.begin(), dossier.sessions.end() - 2);
  Json older = Json::parse(write_dossier_json(dossier));
  for (auto& session : older["sessions"])
    for (auto& set : session["sets"]) set.erase("band");
  const std::vector<SessionRecord> sessions = read_record(older.dump()).sessions;
  EXPECT_EQ(sessions.back().plan.band, "yellow");
  for (const SessionRecord& session : sessions)
    for (const SetRecord& set : session.sets) EXPECT_EQ(set.band, session.plan.band);
}

TEST(ReadRecord, ends_a_session_that_was_under_way) {
  Dossier dossier = made_up_dossier();
  dossier.sessions.resize(1);
  dossier.sessions.back().ended.reset();
  dossier.sessions.back().sets.back().ended.reset();
  const SessionRecord read = read_record(write_dossier_json(dossier)).sessions.back();
  EXPECT_EQ(read.ended, dossier.sessions.back().sets.back().repetitions.back().time);
}

TEST(ReadRecord, refuses_what_is_none) {
  Dossier dossier = made_up_dossier();
  dossier.sessions.resize(1);
  const std::string good = write_dossier_json(dossier);
  const auto replaced = [&](const std::string& what, const std::string& with) {
    std::string text = good;
    text.replace(text.find(what), what.size(), with);
    return text;
  };
  for (const std::string& bad :
       {std::string("no JSON"), std::string("[]"), std::string("{}"), std::string(R"({"resourceType": "Bundle"})"),
        good.substr(0, good.size() / 2), replaced("clamshell-dossier/1", "clamshell-dossier/9"),
        replaced("\"working_leg\":\"left\"", "\"working_leg\":\"middle\""),
        replaced("\"begun\":\"2026", "\"begun\":\"12026"), replaced("\"number\":1", "\"number\":-1"),
        std::string(100'000, '[')})
    EXPECT_THROW(read_record(bad), BadMessage) << bad.substr(0, 60);
}

}  // namespace
}  // namespace clamshell
