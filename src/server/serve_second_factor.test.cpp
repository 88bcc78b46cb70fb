// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>

#include <cctype>

#include "api/password.h"
#include "api/synthetic_app.h"
#include "server/synthetic_clinic.h"

namespace clamshell {
namespace {

using testing::Contains, testing::SizeIs, testing::StartsWith;

class SecondFactorServer : public Clinic {
 protected:
  SecondFactorServer() {
    access_.set_credentials(clinician_person_.id, "clara", kHash);
    access_.set_credentials(ann_person_.id, "ann", kHash);
    clinician_ = browser_of(clinician_person_);  // credentials end earlier sign-ins
    ann_ = browser_of(ann_person_);
  }

  static std::string code_of(const std::string& secret, int later = 0) { return app_code(secret, now(), later); }
  static Json in_with(const std::string& name, const std::string& code) {
    return {{"sign_in", name}, {"password", "correct horse"}, {"code", code}};
  }
  /// With the code of now; that of the next step, which is taken too, is unused.
  std::vector<std::string> turn_on() {
    secret_ = json(clinician_.post("/api/people/me/second-factor", Json::object()))["secret"];
    const Reply reply = clinician_.post("/api/people/me/second-factor/on", {{"code", code_of(secret_)}});
    EXPECT_EQ(reply.status, 200u) << reply.body;
    return json(reply)["recovery_codes"];
  }

  inline static const std::string kHash = hash_password("correct horse");
  std::string secret_;
};

TEST_F(SecondFactorServer, is_set_up_by_scanning_and_typing_the_first_code) {
  EXPECT_EQ(json(clinician_.get("/api/people/me/second-factor")), (Json{{"is_on", false}, {"recovery_codes_left", 0}}));
  const Json offered = json(clinician_.post("/api/people/me/second-factor", Json::object()));
  EXPECT_THAT(offered["address"].get<std::string>(), StartsWith("otpauth://totp/Clamshell:clara?secret="));
  EXPECT_THAT(offered["qr_code"].get<std::string>(), StartsWith("<svg"));
  EXPECT_EQ(error_of(clinician_.post("/api/people/me/second-factor/on", {{"code", "12345"}})), "wrong_code");
  EXPECT_EQ(stranger_.post("/api/sign-in", {{"sign_in", "clara"}, {"password", "correct horse"}}).status, 200u)
      << "not on yet";
  const Reply on = clinician_.post("/api/people/me/second-factor/on", {{"code", code_of(offered["secret"])}});
  EXPECT_THAT(json(on)["recovery_codes"], SizeIs(10));
  EXPECT_EQ(json(clinician_.get("/api/people/me/second-factor")), (Json{{"is_on", true}, {"recovery_codes_left", 10}}));
  EXPECT_EQ(error_of(clinician_.post("/api/people/me/second-factor", Json::object())), "on_already");
  EXPECT_THAT(audit_of(clinician_person_), Contains("Clara changed second factor: on"));
  EXPECT_THAT(audit_of(clinician_person_), Contains("Clara wrong_code second factor"));
}

TEST_F(SecondFactorServer, is_asked_for_after_the_right_password_only) {
  turn_on();
  EXPECT_EQ(error_of(stranger_.post("/api/sign-in", {{"sign_in", "clara"}, {"password", "wrong horse"}})),
            "wrong_password");
  const Reply asked = stranger_.post("/api/sign-in", {{"sign_in", "clara"}, {"password", "correct horse"}});
  EXPECT_EQ(asked.status, 401u);
  EXPECT_EQ(error_of(asked), "code_needed");
  EXPECT_EQ(stranger_.cookie(), "");
  EXPECT_EQ(error_of(stranger_.post("/api/sign-in", in_with("clara", "000000 "))), "wrong_code");
  const std::string code = code_of(secret_, 1);
  EXPECT_EQ(json(stranger_.post("/api/sign-in", in_with("clara", code)))["sign_in"], "done");
  Browser thief(server_.port());
  EXPECT_EQ(error_of(thief.post("/api/sign-in", in_with("clara", code))), "wrong_code") << "each code is good once";
}

TEST_F(SecondFactorServer, can_be_replaced_by_each_recovery_code_once) {
  const auto codes = turn_on();
  std::string typed = codes[3];
  for (char& c : typed) c = c == '-' ? ' ' : static_cast<char>(std::toupper(c));
  EXPECT_EQ(json(stranger_.post("/api/sign-in", in_with("clara", typed)))["sign_in"], "done");
  Browser again(server_.port());
  EXPECT_EQ(error_of(again.post("/api/sign-in", in_with("clara", codes[3]))), "wrong_code");
  EXPECT_EQ(json(clinician_.get("/api/people/me/second-factor"))["recovery_codes_left"], 9);
}

TEST_F(SecondFactorServer, is_not_guessed_from_many_places) {
  turn_on();
  for (std::size_t i = 0; i < WrongTries::kMost; ++i)
    EXPECT_EQ(error_of(clinician_.post("/api/people/me/second-factor/off", {{"code", "nocode"}})), "wrong_code");
  EXPECT_EQ(error_of(stranger_.post("/api/sign-in", in_with("clara", code_of(secret_, 1)))), "too_many");
}

TEST_F(SecondFactorServer, is_turned_off_with_a_code_or_by_an_admin) {
  turn_on();
  EXPECT_EQ(error_of(clinician_.post("/api/people/me/second-factor/off", {{"code", "nocode"}})), "wrong_code");
  EXPECT_EQ(error_of(ann_.post(path_of(clinician_person_, "/second-factor/off"), {{"code", ""}})), "not_yours");
  EXPECT_EQ(error_of(admin_.post(path_of(clinician_person_, "/second-factor"), Json::object())), "not_yours");
  EXPECT_EQ(json(admin_.post(path_of(clinician_person_, "/second-factor/off"), Json::object()))["is_on"], false);
  EXPECT_THAT(audit_of(clinician_person_), Contains("Me changed second factor: off"));
  EXPECT_EQ(json(stranger_.post("/api/sign-in", in_with("clara", "")))["sign_in"], "done");
}

TEST_F(SecondFactorServer, lets_an_admin_give_a_code_for_a_forgotten_password) {
  EXPECT_EQ(error_of(clinician_.post(path_of(ann_person_, "/one-time-code"), Json::object())), "not_yours");
  EXPECT_EQ(error_of(admin_.post(path_of(ben_person_, "/one-time-code"), Json::object())), "no_sign_in");
  const std::string code = json(admin_.post(path_of(ann_person_, "/one-time-code"), Json::object()))["code"];
  const auto with = [](const std::string& name, const std::string& word) {
    return Json{{"sign_in", name}, {"code", word}, {"password", "battery staple"}};
  };
  EXPECT_EQ(error_of(stranger_.post("/api/sign-in/password", with("ann", "1111-2222-3333-4444"))), "wrong_code");
  EXPECT_EQ(error_of(stranger_.post("/api/sign-in/password", with("clara", code))), "wrong_code");
  EXPECT_EQ(stranger_.post("/api/sign-in/password", with("ann", code)).status, 200u);
  EXPECT_EQ(json(ann_.get("/api/me"))["sign_in"], "needed") << "earlier sign-ins end";
  EXPECT_EQ(error_of(stranger_.post("/api/sign-in/password", with("ann", code))), "wrong_code") << "once";
  EXPECT_EQ(json(stranger_.post("/api/sign-in", {{"sign_in", "ann"}, {"password", "battery staple"}}))["sign_in"],
            "done");
  EXPECT_THAT(audit_of(ann_person_), Contains("Me added one-time code"));
  EXPECT_THAT(audit_of(ann_person_), Contains("Ann changed password, by a one-time code"));
}

TEST_F(SecondFactorServer, lets_somebody_new_choose_their_own_password) {
  const auto added = [](const Json& password) {
    return Json{{"name", "Ola"}, {"role", "person"}, {"sign_in", "ola"}, {"password", password}};
  };
  EXPECT_EQ(clinician_.post("/api/people", added("")).status, 400u);
  const Json ola = json(clinician_.post("/api/people", added(nullptr)));
  EXPECT_EQ(stranger_.post("/api/sign-in", {{"sign_in", "ola"}, {"password", ""}}).status, 401u);
  EXPECT_THAT(audit_of(people_.find("Ola").value()),
              Contains(HasSubstr("added person, who signs in by a one-time code")));
  const Json with_code{{"sign_in", "ola"}, {"code", ola["one_time_code"]["code"]}, {"password", "battery staple"}};
  EXPECT_EQ(stranger_.post("/api/sign-in/password", with_code).status, 200u);
  EXPECT_EQ(json(stranger_.post("/api/sign-in", {{"sign_in", "ola"}, {"password", "battery staple"}}))["sign_in"],
            "done");
  Json with_password = added("correct horse");
  with_password["name"] = with_password["sign_in"] = "Per";
  EXPECT_EQ(json(clinician_.post("/api/people", with_password))["one_time_code"], nullptr);
}

TEST_F(SecondFactorServer, is_asked_for_also_after_a_password_by_code) {
  turn_on();
  const std::string code = json(admin_.post(path_of(clinician_person_, "/one-time-code"), Json::object()))["code"];
  stranger_.post("/api/sign-in/password", {{"sign_in", "clara"}, {"code", code}, {"password", "battery staple"}});
  EXPECT_EQ(error_of(stranger_.post("/api/sign-in", {{"sign_in", "clara"}, {"password", "battery staple"}})),
            "code_needed");
}

}  // namespace
}  // namespace clamshell
