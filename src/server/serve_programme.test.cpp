// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>

#include "geometry/timestamp.h"
#include "server/synthetic_clinic.h"

namespace clamshell {
namespace {

using testing::Contains, testing::HasSubstr, testing::StartsWith;

class ProgrammeServer : public Clinic {
 protected:
  static Json programme(const Json& changed) {
    Json all{{"reason", "After the operation."},
             {"sets", nullptr},
             {"least", nullptr},
             {"most", nullptr},
             {"days_a_week", nullptr},
             {"hold_s", nullptr},
             {"lower_s", nullptr},
             {"band", nullptr},
             {"first_leg", nullptr},
             {"goal", nullptr},
             {"standing", nullptr},
             {"paused", false},
             {"cleared", false}};
    all.update(changed);
    return all;
  }
  /// To every question.
  Json answers(bool yes) {
    Json all = Json::object();
    const Json asked = json(ann_.get("/api/people/me/screening"));
    for (const Json& question : asked["questions"])
      if (question["after"] == "") all[question["id"].get<std::string>()] = yes;
    return {{"answers", all}};
  }
  Json plan_of(Browser& browser) { return json(browser.get("/api/people/me/plan?utc_offset_min=0")); }
  void own(const std::vector<std::string>& bands) {
    Profile profile;
    profile.bands = bands;
    people_.change_profile(ann_person_.id, profile);
  }
};

TEST_F(ProgrammeServer, says_it_in_the_language_of_the_request) {
  const Json german = json(ann_.get("/api/people/me/plan?utc_offset_min=0&lang=de"));
  EXPECT_THAT(german["sentence"].get<std::string>(), StartsWith("Willkommen: heute 3 × 15–20 ohne Band"));
  EXPECT_EQ(json(ann_.get("/api/bands?lang=fr"))[0]["name"], "légère");
  EXPECT_EQ(json(ann_.get("/api/sessions/0f1e2d3c4b5a69788796a5b4c3d2e1f0?lang=es"))["message"],
            "No existe esa sesión: empieza una nueva.");
  EXPECT_THAT(plan_of(ann_)["sentence"].get<std::string>(), StartsWith("Welcome: today"));
}

TEST_F(ProgrammeServer, tells_the_plan) {
  const Json plan = plan_of(ann_);
  EXPECT_EQ(plan["advice"], "begin");
  EXPECT_FALSE(plan["sentence"].get<std::string>().empty());
  EXPECT_FALSE(plan["because"].empty());
  EXPECT_FALSE(plan["because"][0]["source"].get<std::string>().empty());
  EXPECT_EQ(plan["next"]["sets"], 3);
  EXPECT_TRUE(plan["next"]["band"].is_null());
  EXPECT_EQ(plan["days_done"], 0);
  EXPECT_EQ(plan["screened"], false);
  EXPECT_TRUE(plan["programme"].is_null());
  EXPECT_TRUE(plan["comparison"].is_null());
  EXPECT_FALSE(plan["routine"].empty());

  ASSERT_EQ(plan["week"].size(), 7u);
  const Day today = day_of(now(), {});
  EXPECT_EQ(plan["due"], iso_date(today));
  const int weekday = static_cast<int>(std::chrono::weekday(today).iso_encoding()) - 1;
  for (int i = 0; i < 7; ++i) {
    const Json& day = plan["week"][static_cast<std::size_t>(i)];
    EXPECT_EQ(day["day"], iso_date(today + std::chrono::days(i - weekday)));
    if (i <= weekday) {
      EXPECT_EQ(day["planned"], i == weekday);
    }
    EXPECT_EQ(day["done"], false);
  }
}

TEST_F(ProgrammeServer, takes_today_from_where_the_person_is) {
  const auto due = [&](const std::string& offset) {
    return json(ann_.get("/api/people/me/plan?utc_offset_min=" + offset))["due"].get<std::string>();
  };
  EXPECT_EQ(due("840"), iso_date(day_of(now(), std::chrono::hours(14))));
  EXPECT_EQ(due("-840"), iso_date(day_of(now(), -std::chrono::hours(14))));
  for (const std::string offset : {"841", "x", "", "1.5"})
    EXPECT_EQ(error_of(ann_.get("/api/people/me/plan?utc_offset_min=" + offset)), "bad_request") << offset;
}

TEST_F(ProgrammeServer, begins_a_session_with_the_next_dose) {
  const Json next = plan_of(ann_)["next"];
  const Json session = json(ann_.post("/api/sessions", {{"source", "camera"}, {"utc_offset_min", 60}}));
  EXPECT_EQ(session["plan"], next);
  EXPECT_EQ(session["person"], ann_person_.id);
  EXPECT_EQ(session["utc_offset_min"], 60);

  const Json changed = json(ann_.post(
      "/api/sessions", {{"source", "none"}, {"sets", 1}, {"hold_s", 2.5}, {"rest_s", 30}, {"first_leg", "right"}}));
  EXPECT_EQ(changed["plan"]["sets"], 1);
  EXPECT_EQ(changed["plan"]["hold_s"], 2.5);
  EXPECT_EQ(changed["plan"]["rest_s"], 30.0);
  EXPECT_EQ(changed["plan"]["first_leg"], "right");
  EXPECT_EQ(changed["plan"]["most"], next["most"]);
}

TEST_F(ProgrammeServer, lends_nobody_a_band) {
  EXPECT_EQ(error_of(ann_.post("/api/sessions", {{"source", "camera"}, {"band", "yellow"}})), "band_not_owned");
  EXPECT_EQ(ann_.post("/api/sessions", {{"source", "sample"}, {"band", "yellow"}}).status, 201u);
  own({"yellow"});
  EXPECT_EQ(json(ann_.post("/api/sessions", {{"source", "camera"}, {"band", "yellow"}}))["plan"]["band"], "yellow");
  EXPECT_EQ(error_of(ann_.post("/api/sessions", {{"source", "camera"}, {"band", "red"}})), "band_not_owned");
}

TEST_F(ProgrammeServer, screens_and_stops_whoever_answers_yes) {
  const Json asked = json(ann_.get("/api/people/me/screening"));
  EXPECT_TRUE(asked["time"].is_null());
  EXPECT_EQ(asked["answers"], Json::object());
  ASSERT_FALSE(asked["questions"].empty());
  EXPECT_FALSE(asked["questions"][0]["text"].get<std::string>().empty());

  const Json well = json(ann_.post("/api/people/me/screening?utc_offset_min=0", answers(false)));
  EXPECT_EQ(well["screened"], true);
  EXPECT_EQ(well["advice"], "begin");

  Json one_yes = answers(false);
  one_yes["answers"][asked["questions"][0]["id"].get<std::string>()] = true;
  const Json stopped = json(ann_.post("/api/people/me/screening?utc_offset_min=0", one_yes));
  EXPECT_EQ(stopped["advice"], "stop");
  const Json kept = json(ann_.get("/api/people/me/screening"))["answers"];
  for (const auto& [question, yes] : one_yes["answers"].items()) EXPECT_EQ(kept.at(question), yes) << question;
  for (const Json& day : stopped["week"]) EXPECT_EQ(day["planned"], false);
  EXPECT_EQ(error_of(ann_.post("/api/sessions", {{"source", "camera"}})), "stopped");
  EXPECT_EQ(ann_.post("/api/sessions", {{"source", "sample"}}).status, 201u) << "a sample may always begin";
  EXPECT_EQ(json(clinician_.get("/api/people"))["people"][0]["advice"], "stop");
}

TEST_F(ProgrammeServer, refuses_half_a_screening) {
  Json less = answers(false), more = less, wrong = less;
  less["answers"].erase(less["answers"].begin());
  more["answers"]["more"] = false;
  wrong["answers"].front() = "no";
  for (const Json& body : {less, more, wrong, Json::object(), Json{{"answers", Json::array()}}})
    EXPECT_EQ(error_of(ann_.post("/api/people/me/screening", body)), "bad_request") << body;
  EXPECT_TRUE(json(ann_.get("/api/people/me/screening"))["time"].is_null());
}

TEST_F(ProgrammeServer, follows_what_a_clinician_decides) {
  const std::string path = path_of(ann_person_, "/programmes");
  const Json plan = json(clinician_.post(path + "?utc_offset_min=0", programme({{"sets", 2}, {"hold_s", 3}})));
  EXPECT_EQ(plan["next"]["sets"], 2);
  EXPECT_EQ(plan["next"]["hold_s"], 3.0);
  EXPECT_EQ(plan["programme"]["reason"], "After the operation.");
  EXPECT_EQ(plan["programme"]["author_name"], "Clara");
  EXPECT_EQ(plan["programme"]["author"], clinician_person_.id);
  EXPECT_EQ(plan_of(ann_), plan);
  EXPECT_EQ(json(ann_.get("/api/people/me/programmes")), Json::array({plan["programme"]}));
  EXPECT_THAT(audit_of(ann_person_), Contains("Clara changed programme: After the operation."));

  clinician_.post(path, programme({{"paused", true}}));
  EXPECT_EQ(plan_of(ann_)["advice"], "stop");
  EXPECT_EQ(json(ann_.get("/api/people/me/programmes")).size(), 2u);
  EXPECT_EQ(json(ann_.get("/api/people/me/programmes"))[0]["paused"], true);
}

TEST_F(ProgrammeServer, refuses_a_malformed_programme) {
  for (const Json& changed : std::vector<Json>{{{"reason", ""}},
                                               {{"sets", 0}},
                                               {{"least", 12}, {"most", 11}},
                                               {{"days_a_week", 8}},
                                               {{"hold_s", -1}},
                                               {{"band", "pink"}},
                                               {{"paused", nullptr}},
                                               {{"time", "2026-01-31"}}})
    EXPECT_EQ(error_of(clinician_.post(path_of(ann_person_, "/programmes"), programme(changed))), "bad_request")
        << changed;
  EXPECT_EQ(json(ann_.get("/api/people/me/programmes")), Json::array());
}

TEST_F(ProgrammeServer, tells_the_history) {
  const std::string session = session_of(ann_person_);
  SetRecord begun;
  begun.number = 1;
  begun.begun = now();
  const int set = sessions_.begin_set(session, begun);
  sessions_.end_set(session, set, SetEnd::complete, now(), 27);
  const Json history = json(ann_.get("/api/people/me/history?utc_offset_min=0"));
  ASSERT_EQ(history["sessions"].size(), 1u);
  EXPECT_EQ(history["days_done"], 1);
  EXPECT_TRUE(history["comparison"].is_null());
  const Json summary = history["sessions"][0];
  EXPECT_EQ(summary["id"], session);
  EXPECT_EQ(summary["measured"], false);
  EXPECT_EQ(summary["left"]["repetitions"], 27);
  EXPECT_TRUE(summary["left"]["opening_deg"].is_null());
  EXPECT_EQ(summary["right"]["sets"], 0);
  EXPECT_EQ(plan_of(ann_)["days_done"], 1);
  for (const std::string days : {"0", "-1", "x", "36526"})
    EXPECT_EQ(error_of(ann_.get("/api/people/me/history?days=" + days)), "bad_request") << days;
}

TEST_F(ProgrammeServer, lists_the_bands) {
  const Json bands = json(ann_.get("/api/bands"));
  ASSERT_GT(bands.size(), 2u);
  EXPECT_EQ(bands[0]["colour"], "yellow");
  EXPECT_FALSE(bands[0]["name"].get<std::string>().empty());
}

TEST_F(ProgrammeServer, shares_the_calendar_until_it_is_taken_away) {
  EXPECT_TRUE(json(ann_.get("/api/people/me/calendar"))["path"].is_null());
  const std::string path = json(ann_.post("/api/people/me/calendar", {{"share", true}}))["path"];
  EXPECT_THAT(path, StartsWith("/calendar/"));
  EXPECT_EQ(path.size(), std::string("/calendar/.ics").size() + 32);

  const Reply calendar = stranger_.get(path);
  EXPECT_EQ(calendar.status, 200u);
  EXPECT_EQ(value(calendar, "Content-Type"), "text/calendar; charset=utf-8");
  EXPECT_THAT(value(calendar, "Cache-Control"), HasSubstr("private"));
  EXPECT_THAT(calendar.body, StartsWith("BEGIN:VCALENDAR"));

  const std::string next = json(ann_.post("/api/people/me/calendar", {{"share", true}}))["path"];
  EXPECT_NE(next, path);
  EXPECT_EQ(stranger_.get(path).status, 404u);
  EXPECT_EQ(stranger_.get(next).status, 200u);
  EXPECT_TRUE(json(ann_.post("/api/people/me/calendar", {{"share", false}}))["path"].is_null());
  for (const std::string gone : {next.c_str(), "/calendar/.ics", "/calendar/", "/calendar/x", "/calendar/0.ics"})
    EXPECT_EQ(stranger_.get(gone).status, 404u) << gone;
}

}  // namespace
}  // namespace clamshell
