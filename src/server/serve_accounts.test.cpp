// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>

#include <memory>

#include "api/password.h"
#include "api/synthetic_app.h"
#include "base/user_error.h"
#include "clinic/account_store.h"
#include "clinic/second_factor_store.h"
#include "openid/sign_in_provider.h"
#include "server/synthetic_clinic.h"

namespace clamshell {
namespace {

using testing::Contains, testing::HasSubstr, testing::Not, testing::StartsWith;

/// Says of a code "SUBJECT" that it is that subject's.
class SyntheticProvider final : public SignInProvider {
 public:
  std::string name() const override { return "St. Ann's"; }
  std::string address(const SignInSecrets& secrets) override { return "https://id.clinic/?state=" + secrets.state; }
  Account account(const std::string& code, const SignInSecrets& /*trusted*/) override {
    if (code == "nobody") throw UserError("The sign-in provider's answer belongs to another sign-in; sign in again.");
    return {"https://id.clinic", code};
  }
};

class AccountServer : public Clinic {
 protected:
  AccountServer()
      : Clinic([](ServerSettings& settings) { settings.site.provider = std::make_shared<SyntheticProvider>(); }) {}

  std::string begin() {
    const std::string address = json(stranger_.post("/api/sign-in/provider", Json::object()))["address"];
    return address.substr(address.find('=') + 1);
  }
  Reply come_back(const std::string& subject) {
    const std::string state = begin();
    return stranger_.post("/api/sign-in/provider/answer", {{"code", subject}, {"state", state}});
  }
  Reply give(const std::string& code) { return stranger_.post("/api/sign-in/provider/code", {{"code", code}}); }
  std::string one_time_code_of(const Person& person) {
    return json(admin_.post(path_of(person, "/one-time-code"), Json::object()))["code"];
  }
  void link_ann() { AccountStore(database_).link(ann_person_.id, {"https://id.clinic", "ann"}); }
};

TEST_F(AccountServer, offers_the_provider_by_its_name) {
  EXPECT_EQ(json(stranger_.get("/api/me"))["provider"], "St. Ann's");
  const Reply begun = stranger_.post("/api/sign-in/provider", Json::object());
  EXPECT_THAT(json(begun)["address"].get<std::string>(), StartsWith("https://id.clinic/?state="));
  EXPECT_THAT(value(begun, "Set-Cookie"), HasSubstr("Max-Age=600; HttpOnly; SameSite=Strict"));
}

TEST_F(AccountServer, lets_in_whose_account_it_is) {
  link_ann();
  const Reply entered = come_back("ann");
  EXPECT_EQ(entered.status, 200u) << entered.body;
  EXPECT_EQ(json(entered)["person"]["name"], "Ann");
  EXPECT_EQ(json(stranger_.get("/api/me"))["sign_in"], "done");
  EXPECT_THAT(audit_of(ann_person_), Contains("Ann signed_in "));
}

TEST_F(AccountServer, takes_only_what_the_browser_began_itself) {
  link_ann();
  const std::string state = begin();
  const Json answer{{"code", "ann"}, {"state", state}};
  Browser other(server_.port());
  EXPECT_EQ(error_of(other.post("/api/sign-in/provider/answer", answer)), "not_begun") << "without a cookie";
  other.post("/api/sign-in/provider", Json::object());
  EXPECT_EQ(error_of(other.post("/api/sign-in/provider/answer", answer)), "not_begun") << "with its own";
  EXPECT_EQ(error_of(stranger_.post("/api/sign-in/provider/answer", {{"code", "ann"}, {"state", ""}})), "not_begun");
  EXPECT_EQ(stranger_.post("/api/sign-in/provider/answer", answer).status, 200u);
}

TEST_F(AccountServer, says_why_the_provider_vouches_for_nobody) {
  const Reply refused = come_back("nobody");
  EXPECT_EQ(error_of(refused), "not_vouched");
  EXPECT_EQ(json(refused)["message"], "The sign-in provider's answer belongs to another sign-in; sign in again.");
}

TEST_F(AccountServer, makes_nobody_of_a_new_account) {
  EXPECT_EQ(error_of(come_back("new")), "not_linked");
  EXPECT_EQ(json(stranger_.get("/api/me"))["sign_in"], "needed");
  EXPECT_EQ(people_.people().size(), 4u);
}

TEST_F(AccountServer, links_a_new_account_to_whom_the_one_time_code_was_made_for) {
  const std::string code = one_time_code_of(ann_person_);
  EXPECT_EQ(error_of(give(code)), "not_begun");
  EXPECT_EQ(error_of(come_back("new")), "not_linked");
  EXPECT_EQ(error_of(give("0000-0000-0000-0000")), "wrong_code");
  const Reply entered = give(code);
  EXPECT_EQ(json(entered)["person"]["name"], "Ann") << entered.body;
  EXPECT_THAT(audit_of(ann_person_), Contains("Ann changed account"));
  stranger_ = Browser(server_.port());
  EXPECT_EQ(json(come_back("new"))["person"]["name"], "Ann") << "from then on it is enough";
  EXPECT_EQ(error_of(come_back("another")), "not_linked");
  EXPECT_EQ(error_of(give(code)), "wrong_code") << "it is good once";
}

TEST_F(AccountServer, slows_down_guessing_of_one_time_codes) {
  come_back("new");
  for (int i = 0; i < 10; ++i) EXPECT_EQ(error_of(give("0000-0000-0000-0000")), "wrong_code");
  const std::string code = one_time_code_of(ann_person_);
  EXPECT_EQ(give(code).status, 429u);
}

TEST_F(AccountServer, asks_for_the_second_factor_too) {
  link_ann();
  const std::string secret = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";
  SecondFactorStore(database_).offer(ann_person_.id, secret);
  SecondFactorStore(database_).turn_on(ann_person_.id, {});
  EXPECT_EQ(error_of(come_back("ann")), "code_needed");
  EXPECT_EQ(error_of(give("000000")), "wrong_code");
  EXPECT_EQ(json(give(app_code(secret, now())))["person"]["name"], "Ann");
  EXPECT_EQ(error_of(give(app_code(secret, now(), 1))), "not_begun") << "that sign-in is over";
}

TEST_F(AccountServer, asks_for_the_second_factor_after_the_one_time_code) {
  const std::string secret = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";
  SecondFactorStore(database_).offer(ann_person_.id, secret);
  SecondFactorStore(database_).turn_on(ann_person_.id, {});
  come_back("new");
  EXPECT_EQ(error_of(give(one_time_code_of(ann_person_))), "code_needed");
  EXPECT_EQ(json(give(app_code(secret, now())))["person"]["name"], "Ann");
}

TEST_F(AccountServer, lets_an_admin_alone_see_and_unlink_accounts) {
  link_ann();
  EXPECT_EQ(error_of(clinician_.get(path_of(ann_person_, "/account"))), "not_yours");
  EXPECT_EQ(json(admin_.get(path_of(ann_person_, "/account"))), Json({{"is_linked", true}}));
  EXPECT_EQ(json(admin_.post(path_of(ann_person_, "/account/unlink"), Json::object())), Json({{"is_linked", false}}));
  EXPECT_EQ(ann_.get("/api/people/me").status, 401u) << "whoever was signed in with it";
  EXPECT_EQ(error_of(come_back("ann")), "not_linked");
  EXPECT_THAT(audit_of(ann_person_), Contains("Me deleted account"));
}

class ServerWithoutProvider : public Clinic {};

TEST_F(ServerWithoutProvider, offers_none) {
  EXPECT_TRUE(json(stranger_.get("/api/me"))["provider"].is_null());
  EXPECT_EQ(error_of(stranger_.post("/api/sign-in/provider", Json::object())), "no_provider");
  EXPECT_EQ(error_of(stranger_.post("/api/sign-in/provider/answer", {{"code", "a"}, {"state", "b"}})), "no_provider");
}

}  // namespace
}  // namespace clamshell
