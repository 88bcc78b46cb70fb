// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>
#include <gmock/gmock.h>

#include <chrono>
#include <thread>

#include "api/route.h"
#include "clinic/list_store.h"
#include "geometry/timestamp.h"
#include "server/synthetic_clinic.h"

namespace clamshell {
namespace {

using testing::Contains, testing::ElementsAre, testing::HasSubstr, testing::IsEmpty, testing::Not;

class PeopleServer : public Clinic {
 protected:
  /// A path of the table, about somebody.
  static std::string filled(std::string_view path, const Person& person, const std::string& session) {
    std::string target(path);
    for (const auto& [part, text] :
         std::map<std::string, std::string>{{"PERSON", person.id}, {"SESSION", session}, {"WORD", "csv"}})
      if (const auto at = target.find(part); at != target.npos) target.replace(at, part.size(), text);
    return target;
  }
  static Reply ask_for(Browser& browser, const Route& route, const std::string& target) {
    if (route.method == Method::get) return browser.get(target);
    if (route.method == Method::delete_) return browser.remove(target);
    return browser.post(target, Json::object());
  }
  static bool names_somebody(const Route& route) {
    return route.path.find("PERSON") != route.path.npos || route.path.find("SESSION") != route.path.npos;
  }
};

TEST_F(PeopleServer, keeps_everything_of_anothers_to_themselves) {
  const std::string session = session_of(ben_person_);
  int routes = 0;
  for (const Route& route : all_routes()) {
    if (!names_somebody(route)) continue;
    const std::string target = filled(route.path, ben_person_, session);
    const Reply response = ask_for(ann_, route, target);
    EXPECT_EQ(response.status, 403u) << name_of(route.method) << " " << target;
    EXPECT_EQ(error_of(response), "not_yours") << target;
    EXPECT_THAT(response.body, Not(HasSubstr("Ben"))) << target;
    ++routes;
  }
  EXPECT_GT(routes, 20);
  EXPECT_TRUE(people_.person(ben_person_.id));
  EXPECT_FALSE(sessions_.session(session)->ended);
  EXPECT_THAT(audit_of(ben_person_), IsEmpty());
}

TEST_F(PeopleServer, tells_a_stranger_nothing) {
  const std::string session = session_of(ben_person_);
  for (const Route& route : all_routes()) {
    if (!route.action) continue;
    const std::string target = filled(route.path, ben_person_, session);
    const Reply response = ask_for(stranger_, route, target);
    EXPECT_EQ(response.status, 401u) << name_of(route.method) << " " << target;
    EXPECT_EQ(error_of(response), "not_signed_in") << target;
  }
  EXPECT_EQ(json(stranger_.get("/api/me")), (Json{{"sign_in", "needed"}, {"person", nullptr}, {"provider", nullptr}}));
  EXPECT_TRUE(people_.person(ben_person_.id));
}

TEST_F(PeopleServer, leaves_the_list_of_people_to_clinicians) {
  for (const std::string target : {"/api/people", "/api/audit", "/api/people/me/notes"})
    EXPECT_EQ(error_of(ann_.get(target)), "not_yours") << target;
  EXPECT_EQ(error_of(ann_.post("/api/people", new_person("Dora"))), "not_yours");
  EXPECT_EQ(error_of(ann_.post("/api/people/me/role", {{"role", "admin"}})), "not_yours");
  EXPECT_EQ(error_of(clinician_.get("/api/audit")), "not_yours");
  EXPECT_EQ(error_of(clinician_.post(path_of(ann_person_, "/role"), {{"role", "admin"}})), "not_yours");

  const Json list = json(clinician_.get("/api/people"));
  EXPECT_EQ(list["count"], 2);
  const Json& people = list["people"];
  ASSERT_EQ(people.size(), 2u);
  EXPECT_EQ(people[0]["name"], "Ann");
  EXPECT_EQ(people[0]["role"], "person");
  EXPECT_TRUE(people[0]["last_day"].is_null());
  EXPECT_EQ(people[0]["days_done"], 0);
  EXPECT_EQ(people[0]["advice"], "begin");
  EXPECT_TRUE(people[0]["flags"].is_array());
  EXPECT_EQ(list["staff"].size(), 2u);
  EXPECT_EQ(list["staff"][0], (Json{{"id", clinician_person_.id}, {"name", "Clara"}, {"role", "clinician"}}));
}

TEST_F(PeopleServer, pages_searches_and_sorts_the_list_of_people) {
  const auto names = [&](const std::string& query) {
    std::vector<std::string> listed;
    const Json page = json(clinician_.get("/api/people?" + query));
    for (const Json& each : page["people"]) listed.push_back(each["name"]);
    return listed;
  };
  people_.rename(ben_person_.id, "Bén");
  EXPECT_EQ(names("order=name&limit=1"), std::vector<std::string>{"Ann"});
  EXPECT_EQ(names("order=name&limit=1&offset=1"), std::vector<std::string>{"Bén"});
  EXPECT_EQ(names("letters=BEN"), std::vector<std::string>{"Bén"});
  EXPECT_EQ(json(clinician_.get("/api/people?letters=ben"))["count"], 1);
  for (const std::string query : {"limit=0", "limit=101", "offset=-1", "order=age"})
    EXPECT_EQ(error_of(clinician_.get("/api/people?" + query)), "bad_request") << query;
}

TEST_F(PeopleServer, makes_the_list_of_a_large_clinic_in_the_background) {
  for (int i = 0; i < 60; ++i) people_.add(fmt::format("Person {:02}", i), Role::person, now());
  const auto list = [&](const std::string& query) { return json(clinician_.get("/api/people?" + query)); };
  const Json page = list("order=name&limit=50&offset=12");
  EXPECT_EQ(page["count"], 62);
  for (const Json& each : page["people"]) EXPECT_EQ(each["advice"], "begin") << each["name"];
  const std::string day = iso_date(day_of(now(), {}));
  for (int tries = 0; tries < 1000 && !ListStore(database_).outdated(day, 1).empty(); ++tries) {
    list("utc_offset_min=0");
    std::this_thread::sleep_for(std::chrono::milliseconds(10));
  }
  EXPECT_TRUE(ListStore(database_).outdated(day, 1).empty());
}

TEST_F(PeopleServer, gives_no_false_start_as_the_last_day_of_training) {
  session_of(ann_person_);
  EXPECT_TRUE(json(clinician_.get("/api/people"))["people"][0]["last_day"].is_null());
}

TEST_F(PeopleServer, tells_who_asks) {
  const Json me = json(ann_.get("/api/me"));
  EXPECT_EQ(me["sign_in"], "done");
  EXPECT_EQ(me["person"]["name"], "Ann");
  EXPECT_EQ(json(ann_.get("/api/people/me")), me["person"]);
  EXPECT_EQ(json(ann_.get(path_of(ann_person_))), me["person"]);
}

TEST_F(PeopleServer, lets_a_clinician_see_and_treat_but_not_act_for_somebody) {
  const std::string session = session_of(ann_person_);
  for (const std::string rest : {"", "/plan", "/history", "/sessions", "/screening", "/programmes", "/notes", "/audit"})
    EXPECT_EQ(clinician_.get(path_of(ann_person_, rest)).status, 200u) << rest;
  EXPECT_EQ(clinician_.get("/api/sessions/" + session).status, 200u);

  EXPECT_EQ(error_of(clinician_.post("/api/sessions/" + session + "/end", Json::object())), "not_yours");
  EXPECT_EQ(error_of(clinician_.remove("/api/sessions/" + session)), "not_yours");
  EXPECT_EQ(error_of(clinician_.get(path_of(ann_person_, "/calendar"))), "not_yours");
  EXPECT_EQ(error_of(clinician_.post(path_of(ann_person_, "/name"), {{"name", "Anna"}})), "not_yours");
  EXPECT_EQ(error_of(clinician_.remove(path_of(ann_person_))), "not_yours");
}

TEST_F(PeopleServer, answers_404_about_nobody_to_who_may_see_everybody) {
  const std::string nobody = "/api/people/0123456789abcdef0123456789abcdef";
  EXPECT_EQ(error_of(clinician_.get(nobody)), "no_such_person");
  EXPECT_EQ(error_of(ann_.get(nobody)), "not_yours") << "who there is, is not hers to know";
}

TEST_F(PeopleServer, keeps_names_and_profiles) {
  EXPECT_EQ(json(ann_.post("/api/people/me/name", {{"name", " Ann B. "}}))["name"], "Ann B.");
  EXPECT_EQ(error_of(ann_.post("/api/people/me/name", {{"name", "Ben"}})), "name_taken");
  for (const std::string& name : std::vector<std::string>{"", " ", "a\nb", std::string(101, 'a')})
    EXPECT_EQ(error_of(ann_.post("/api/people/me/name", {{"name", name}})), "bad_request") << name;

  const Json profile{{"height_m", 1.7},
                     {"mass_kg", nullptr},
                     {"sex", "female"},
                     {"leg_length_m", 0.85},
                     {"thigh_girth_m", nullptr},
                     {"affected_leg", "left"},
                     {"bands", {"red", "yellow", "red"}},
                     {"band_force_n", {{"red", 28.4}}},
                     {"goal", nullptr},
                     {"reminder", "18:30"}};
  const Json kept = json(ann_.post("/api/people/me/profile", profile))["profile"];
  EXPECT_EQ(kept["height_m"], 1.7);
  EXPECT_EQ(kept["affected_leg"], "left");
  EXPECT_EQ(kept["bands"], (Json{"yellow", "red"})) << "from the weakest, each once";
  EXPECT_EQ(json(ann_.get("/api/people/me"))["profile"], kept);

  for (const auto& [member, wrong] : std::map<std::string, Json>{{"height_m", 3},
                                                                 {"mass_kg", "70"},
                                                                 {"sex", "other"},
                                                                 {"leg_length_m", -1},
                                                                 {"affected_leg", "both"},
                                                                 {"bands", {"pink"}},
                                                                 {"more", 1}}) {
    Json bad = profile;
    bad[member] = wrong;
    EXPECT_EQ(error_of(ann_.post("/api/people/me/profile", bad)), "bad_request") << member;
  }
  Json partly = profile;
  partly.erase("sex");
  EXPECT_EQ(error_of(ann_.post("/api/people/me/profile", partly)), "bad_request");
  EXPECT_EQ(json(ann_.get("/api/people/me"))["profile"], kept);
}

TEST_F(PeopleServer, gives_roles_but_keeps_an_admin) {
  EXPECT_EQ(error_of(admin_.post("/api/people/me/role", {{"role", "person"}})), "last_admin");
  EXPECT_EQ(error_of(admin_.remove("/api/people/me")), "last_admin");
  EXPECT_EQ(json(admin_.post(path_of(ben_person_, "/role"), {{"role", "admin"}}))["role"], "admin");
  EXPECT_EQ(json(admin_.post("/api/people/me/role", {{"role", "person"}}))["role"], "person");
  EXPECT_EQ(error_of(admin_.get("/api/people")), "not_yours");
}

TEST_F(PeopleServer, deletes_whoever_wants_to_be_deleted) {
  const std::string session = session_of(ann_person_);
  people_.keep(ann_person_.id, Note{now(), clinician_person_.id, "a note"});
  EXPECT_EQ(json(ann_.remove("/api/people/me")), Json::object());
  EXPECT_EQ(ann_.cookie(), "clamshell-sign-in=");
  EXPECT_FALSE(people_.person(ann_person_.id));
  EXPECT_FALSE(sessions_.session(session));
  EXPECT_EQ(error_of(clinician_.get(path_of(ann_person_))), "no_such_person");
  EXPECT_EQ(error_of(clinician_.get("/api/sessions/" + session)), "no_such_session");
  EXPECT_THAT(audit_of(ann_person_), ElementsAre("Ann deleted person"));

  EXPECT_EQ(admin_.remove(path_of(ben_person_)).status, 200u);
  EXPECT_EQ(error_of(ben_.get("/api/people/me")), "not_signed_in");
}

TEST_F(PeopleServer, deletes_a_session) {
  const std::string session = session_of(ann_person_);
  EXPECT_EQ(json(ann_.remove("/api/sessions/" + session)), Json::object());
  EXPECT_FALSE(sessions_.session(session));
  EXPECT_EQ(error_of(ann_.remove("/api/sessions/" + session)), "no_such_session");
  EXPECT_THAT(audit_of(ann_person_), ElementsAre("Ann deleted session"));
}

TEST_F(PeopleServer, shows_each_person_their_own_sessions) {
  const std::string session = session_of(ann_person_);
  ASSERT_EQ(json(ann_.get("/api/sessions")).size(), 1u);
  EXPECT_EQ(json(ann_.get("/api/sessions/unfinished"))["id"], session);
  EXPECT_EQ(json(ann_.get("/api/sessions"))[0]["person"], ann_person_.id);
  EXPECT_EQ(json(ben_.get("/api/sessions")), Json::array());
  EXPECT_TRUE(json(ben_.get("/api/sessions/unfinished")).is_null());
  EXPECT_EQ(json(clinician_.get(path_of(ann_person_, "/sessions?limit=1"))).size(), 1u);
}

TEST_F(PeopleServer, leads_a_session_for_its_owner_alone) {
  const std::string session = session_of(ann_person_);
  LiveClient own(server_.port(), session, ann_.cookie());
  own.send_command("tick", 1);
  EXPECT_EQ(own.read()["time_us"], 1'000'000);
  for (const Browser* other : {&ben_, &clinician_, &admin_, &stranger_}) {
    LiveClient client(server_.port(), session, other->cookie());
    EXPECT_EQ(client.read_close(), 1008);
    EXPECT_EQ(client.reason(), "There is no such session: begin a new one.");
  }
  own.send_command("tick", 2);
  EXPECT_EQ(own.read()["time_us"], 2'000'000) << "nobody took it over";
}

TEST_F(PeopleServer, tells_once_an_hour_that_somebody_saw_a_record) {
  for (int i = 0; i < 2; ++i)
    for (const std::string rest : {"/plan", "/history", "/notes"}) clinician_.get(path_of(ann_person_, rest));
  ann_.get("/api/people/me/plan");
  admin_.get(path_of(ann_person_, "/history"));
  EXPECT_THAT(audit_of(ann_person_), ElementsAre("Me saw record", "Clara saw record"));

  const Json told = json(ann_.get("/api/people/me/audit"));
  ASSERT_EQ(told.size(), 2u);
  EXPECT_EQ(told[1]["actor_name"], "Clara");
  EXPECT_EQ(told[1]["person_name"], "Ann");
  EXPECT_EQ(told[1]["action"], "saw");
  EXPECT_EQ(json(ben_.get("/api/people/me/audit")), Json::array());
  EXPECT_EQ(json(admin_.get("/api/audit")).size(), 2u);
}

TEST_F(PeopleServer, tells_what_was_changed) {
  clinician_.post(path_of(ann_person_, "/notes"), {{"text", "Left hip."}});
  ann_.post("/api/people/me/name", {{"name", "Anna"}});
  ann_.post("/api/people/me/name", {{"name", "Ben"}});
  EXPECT_THAT(audit_of(ann_person_), ElementsAre("Ann changed name", "Clara changed notes"));
}

TEST_F(PeopleServer, keeps_notes) {
  const Json notes = json(clinician_.post(path_of(ann_person_, "/notes"), {{"text", "Left hip.\nBetter."}}));
  ASSERT_EQ(notes.size(), 1u);
  EXPECT_EQ(notes[0]["text"], "Left hip.\nBetter.");
  EXPECT_EQ(notes[0]["author_name"], "Clara");
  EXPECT_EQ(json(admin_.get(path_of(ann_person_, "/notes"))), notes);
  for (const std::string& text : std::vector<std::string>{"", " \n", std::string(4001, 'a')})
    EXPECT_EQ(error_of(clinician_.post(path_of(ann_person_, "/notes"), {{"text", text}})), "bad_request");
}

}  // namespace
}  // namespace clamshell
