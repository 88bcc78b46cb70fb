// SPDX-License-Identifier: Apache-2.0
/// Whoever may no longer lead or watch a session is not live any more.
#include <gmock/gmock.h>

#include "server/synthetic_clinic.h"

namespace clamshell {
namespace {

class AccessServer : public Clinic {
 protected:
  AccessServer() : session_(session_of(ann_person_)) {}

  /// Ann does; Ben, who is live too, goes on.
  void expect_ended() {
    EXPECT_EQ(live_.read_close(), 1008);
    EXPECT_EQ(watching_.read_close(), 1008);
    EXPECT_EQ(live_.reason(), "The session has ended or was deleted, or you were signed out.");
    ben_live_.send_command("tick", 2);
    EXPECT_EQ(ben_live_.read()["time_us"], 2'000'000);
  }

  std::string session_;
  LiveClient live_{server_.port(), session_, ann_.cookie()},
      watching_{server_.port(), session_, ann_.cookie(), "&watch"},
      ben_live_{server_.port(), session_of(ben_person_), ben_.cookie()};
};

TEST_F(AccessServer, ends_what_is_live_at_sign_out) {
  live_.send_command("tick", 1);
  EXPECT_EQ(live_.read()["time_us"], 1'000'000);
  ann_.post("/api/sign-out", Json::object());
  expect_ended();
}

TEST_F(AccessServer, ends_what_is_live_of_a_person_that_is_deleted) {
  EXPECT_EQ(admin_.remove(path_of(ann_person_)).status, 200u);
  expect_ended();
}

TEST_F(AccessServer, ends_what_is_live_of_a_session_that_is_deleted) {
  EXPECT_EQ(ann_.remove("/api/sessions/" + session_).status, 200u);
  expect_ended();
}

TEST_F(AccessServer, ends_what_is_live_under_a_password_that_is_changed) {
  const Json wanted{{"sign_in", "ann"}, {"password", "battery staple"}, {"old_password", nullptr}};
  EXPECT_EQ(admin_.post(path_of(ann_person_, "/password"), wanted).status, 200u);
  expect_ended();
}

TEST_F(AccessServer, lets_only_who_may_go_on_with_a_session_watch_it_or_ask_whether_it_is_led) {
  EXPECT_EQ(json(ann_.get("/api/sessions/" + session_ + "/led"))["led"], true);
  for (Browser* const other : {&ben_, &clinician_}) {
    LiveClient watching(server_.port(), session_, other->cookie(), "&watch");
    EXPECT_EQ(watching.read_close(), 1008);
    EXPECT_EQ(other->get("/api/sessions/" + session_ + "/led").status, 404u);
  }
  LiveClient stranger(server_.port(), session_, "", "&watch");
  EXPECT_EQ(stranger.read_close(), 1008);
}

TEST_F(AccessServer, leaves_other_devices_live) {
  Browser other = browser_of(ann_person_);
  other.post("/api/sign-out", Json::object());
  live_.send_command("tick", 1);
  EXPECT_EQ(live_.read()["time_us"], 1'000'000);
}

}  // namespace
}  // namespace clamshell
