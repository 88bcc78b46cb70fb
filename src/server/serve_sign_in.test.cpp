// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>

#include "api/password.h"
#include "server/synthetic_clinic.h"

namespace clamshell {
namespace {

using testing::AllOf, testing::Contains, testing::ElementsAre, testing::HasSubstr, testing::Not, testing::StartsWith;

const Json kNewPassword{{"sign_in", "me"}, {"password", "correct horse"}, {"old_password", nullptr}};

Json sign_in_of(const std::string& name, const std::string& password) {
  return {{"sign_in", name}, {"password", password}};
}

TEST(SignIn, is_asked_of_nobody_as_long_as_there_is_one_person) {
  const SyntheticServer server;
  Browser browser(server.port());
  const Json me = json(browser.get("/api/me"));
  EXPECT_EQ(me["sign_in"], "not_needed");
  EXPECT_EQ(me["person"]["name"], "Me");
  EXPECT_EQ(me["person"]["role"], "admin");
  EXPECT_EQ(browser.get("/api/people/me/plan").status, 200u);
  EXPECT_EQ(json(browser.post("/api/sign-out", Json::object())), me);
}

TEST(SignIn, is_asked_of_everybody_from_the_second_person_on) {
  const SyntheticServer server;
  Browser first(server.port()), second(server.port()), stranger(server.port());
  EXPECT_EQ(error_of(first.post("/api/people", new_person("Ann"))), "password_first");
  const Reply kept = first.post("/api/people/me/password", kNewPassword);
  EXPECT_EQ(json(kept)["sign_in"], "me");
  EXPECT_EQ(first.post("/api/people", new_person("Ann")).status, 201u);

  EXPECT_EQ(json(first.get("/api/me"))["sign_in"], "done") << "who gave the password stays signed in";
  EXPECT_EQ(error_of(stranger.get("/api/people/me")), "not_signed_in");
  EXPECT_EQ(error_of(stranger.get("/api/sessions")), "not_signed_in");
  const Json me = json(second.post("/api/sign-in", sign_in_of("ANN", "password of Ann")));
  EXPECT_EQ(me["sign_in"], "done");
  EXPECT_EQ(me["person"]["name"], "Ann");
  EXPECT_EQ(json(second.get("/api/me")), me);

  for (const std::string taken : {"Ann", "ann", "me"})
    EXPECT_EQ(error_of(first.post("/api/people", new_person(taken))), "name_taken") << taken;
  Json admin = new_person("Eve", "admin");
  EXPECT_EQ(json(first.post("/api/people", admin))["role"], "admin");
}

TEST(SignIn, is_asked_of_whoever_has_a_password_also_when_alone) {
  const SyntheticServer server;
  Browser me(server.port()), stranger(server.port());
  me.post("/api/people/me/password", kNewPassword);
  EXPECT_EQ(json(me.get("/api/me"))["sign_in"], "done");
  EXPECT_EQ(json(stranger.get("/api/me")), (Json{{"sign_in", "needed"}, {"person", nullptr}, {"provider", nullptr}}));

  const std::string ann = json(me.post("/api/people", new_person("Ann")))["id"];
  EXPECT_EQ(me.remove("/api/people/" + ann).status, 200u);
  for (const std::string target : {"/api/people/me", "/api/sessions", "/api/people/me/export/json"})
    EXPECT_EQ(error_of(stranger.get(target)), "not_signed_in") << target;
  EXPECT_EQ(error_of(me.post("/api/people/me/role", {{"role", "person"}})), "last_admin");
  EXPECT_EQ(json(me.post("/api/sign-out", Json::object()))["sign_in"], "needed");
  EXPECT_EQ(json(me.post("/api/sign-in", sign_in_of("me", "correct horse")))["sign_in"], "done");

  EXPECT_EQ(me.remove("/api/people/me").status, 200u);
  EXPECT_EQ(json(stranger.get("/api/me"))["sign_in"], "not_needed") << "nothing is left, nor is the password";
}

class SignInServer : public Clinic {
 protected:
  SignInServer() {
    access_.set_credentials(ann_person_.id, "ann", kHash);
    ann_ = browser_of(ann_person_);  // credentials end earlier sign-ins
  }

  inline static const std::string kHash = hash_password("correct horse");
  Browser browser_{server_.port()};
};

TEST_F(SignInServer, gives_a_cookie_that_only_this_site_sees) {
  const Reply response = browser_.post("/api/sign-in", sign_in_of("ann", "correct horse"));
  EXPECT_THAT(value(response, "Set-Cookie"),
              AllOf(StartsWith("clamshell-sign-in="), HasSubstr("; HttpOnly"), HasSubstr("; SameSite=Strict"),
                    HasSubstr("; Path=/;"), HasSubstr("; Max-Age=2592000"), Not(HasSubstr("Domain"))));
  const std::string token = browser_.cookie().substr(browser_.cookie().find('=') + 1);
  EXPECT_EQ(token.size(), 64u);
  EXPECT_FALSE(access_.signed_in(token, now())) << "the word itself is not kept";
  EXPECT_EQ(access_.signed_in(digest_of(token), now() + std::chrono::hours(24 * 29)), ann_person_.id);
  EXPECT_FALSE(access_.signed_in(digest_of(token), now() + std::chrono::hours(24 * 31)));
  EXPECT_THAT(audit_of(ann_person_), ElementsAre("Ann signed_in "));
}

TEST_F(SignInServer, gives_a_new_cookie_at_each_sign_in) {
  browser_.post("/api/sign-in", sign_in_of("ann", "correct horse"));
  Browser before = browser_;
  browser_.post("/api/sign-in", sign_in_of("ann", "correct horse"));
  EXPECT_EQ(json(browser_.get("/api/me"))["sign_in"], "done");
  EXPECT_EQ(json(before.get("/api/me"))["sign_in"], "needed");
}

TEST_F(SignInServer, signs_out) {
  browser_.post("/api/sign-in", sign_in_of("ann", "correct horse"));
  Browser copy = browser_;
  const Reply response = browser_.post("/api/sign-out", Json::object());
  EXPECT_EQ(json(response), (Json{{"sign_in", "needed"}, {"person", nullptr}, {"provider", nullptr}}));
  EXPECT_THAT(value(response, "Set-Cookie"), AllOf(StartsWith("clamshell-sign-in=;"), HasSubstr("Max-Age=0")));
  EXPECT_EQ(error_of(copy.get("/api/people/me")), "not_signed_in");
  EXPECT_EQ(json(ann_.get("/api/me"))["sign_in"], "done") << "another device stays";
  EXPECT_THAT(audit_of(ann_person_), ElementsAre("Ann signed_out ", "Ann signed_in "));
}

TEST_F(SignInServer, refuses_wrong_passwords_and_unknown_names_alike) {
  const Reply wrong = browser_.post("/api/sign-in", sign_in_of("ann", "wrong horse"));
  const Reply unknown = browser_.post("/api/sign-in", sign_in_of("nobody", "correct horse"));
  EXPECT_EQ(wrong.status, 401u);
  EXPECT_EQ(error_of(wrong), "wrong_password");
  EXPECT_EQ(wrong.body, unknown.body);
  EXPECT_EQ(browser_.cookie(), "");
  EXPECT_THAT(audit_of(ann_person_), ElementsAre("somebody not signed in wrong_password sign-in"));
}

TEST_F(SignInServer, takes_no_password_after_too_many_wrong_ones) {
  for (std::size_t i = 0; i < WrongTries::kMost; ++i)
    EXPECT_EQ(browser_.post("/api/sign-in", sign_in_of("ann", "wrong horse")).status, 401u);
  const Reply response = browser_.post("/api/sign-in", sign_in_of("ann", "correct horse"));
  EXPECT_EQ(response.status, 429u);
  EXPECT_EQ(error_of(response), "too_many");
  EXPECT_EQ(value(response, "Retry-After"), "60");
  EXPECT_EQ(value(response, "Set-Cookie"), "");
  EXPECT_EQ(json(ann_.get("/api/me"))["sign_in"], "done") << "who is signed in goes on";
}

TEST_F(SignInServer, refuses_nobody_for_another_s_wrong_passwords) {
  const auto sign_in_from = [&](const std::string& address, const std::string& name, const std::string& password) {
    Asked asked = posted(server_.port(), "/api/sign-in", sign_in_of(name, password).dump());
    asked.from = address;
    return ask(server_.port(), asked).status;
  };
  for (std::size_t i = 0; i < WrongTries::kMost; ++i) sign_in_from("127.0.0.1", "nobody", "wrong horse");
  EXPECT_EQ(sign_in_from("127.0.0.1", "ann", "correct horse"), 200u) << "another name";
  for (std::size_t i = 0; i < WrongTries::kMost; ++i) sign_in_from("127.0.0.1", "ann", "wrong horse");
  EXPECT_EQ(sign_in_from("127.0.0.1", "ann", "correct horse"), 429u);
  EXPECT_EQ(sign_in_from("127.0.0.2", "ann", "correct horse"), 200u) << "another machine";
}

TEST_F(SignInServer, answers_others_while_it_hashes_passwords) {
  boost::asio::io_context io;
  std::vector<tcp::socket> sockets;
  for (int i = 0; i < 12; ++i) {
    Asked asked = posted(server_.port(), "/api/sign-in", sign_in_of(std::to_string(i), "wrong horse").dump());
    asked.connection = "keep-alive";
    sockets.push_back(dial(io, server_.port()));
    boost::asio::write(sockets.back(), boost::asio::buffer(text_of(asked, own_host(server_.port()))));
  }
  const auto unanswered = [&] {
    return std::ranges::count_if(sockets, [](const tcp::socket& socket) { return socket.available() == 0; });
  };
  EXPECT_EQ(ann_.get("/api/people/me/plan").status, 200u);
  EXPECT_GT(unanswered(), 0);
  for (auto& socket : sockets) EXPECT_EQ(converse(socket, "").status, 401u);
}

TEST_F(SignInServer, hashes_no_more_than_it_can) {
  boost::asio::io_context io;
  std::vector<tcp::socket> sockets;
  for (int i = 0; i < 60; ++i) {
    sockets.push_back(dial(io, server_.port()));
    const Asked asked = posted(server_.port(), "/api/sign-in", sign_in_of(std::to_string(i), "wrong horse").dump());
    boost::asio::write(sockets.back(), boost::asio::buffer(text_of(asked, own_host(server_.port()))));
  }
  std::map<unsigned, int> answers;
  for (auto& socket : sockets) ++answers[converse(socket, "").status];
  EXPECT_LE(answers[401], static_cast<int>(WrongTries::kMostOfNetwork));
  EXPECT_GE(answers[429], 60 - static_cast<int>(WrongTries::kMostOfNetwork));
  EXPECT_EQ(answers[401] + answers[429] + answers[503], 60);
}

TEST_F(SignInServer, changes_ones_own_password_for_who_knows_the_old_one) {
  browser_.post("/api/sign-in", sign_in_of("ann", "correct horse"));
  const auto wanted = [](const Json& old_password) {
    return Json{{"sign_in", "ann"}, {"password", "battery staple"}, {"old_password", old_password}};
  };
  EXPECT_EQ(error_of(browser_.post("/api/people/me/password", wanted(nullptr))), "wrong_password");
  EXPECT_EQ(error_of(browser_.post("/api/people/me/password", wanted("wrong horse"))), "wrong_password");
  EXPECT_EQ(json(browser_.post("/api/people/me/password", wanted("correct horse")))["sign_in"], "ann");

  EXPECT_EQ(json(browser_.get("/api/me"))["sign_in"], "done");
  EXPECT_EQ(error_of(ann_.get("/api/people/me")), "not_signed_in") << "the other sign-ins ended";
  EXPECT_EQ(error_of(ann_.post("/api/sign-in", sign_in_of("ann", "correct horse"))), "wrong_password");
  EXPECT_EQ(ann_.post("/api/sign-in", sign_in_of("ann", "battery staple")).status, 200u);
  EXPECT_THAT(audit_of(ann_person_), Contains("Ann changed password"));
}

TEST_F(SignInServer, lets_an_admin_give_somebody_a_new_password) {
  const Json wanted{{"sign_in", "ann2"}, {"password", "battery staple"}, {"old_password", nullptr}};
  EXPECT_EQ(error_of(clinician_.post(path_of(ann_person_, "/password"), wanted)), "not_yours");
  EXPECT_EQ(json(admin_.post(path_of(ann_person_, "/password"), wanted))["sign_in"], "ann2");
  EXPECT_EQ(json(admin_.get("/api/me"))["person"]["id"], admin_person_.id) << "still the admin";
  EXPECT_EQ(error_of(ann_.get("/api/people/me")), "not_signed_in");
  EXPECT_EQ(ann_.post("/api/sign-in", sign_in_of("ann2", "battery staple")).status, 200u);
}

TEST_F(SignInServer, refuses_short_passwords_and_taken_names) {
  const auto error = [&](const std::string& name, const std::string& password) {
    return error_of(
        ben_.post("/api/people/me/password", {{"sign_in", name}, {"password", password}, {"old_password", nullptr}}));
  };
  EXPECT_EQ(error("Ann", "battery staple"), "name_taken");
  EXPECT_EQ(error("ben", "too short"), "bad_request");
  EXPECT_EQ(error("ben", "äöüäöüäöü"), "bad_request") << "characters count, not bytes";
  EXPECT_EQ(error("ben", std::string(1001, 'a')), "bad_request");
  EXPECT_EQ(error("", "battery staple"), "bad_request");
  EXPECT_EQ(error("ben", "äöüäöüäöüä"), "");
}

TEST_F(SignInServer, hashes_a_password_anew_that_was_hashed_too_cheaply) {
  // "correct horse" with 8 MiB and one pass
  constexpr const char* kCheap =
      "$argon2id$v=19$m=8192,t=1,p=1$1m+eWfOrfa8WwoLdvqhyag$Cz+Sjnk+9fKpPWVGVDjLGgr1Vs1wEHBeqQ1lLH0cnGw";
  access_.set_credentials(ann_person_.id, "ann", kCheap);
  EXPECT_EQ(browser_.post("/api/sign-in", sign_in_of("ann", "correct horse")).status, 200u);
  EXPECT_FALSE(is_outdated(access_.credentials("ann")->password_hash));
  EXPECT_EQ(json(browser_.get("/api/me"))["sign_in"], "done");
}

TEST_F(SignInServer, knows_no_made_up_cookie) {
  for (const std::string& token :
       std::vector<std::string>{"", "0", std::string(64, '0'), digest_of("x"), "' OR 1=1 --"}) {
    Browser browser(server_.port(), "clamshell-sign-in=" + token);
    EXPECT_EQ(error_of(browser.get("/api/people/me")), "not_signed_in") << token;
  }
  const std::string other_name = "__Host-" + ann_.cookie();
  EXPECT_EQ(error_of(Browser(server_.port(), other_name).get("/api/people/me")), "not_signed_in");
}

}  // namespace
}  // namespace clamshell
