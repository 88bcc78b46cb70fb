// SPDX-License-Identifier: Apache-2.0
#include "export/write_dossier_json.h"

#include <gtest/gtest.h>

#include "record/synthetic_dossier.h"
#include "wire/json_numbers.h"

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

}  // namespace
}  // namespace clamshell
