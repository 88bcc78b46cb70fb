// SPDX-License-Identifier: Apache-2.0
/// Outcomes, standing work, corrections, messages and shared pages.
#include <gmock/gmock.h>

#include "geometry/timestamp.h"
#include "server/synthetic_clinic.h"

namespace clamshell {
namespace {

using testing::Contains, testing::HasSubstr, testing::SizeIs, testing::StartsWith;

class OutcomesServer : public Clinic {
 protected:
  /// Two sets without a camera, ended.
  std::string ended_session() {
    const std::string id = session_of(ann_person_);
    for (const Side leg : {Side::left, Side::right}) {
      SetRecord set;
      set.number = 1;
      set.working_leg = leg;
      set.begun = now();
      sessions_.end_set(id, sessions_.begin_set(id, set), SetEnd::complete, now(), 15);
    }
    sessions_.end_session(id, now());
    return id;
  }
  static Json correction(const Json& changed) {
    Json all{
        {"working_leg", "left"}, {"count", 12}, {"left_out", false}, {"band", nullptr}, {"reason", "I miscounted."}};
    all.update(changed);
    return all;
  }
  void let_stand(const Person& person) {
    Programme programme;
    programme.time = now();
    programme.author = clinician_person_.id;
    programme.reason = "Ready.";
    programme.standing = true;
    people_.keep(person.id, programme);
  }
};

TEST_F(OutcomesServer, keeps_how_well_a_person_does_their_own_activities) {
  Json outcomes = json(ann_.get("/api/people/me/outcomes?utc_offset_min=0"));
  EXPECT_EQ(outcomes["function"]["due"], true);
  EXPECT_EQ(outcomes["function"]["activities"], 3);
  const Json rating{{"activities", {"Stairs", "Walking", "Sleeping on it"}}, {"scores", {3, 4, 5}}};
  outcomes = json(ann_.post("/api/people/me/function?utc_offset_min=0", rating));
  EXPECT_EQ(outcomes["function"]["due"], false);
  EXPECT_EQ(outcomes["function"]["ratings"][0]["mean"], 4.0);
  EXPECT_EQ(outcomes["function"]["ratings"][0]["activities"][1]["activity"], "Walking");
  EXPECT_TRUE(outcomes["function"]["so_far"].is_null());
  EXPECT_EQ(json(clinician_.get(path_of(ann_person_, "/outcomes")))["function"]["ratings"].size(), 1u);
  EXPECT_EQ(error_of(ben_.get(path_of(ann_person_, "/outcomes"))), "not_yours");
  for (const Json& bad : {Json{{"activities", {"Stairs"}}, {"scores", {3}}},
                          Json{{"activities", {"a", "b", "c"}}, {"scores", {3, 4, 11}}},
                          Json{{"activities", {"a", "", "c"}}, {"scores", {3, 4, 5}}}})
    EXPECT_EQ(error_of(ann_.post("/api/people/me/function", bad)), "bad_request") << bad;
}

TEST_F(OutcomesServer, keeps_a_hold_only_against_a_band_that_was_measured) {
  const Json test{{"leg", "left"}, {"band", "red"}, {"hold_s", 31.5}};
  EXPECT_EQ(error_of(ann_.post("/api/people/me/strength", test)), "band_not_measured");
  Profile profile;
  profile.bands = {"red"};
  profile.band_force_n = {{"red", 28}};
  people_.change_profile(ann_person_.id, profile);
  const Json kept = json(ann_.post("/api/people/me/strength", test))["strength"];
  ASSERT_EQ(kept.size(), 1u);
  EXPECT_EQ(kept[0]["force_n"], 28.0);
  EXPECT_EQ(kept[0]["hold_s"], 31.5);
}

TEST_F(OutcomesServer, takes_questionnaires_from_clinicians_by_name_and_score) {
  const Json result{{"name", "VISA-G"}, {"score", 61}};
  EXPECT_EQ(error_of(ann_.post("/api/people/me/questionnaires", result)), "not_yours");
  const Json kept = json(clinician_.post(path_of(ann_person_, "/questionnaires"), result))["questionnaires"];
  EXPECT_EQ(kept[0]["name"], "VISA-G");
}

TEST_F(OutcomesServer, ticks_off_standing_work_once_it_is_in_the_plan) {
  const Json done{{"exercises", {"bridge", "squat"}}, {"pain", 2}};
  EXPECT_EQ(error_of(ann_.post("/api/people/me/standing", done)), "not_yet");
  let_stand(ann_person_);
  Json plan = json(ann_.post("/api/people/me/standing?utc_offset_min=0", done));
  EXPECT_EQ(plan["standing"]["done_this_week"], 1);
  EXPECT_EQ(plan["standing"]["exercises"][0]["id"], "bridge");
  EXPECT_EQ(plan["standing"]["exercises"][0]["done_today"], true);
  EXPECT_EQ(plan["standing"]["exercises"][1]["done_today"], false);
  plan = json(ann_.post("/api/people/me/standing?utc_offset_min=0", {{"exercises", Json::array()}, {"pain", nullptr}}));
  EXPECT_EQ(plan["standing"]["done_this_week"], 0);
  EXPECT_EQ(error_of(clinician_.post(path_of(ann_person_, "/standing"), done)), "not_yours");
  EXPECT_EQ(error_of(ann_.post("/api/people/me/standing", {{"exercises", {"handstand"}}, {"pain", nullptr}})),
            "bad_request");
}

TEST_F(OutcomesServer, corrects_a_set_and_tells_the_audit_both) {
  const std::string path = "/api/sessions/" + ended_session() + "/sets/1/correction";
  const Json session = json(ann_.post(path, correction({{"working_leg", "right"}, {"band", "red"}})));
  EXPECT_EQ(session["sets"][1]["confirmed"], 12);
  EXPECT_EQ(session["sets"][1]["correction"]["reason"], "I miscounted.");
  EXPECT_TRUE(session["sets"][0]["correction"].is_null());
  EXPECT_EQ(session["sets"][1]["band"], "red");
  EXPECT_TRUE(session["sets"][0]["band"].is_null());
  EXPECT_EQ(json(ann_.get("/api/people/me/history"))["sessions"][0]["bands"], (Json{nullptr, "red"}));
  EXPECT_THAT(audit_of(ann_person_), Contains(testing::AllOf(HasSubstr("right leg, 12 repetitions, red band"),
                                                             HasSubstr("before: right leg, 15 repetitions, no band"),
                                                             HasSubstr("because: I miscounted."))));
  const Json undone = json(ann_.remove(path));
  EXPECT_EQ(undone["sets"][1]["confirmed"], 15);
  EXPECT_TRUE(undone["sets"][1]["correction"].is_null());
  EXPECT_TRUE(undone["sets"][1]["band"].is_null());
  EXPECT_THAT(audit_of(ann_person_), Contains(HasSubstr("correction taken back")));
  EXPECT_EQ(error_of(ann_.remove(path)), "not_found");
}

TEST_F(OutcomesServer, leaves_a_set_out_of_the_history) {
  const std::string id = ended_session();
  const Json left_out = correction({{"left_out", true}, {"count", nullptr}, {"reason", "Not me"}});
  EXPECT_EQ(json(ann_.post("/api/sessions/" + id + "/sets/0/correction", left_out))["sets"][0]["left_out"], true);
  const Json history = json(ann_.get("/api/people/me/history"));
  EXPECT_EQ(history["sessions"][0]["left"]["repetitions"], 0);
  EXPECT_EQ(history["sessions"][0]["right"]["repetitions"], 15);
}

TEST_F(OutcomesServer, refuses_corrections_without_a_reason_of_others_and_of_a_session_under_way) {
  const std::string path = "/api/sessions/" + ended_session() + "/sets/0/correction";
  EXPECT_EQ(error_of(ann_.post(path, correction({{"reason", " "}}))), "bad_request");
  EXPECT_EQ(error_of(ann_.post(path, correction({{"band", "pink"}}))), "bad_request");
  EXPECT_EQ(error_of(clinician_.post(path, correction(Json::object()))), "not_yours");
  EXPECT_EQ(error_of(ann_.post("/api/sessions/" + ended_session() + "/sets/9/correction", correction(Json::object()))),
            "not_found");
  const std::string under_way = session_of(ann_person_);
  SetRecord set;
  set.number = 1;
  set.begun = now();
  sessions_.begin_set(under_way, set);
  EXPECT_EQ(error_of(ann_.post("/api/sessions/" + under_way + "/sets/0/correction", correction(Json::object()))),
            "not_ended");
}

TEST_F(OutcomesServer, carries_messages_between_person_and_clinician) {
  ann_.post("/api/people/me/messages", {{"text", "May I go running?"}});
  EXPECT_THAT(audit_of(ann_person_), Contains("Ann wrote message: May I go running?"));
  const auto unread = [&] {
    const Json list = json(clinician_.get("/api/people"));
    for (const Json& line : list["people"])
      if (line["name"] == "Ann") return line["unread"].get<int>();
    return -1;
  };
  EXPECT_EQ(unread(), 1);
  EXPECT_EQ(json(clinician_.get(path_of(ann_person_, "/messages")))[0]["text"], "May I go running?");
  EXPECT_EQ(unread(), 0);
  clinician_.post(path_of(ann_person_, "/messages"), {{"text", "Yes, twice a week."}});
  EXPECT_EQ(json(ann_.get("/api/people/me/plan"))["unread"], 1);
  const Json thread = json(ann_.get("/api/people/me/messages"));
  ASSERT_EQ(thread.size(), 2u);
  EXPECT_FALSE(thread[0]["seen"].is_null());
  EXPECT_EQ(thread[1]["author_name"], "Clara");
  EXPECT_EQ(json(ann_.get("/api/people/me/plan"))["unread"], 0);
  EXPECT_EQ(error_of(ben_.get(path_of(ann_person_, "/messages"))), "not_yours");
}

TEST_F(OutcomesServer, shares_the_clinicians_page_until_it_is_withdrawn_and_tells_when_it_was_opened) {
  const Json shared = json(ann_.post("/api/people/me/shares", {{"note", "Dr. Kaya"}, {"days", 7}}));
  const std::string path = shared["path"];
  EXPECT_THAT(path, StartsWith("/shared/"));
  EXPECT_EQ(path.size(), std::string("/shared/").size() + 32);

  const Reply page = stranger_.get(path);
  EXPECT_EQ(page.status, 200u);
  EXPECT_THAT(page.body, HasSubstr("<!DOCTYPE html>"));
  EXPECT_THAT(value(page, "Content-Security-Policy"), HasSubstr("default-src 'none'"));
  EXPECT_THAT(value(page, "Cache-Control"), HasSubstr("no-store"));
  const Json listed = json(ann_.get("/api/people/me/shares"));
  EXPECT_TRUE(listed["path"].is_null()) << "it is told once";
  EXPECT_EQ(listed["shares"][0]["openings"].size(), 1u);
  EXPECT_EQ(listed["shares"][0]["note"], "Dr. Kaya");
  EXPECT_THAT(audit_of(ann_person_), Contains("whoever has the address saw shared page"));

  EXPECT_EQ(error_of(ben_.post(path_of(ann_person_, "/shares"), {{"note", nullptr}, {"days", 7}})), "not_yours");
  ann_.post("/api/people/me/shares/withdraw", {{"created", listed["shares"][0]["created"]}});
  EXPECT_EQ(stranger_.get(path).status, 404u);
  EXPECT_EQ(stranger_.get("/shared/0123456789abcdef0123456789abcdef").status, 404u);
  EXPECT_EQ(error_of(ann_.post("/api/people/me/shares", {{"note", nullptr}, {"days", 91}})), "bad_request");
}

TEST_F(OutcomesServer, takes_the_goal_and_the_time_of_day_from_the_profile) {
  Json profile = json(ann_.get("/api/people/me"))["profile"];
  profile["goal"] = "strength";
  profile["reminder"] = "07:05";
  const Json kept = json(ann_.post("/api/people/me/profile", profile))["profile"];
  EXPECT_EQ(kept["reminder"], "07:05");
  EXPECT_EQ(json(ann_.get("/api/people/me/plan"))["goal"], "strength");
  EXPECT_THAT(ann_.get("/api/people/me/export/ical?zone=Europe/Berlin").body, HasSubstr("T070500"));
  EXPECT_THAT(ann_.get("/api/people/me/export/ical?zone=UTC").body, HasSubstr("T070500"));  // as a browser calls it
  for (const auto& [member, wrong] : std::map<std::string, Json>{
           {"goal", "fame"}, {"reminder", "7:05"}, {"reminder", "24:00"}, {"band_force_n", 3}}) {
    Json bad = profile;
    bad[member] = wrong;
    EXPECT_EQ(error_of(ann_.post("/api/people/me/profile", bad)), "bad_request") << member;
  }
}

}  // namespace
}  // namespace clamshell
