// SPDX-License-Identifier: Apache-2.0
#include "export/write_fhir.h"

#include <gtest/gtest.h>

#include <cmath>
#include <set>

#include "record/synthetic_dossier.h"
#include "wire/json_values.h"

// Whether it is valid FHIR is asked of HL7's definitions: tools/check_fhir.mjs.

namespace clamshell {
namespace {

std::vector<Json> resources(const Dossier& dossier, const std::string& type) {
  std::vector<Json> found;
  const Json bundle = Json::parse(write_fhir(dossier));
  for (const Json& entry : bundle["entry"])
    if (entry["resource"]["resourceType"] == type) found.push_back(entry["resource"]);
  return found;
}

std::vector<Json> observations(const Dossier& dossier, const std::string& code) {
  std::vector<Json> found;
  for (const Json& observation : resources(dossier, "Observation"))
    if (observation["code"]["coding"][0]["code"] == code) found.push_back(observation);
  return found;
}

Json component(const Json& observation, const std::string& code) {
  for (const Json& part : observation["component"])
    if (part["code"]["coding"][0]["code"] == code) return part;
  return nullptr;
}

TEST(FhirBundle, tells_what_each_leg_did_with_standard_deviations) {
  const Dossier dossier = made_up_dossier();
  const auto legs = observations(dossier, "leg-summary");
  ASSERT_EQ(legs.size(), 24U);
  const LegSummary& right = dossier.history.sessions[11].leg(Side::right);
  EXPECT_EQ(legs[23]["bodySite"]["text"], "right hip");
  EXPECT_EQ(component(legs[23], "repetitions")["valueQuantity"]["value"], 60);
  EXPECT_EQ(component(legs[23], "opening")["valueQuantity"]["code"], "deg");
  EXPECT_NEAR(component(legs[23], "opening")["valueQuantity"]["value"].get<double>(), to_degrees(right.opening->value),
              0.005);
  EXPECT_NEAR(component(legs[23], "opening-stddev")["valueQuantity"]["value"].get<double>(), 2.4, 0.005);
  EXPECT_NEAR(component(legs[23], "hold")["valueQuantity"]["value"].get<double>(), right.hold->value, 0.0005);
}

TEST(FhirBundle, tells_only_repetitions_of_a_session_without_a_camera) {
  const auto legs = observations(made_up_dossier(), "leg-summary");
  EXPECT_EQ(legs[6]["component"].size(), 1U);
  EXPECT_EQ(legs[6]["method"]["text"], "Reported by the person");
}

TEST(FhirBundle, says_that_a_value_is_absent_rather_than_leaving_it_empty) {
  Dossier dossier = made_up_dossier();
  dossier.history.sessions[0].legs[0].opening->stddev = Radians{INFINITY};
  const Json opening = component(observations(dossier, "leg-summary")[0], "opening");
  EXPECT_FALSE(opening.contains("valueQuantity"));
  EXPECT_EQ(opening["dataAbsentReason"]["coding"][0]["code"], "unknown");
}

TEST(FhirBundle, tells_pain_and_effort_where_they_were_answered) {
  Dossier dossier = made_up_dossier();
  dossier.history.sessions[0].answers = {};
  const auto pain = observations(dossier, "72514-3");
  ASSERT_EQ(pain.size(), 11U);
  EXPECT_EQ(pain[6]["valueQuantity"]["value"], 4);
  EXPECT_EQ(observations(dossier, "effort").size(), 11U);
}

TEST(FhirBundle, tells_the_bands_of_the_sets_where_they_were_not_the_prescribed_one) {
  Dossier dossier = made_up_dossier();
  dossier.history.sessions[0].bands = {std::nullopt, "red"};
  const auto procedures = resources(dossier, "Procedure");
  ASSERT_EQ(procedures[0]["note"].size(), 2U);
  EXPECT_EQ(procedures[0]["note"][1]["text"], "Done: without a band; with the red band.");
  EXPECT_EQ(procedures[1]["note"].size(), 1U);
}

TEST(FhirBundle, says_which_session_was_stopped_and_why) {
  const auto procedures = resources(made_up_dossier(), "Procedure");
  EXPECT_EQ(procedures[6]["status"], "completed");
  EXPECT_EQ(procedures[7]["status"], "stopped");
  EXPECT_EQ(procedures[7]["statusReason"]["text"], *made_up_dossier().sessions[7].answers.stop_reason);
}

TEST(FhirBundle, tells_the_persons_own_activities_and_longest_holds) {
  Dossier dossier = made_up_dossier();
  dossier.sessions.clear();
  dossier.history.sessions.clear();
  dossier.outcomes.function = {{kMadeUpToday, {{"Stairs", 4}, {"Walking", 7}}}};
  dossier.outcomes.strength = {{kMadeUpToday, Side::right, "red", 28.4, Seconds{41.5}}};
  const auto function = observations(dossier, "function");
  ASSERT_EQ(function.size(), 1U);
  EXPECT_EQ(function[0]["valueQuantity"]["value"], 5.5);
  EXPECT_EQ(function[0]["component"][1]["code"]["text"], "Walking");
  EXPECT_EQ(function[0]["component"][1]["valueQuantity"]["value"], 7);
  const auto holds = observations(dossier, "strength-hold");
  ASSERT_EQ(holds.size(), 1U);
  EXPECT_EQ(holds[0]["bodySite"]["text"], "right hip");
  EXPECT_EQ(holds[0]["valueQuantity"]["value"], 41.5);
}

TEST(FhirBundle, puts_the_plan_on_hold_where_the_advice_is_to_stop) {
  Dossier dossier = made_up_dossier();
  dossier.sessions.clear();
  dossier.history.sessions.clear();
  EXPECT_EQ(resources(dossier, "CarePlan")[0]["status"], "active");
  dossier.prescription.advice = Advice::stop;
  EXPECT_EQ(resources(dossier, "CarePlan")[0]["status"], "on-hold");
  EXPECT_EQ(resources(dossier, "ServiceRequest")[0]["status"], "on-hold");
}

TEST(FhirBundle, names_the_same_things_the_same_in_every_export) {
  Dossier dossier = made_up_dossier();
  const auto before = resources(dossier, "Procedure");
  dossier.history.sessions.erase(dossier.history.sessions.begin());
  const auto after = resources(dossier, "Procedure");
  std::set<std::string> ids;
  for (const Json& procedure : before) ids.insert(procedure["id"]);
  EXPECT_EQ(ids.size(), 12U);
  for (const Json& procedure : after) EXPECT_TRUE(ids.contains(procedure["id"]));
}

}  // namespace
}  // namespace clamshell
