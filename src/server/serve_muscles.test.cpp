// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>

#include <chrono>
#include <memory>
#include <thread>

#include "server/synthetic_clinic.h"
#include "server/synthetic_simulation.h"
#include "wording/synthetic_loads.h"

namespace clamshell {
namespace {

using testing::ElementsAre;

const Json kSimulating{{"simulating", true}};

class MuscleServer : public Clinic {
 protected:
  MuscleServer() : MuscleServer(std::make_shared<SyntheticSimulation>()) {}
  ~MuscleServer() override { simulation_->go_on(); }

  /// Its path; the sets have ended.
  std::string exercised(const Person& person, const std::vector<Side>& legs) {
    const std::string session = session_of(person);
    for (const Side leg : legs) sessions_.end_set(session, begin_set(session, leg), SetEnd::complete, now(), 12);
    return "/api/sessions/" + session;
  }
  int begin_set(const std::string& session, Side leg) {
    SetRecord set;
    set.number = 1;
    set.working_leg = leg;
    set.begun = now();
    return sessions_.begin_set(session, set);
  }
  static Reply wait_for(Browser& browser, const std::string& target) {
    while (true) {
      Reply response = browser.get(target);
      if (response.status != 202) return response;
      EXPECT_EQ(json(response), kSimulating);
      std::this_thread::sleep_for(std::chrono::milliseconds(5));
    }
  }
  static std::vector<int> sets_of(const Json& routine) {
    std::vector<int> sets;
    for (const Json& exercise : routine["exercises"]) sets.push_back(exercise["sets"]);
    return sets;
  }

 private:
  explicit MuscleServer(const std::shared_ptr<SyntheticSimulation>& simulation)
      : Clinic([simulation](ServerSettings& settings) {
          settings.site.simulate = [simulation](const Profile&, const SetRecord& set) {
            SetMuscles muscles = simulation->simulate(set);
            if (set.working_leg == Side::right)
              muscles.simulated = SimulatedSet{.loads = synthetic_loads(0.05),
                                               .band = {},
                                               .roll = {},
                                               .of_band = {},
                                               .of_roll = {},
                                               .assumed = {"It is made up."}};
            return muscles;
          };
        }),
        simulation_(simulation) {}

 protected:
  std::shared_ptr<SyntheticSimulation> simulation_;
};

TEST_F(MuscleServer, answers_at_once_and_with_the_muscles_of_a_set_later) {
  const std::string set = exercised(ann_person_, {Side::right}) + "/sets/0/muscles";
  simulation_->block();
  for (int again = 0; again < 2; ++again) {
    const Reply response = ann_.get(set);
    EXPECT_EQ(response.status, 202u);
    EXPECT_EQ(json(response), kSimulating);
  }
  simulation_->wait_until_begun(1);
  EXPECT_EQ(ann_.get("/api/bands").status, 200u) << "nothing waits for it";
  simulation_->go_on();
  const Reply response = wait_for(ann_, set);
  EXPECT_EQ(response.status, 200u);
  EXPECT_EQ(json(response)["simulated"], true);
  EXPECT_FALSE(json(response)["groups"].empty());
  EXPECT_EQ(simulation_->begun().size(), 1u);
}

TEST_F(MuscleServer, says_why_a_set_was_not_simulated) {
  const Json muscles = json(wait_for(ann_, exercised(ann_person_, {Side::left}) + "/sets/0/muscles"));
  EXPECT_EQ(muscles, (Json{{"simulated", false}, {"why_not", "1"}}));
}

TEST_F(MuscleServer, simulates_all_sets_of_a_session) {
  const std::string session = exercised(ann_person_, {Side::left, Side::right, Side::right});
  const Json muscles = json(wait_for(ann_, session + "/muscles"));
  EXPECT_EQ(muscles["sets"], 3);
  EXPECT_EQ(muscles["simulated_sets"], 2);
  EXPECT_TRUE(muscles["left"].empty());
  EXPECT_FALSE(muscles["right"].empty());
  EXPECT_EQ(muscles["assumed"], Json({"It is made up."}));
  EXPECT_EQ(ann_.get(session + "/sets/1/muscles").status, 200u) << "they are there already";
  EXPECT_EQ(simulation_->begun().size(), 3u);
}

TEST_F(MuscleServer, does_not_simulate_a_set_that_goes_on) {
  const std::string session = session_of(ann_person_), path = "/api/sessions/" + session;
  begin_set(session, Side::right);
  EXPECT_EQ(error_of(ann_.get(path + "/sets/0/muscles")), "not_ended");
  EXPECT_EQ(json(ann_.get(path + "/muscles"))["simulated_sets"], 0);
  EXPECT_TRUE(simulation_->begun().empty());
  sessions_.end_session(session, now());
  EXPECT_EQ(wait_for(ann_, path + "/sets/0/muscles").status, 200u);
}

TEST_F(MuscleServer, knows_no_other_set) {
  const std::string session = exercised(ann_person_, {Side::right});
  for (const std::string set : {"1", "-1", "+0", "0x0", "a", "0.0", "99999999999999999999"}) {
    const Reply response = ann_.get(session + "/sets/" + set + "/muscles");
    EXPECT_EQ(response.status, 404u) << set;
    EXPECT_EQ(error_of(response), "no_such_set") << set;
  }
  EXPECT_EQ(error_of(ann_.get("/api/sessions/" + std::string(32, 'a') + "/sets/0/muscles")), "no_such_session");
}

TEST_F(MuscleServer, shows_them_to_whom_they_belong_and_to_clinicians) {
  const std::string session = exercised(ann_person_, {Side::right});
  for (const std::string what : {"/muscles", "/sets/0/muscles"}) {
    EXPECT_EQ(error_of(ben_.get(session + what)), "not_yours");
    EXPECT_EQ(error_of(stranger_.get(session + what)), "not_signed_in");
    EXPECT_EQ(wait_for(clinician_, session + what).status, 200u);
  }
  EXPECT_THAT(audit_of(ann_person_), ElementsAre("Clara saw record"));
}

TEST_F(MuscleServer, draws_the_leg) {
  const Json picture = json(ann_.get("/api/muscles/picture"));
  EXPECT_EQ(picture["hip"].size(), 3u);
  EXPECT_FALSE(picture["muscles"].empty());
  EXPECT_EQ(json(ben_.get("/api/muscles/picture")), picture);
  EXPECT_EQ(error_of(stranger_.get("/api/muscles/picture")), "not_signed_in");
}

TEST_F(MuscleServer, tells_what_a_week_trains) {
  EXPECT_THAT(sets_of(json(ann_.get("/api/routine?squats=3&lunges=0&clamshells=60"))), ElementsAre(3, 0, 60));
  EXPECT_THAT(sets_of(json(ann_.get("/api/routine"))), ElementsAre(2, 2, 9)) << "3 sets of a leg on 3 days";
  for (const std::string sets : {"squats=61", "lunges=-1", "clamshells=a", "squats="})
    EXPECT_EQ(error_of(ann_.get("/api/routine?" + sets)), "bad_request") << sets;
  EXPECT_EQ(error_of(stranger_.get("/api/routine")), "not_signed_in");
}

TEST_F(MuscleServer, counts_no_clamshells_where_the_plan_is_to_stop) {
  const Json asked = json(ann_.get("/api/people/me/screening"));
  Json answers = Json::object();
  for (const Json& question : asked["questions"])
    if (question["after"] == "") answers[question["id"].get<std::string>()] = question["advice"] != "";
  ASSERT_EQ(json(ann_.post("/api/people/me/screening", {{"answers", answers}}))["advice"], "stop");
  EXPECT_THAT(sets_of(json(ann_.get("/api/routine"))), ElementsAre(2, 2, 0));
}

}  // namespace
}  // namespace clamshell
