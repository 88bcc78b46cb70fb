// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>

#include "live/kept_live_coach.h"
#include "queue/throwaway_nats.h"
#include "server/synthetic_client.h"
#include "server/synthetic_server.h"
#include "wire/synthetic_motion_message.h"

namespace clamshell {
namespace {

TEST(LiveServer, answers_each_frame_and_command_with_the_state) {
  SyntheticServer server;
  const std::string session = begin_session(server.port());
  LiveClient client(server.port(), session);
  client.send_frame(1, synthetic_jpeg(64, 48));
  const Json first = client.read();
  EXPECT_EQ(first["type"], "state");
  EXPECT_EQ(first["time_us"], 1'000'000);
  EXPECT_EQ(first["image"], (Json{{"width_px", 64}, {"height_px", 48}}));
  EXPECT_EQ(first["say"], Json::array({"1"}));
  client.send_command("tick", 2);
  EXPECT_EQ(client.read()["time_us"], 2'000'000);
}

TEST(LiveServer, sends_live_sessions_away_when_it_drains_and_tells_who_balances) {
  SyntheticServer server;
  const std::string session = begin_session(server.port());
  LiveClient client(server.port(), session);
  client.send_frame(1, synthetic_jpeg());
  client.read();
  const auto health = [&] { return ask(server.port(), {.target = "/api/health"}); };
  EXPECT_EQ(json(health())["free"], 1);
  server.drain(std::chrono::minutes(1));
  EXPECT_EQ(client.read_close(), 1001);
  EXPECT_EQ(health().status, 503u);
  EXPECT_EQ(json(health())["status"], "draining");
  EXPECT_EQ(json(health())["free"], 0);
  EXPECT_EQ(ask(server.port(), {.target = "/api/me"}).status, 200u) << "other requests are answered meanwhile";
  EXPECT_EQ(ask(server.port(), {.target = "/live"}).status, 503u);
  EXPECT_THROW(LiveClient(server.port(), session), boost::system::system_error);
}

TEST(LiveServer, tells_prometheus_what_it_did_and_nothing_of_anybody) {
  SyntheticServer server;
  const std::string session = begin_session(server.port());
  LiveClient client(server.port(), session);
  for (const int second : {1, 2, 3}) {
    client.send_frame(second, synthetic_jpeg());
    client.read();
  }
  const Reply response = ask(server.port(), {.target = "/metrics"});
  EXPECT_EQ(value(response, "Content-Type"), "text/plain; version=0.0.4; charset=utf-8");
  const std::string& text = response.body;
  for (const std::string line :
       {"clamshell_live_sessions 1", "clamshell_live_capacity 2", "clamshell_live_sessions_total 1",
        "clamshell_frames_total 3", "clamshell_frames_dropped_total 0", "clamshell_frame_seconds_count 3",
        "clamshell_frame_seconds_bucket{le=\"+Inf\"} 3", "clamshell_http_responses_total{status=\"2xx\"} 1",
        "# TYPE clamshell_frame_seconds histogram"})
    EXPECT_THAT(text, testing::HasSubstr(line + "\n"));
  EXPECT_THAT(text, testing::Not(testing::HasSubstr(session)));
}

TEST(LiveServer, tells_prometheus_how_many_films_wait) {
  const ThrowawayNats nats;
  WorkQueue(WorkQueue::Settings{.url = nats.url()}).submit("a film");
  const auto watch = std::make_shared<QueueWatch>(nats.url(), std::chrono::milliseconds(10));
  for (int i = 0; i < 6000 && !watch->state(); ++i) std::this_thread::sleep_for(std::chrono::milliseconds(10));
  const SyntheticServer server([&](ServerSettings& settings) { settings.site.queue = watch; });
  const std::string text = ask(server.port(), {.target = "/metrics"}).body;
  EXPECT_THAT(text, testing::HasSubstr("clamshell_queue_up 1\n"));
  EXPECT_THAT(text, testing::HasSubstr("# TYPE clamshell_jobs gauge\n"));
  for (const std::string line : {"waiting\"} 1", "running\"} 0", "done\"} 0", "failed\"} 0"})
    EXPECT_THAT(text, testing::HasSubstr("clamshell_jobs{state=\"" + line + "\n"));
}

TEST(LiveServer, looks_at_the_newest_frame_and_counts_the_dropped) {
  SyntheticServer server;
  const std::string session = begin_session(server.port());
  LiveClient client(server.port(), session);
  const std::string jpeg = synthetic_jpeg();
  server.script().block();
  client.send_frame(1, jpeg);
  server.script().wait_until_seen(1);
  for (const int second : {2, 3, 4}) client.send_frame(second, jpeg);
  client.ping();
  server.script().go_on();
  Json state = client.read();
  while (state["time_us"] != 4'000'000) state = client.read();
  EXPECT_EQ(state["dropped"], 2);
  std::vector<double> seen;
  for (const Seconds time : server.script().seen()) seen.push_back(time.value);
  EXPECT_THAT(seen, testing::ElementsAre(1, 4));
}

TEST(LiveServer, drops_a_frame_that_goes_back_in_time) {
  SyntheticServer server;
  const std::string session = begin_session(server.port());
  LiveClient client(server.port(), session);
  client.send_frame(5, synthetic_jpeg());
  client.read();
  client.send_frame(4, synthetic_jpeg());
  client.send_frame(6, synthetic_jpeg());
  const Json state = client.read();
  EXPECT_EQ(state["time_us"], 6'000'000);
  EXPECT_EQ(state["dropped"], 1);
}

TEST(LiveServer, obeys_every_command_in_order) {
  SyntheticServer server;
  const std::string session = begin_session(server.port());
  LiveClient client(server.port(), session);
  for (int second = 1; second <= 20; ++second) client.send_command("tick", second);
  server.script().wait_until_seen(20);
  for (int i = 0; i < 20; ++i) EXPECT_EQ(server.script().seen().at(static_cast<std::size_t>(i)).value, i + 1);
}

TEST(LiveServer, obeys_what_was_commanded_before_the_page_closed) {
  SyntheticServer server;
  const std::string session = begin_session(server.port());
  server.script().block();
  {
    LiveClient client(server.port(), session);
    client.send_command("tick", 1);
    server.script().wait_until_seen(1);
    client.send_command("end_session", 2);
    client.ping();
    client.vanish();
  }
  server.script().go_on();
  server.script().wait_until_seen(2);
}

struct Malformed {
  std::string what, message;
  bool binary;
  int code;
};

TEST(LiveServer, ends_only_the_connection_that_sends_what_cannot_be_read) {
  SyntheticServer server;
  const std::string session = begin_session(server.port()), other_session = begin_session(server.port());
  LiveClient other(server.port(), other_session);
  const std::string jpeg = synthetic_jpeg();
  const std::vector<Malformed> messages{
      {"no picture", frame_message(1, ""), true, 1007},
      {"half a time", "1234", true, 1007},
      {"no JPEG", frame_message(1, "no picture at all"), true, 1007},
      {"half a JPEG", frame_message(1, jpeg.substr(0, jpeg.size() / 2)), true, 1007},
      {"a time after all calendars", frame_message(~0ULL, jpeg), true, 1007},
      {"a picture that is too wide", frame_message(1, synthetic_jpeg(4097, 8)), true, 1009},
      {"a message that is too long", std::string((1 << 20) + 1, 'x'), true, 1009},
      {"no JSON", "pause", false, 1007},
      {"no object", "[1]", false, 1007},
      {"an unknown command", R"({"command": "fly", "time_us": 1})", false, 1007},
      {"no time", R"({"command": "tick"})", false, 1007},
      {"a negative time", R"({"command": "tick", "time_us": -1})", false, 1007},
      {"no UTF-8", "\xFF\xFF", false, 1007},
  };
  for (const auto& [what, message, binary, code] : messages) {
    LiveClient client(server.port(), session);
    if (binary)
      client.send_binary(message);
    else
      client.send_text(message);
    EXPECT_EQ(client.read_close(), code) << what;
    server.script().wait_until_open(1);
  }
  other.send_command("tick", 7);
  EXPECT_EQ(other.read()["time_us"], 7'000'000);
}

TEST(LiveServer, says_why_it_cannot_read_a_message) {
  SyntheticServer server;
  const std::string session = begin_session(server.port());
  LiveClient client(server.port(), session);
  client.send_text(R"({"command": "fly", "time_us": 1})");
  client.read_close();
  EXPECT_EQ(client.reason(), "There is no such command.");
}

TEST(LiveServer, refuses_a_session_that_is_not_there) {
  SyntheticServer server;
  for (const std::string session : {"00000000000000000000000000000000", "", "x", "%00"}) {
    LiveClient client(server.port(), session);
    EXPECT_EQ(client.read_close(), 1008) << session;
    EXPECT_EQ(client.reason(), "There is no such session: begin a new one.") << session;
  }
  EXPECT_EQ(server.script().most_open(), 0);
}

TEST(LiveServer, refuses_a_session_that_has_ended) {
  SyntheticServer server([](ServerSettings& settings) {
    settings.site.open = [](const std::string&) -> std::unique_ptr<LiveCoach> { throw NoSuchSession("It has ended."); };
  });
  LiveClient client(server.port(), begin_session(server.port()));
  EXPECT_EQ(client.read_close(), 1008);
  EXPECT_EQ(client.reason(), "It has ended.");
}

TEST(LiveServer, shows_nothing_that_is_not_kept) {
  SyntheticServer server;
  const std::string session = begin_session(server.port());
  LiveClient client(server.port(), session);
  client.send_command("end_set", 1);
  EXPECT_EQ(client.read_close(), 1011);
  EXPECT_EQ(client.reason(), "The disk is full.");
}

TEST(LiveServer, is_busy_with_as_many_sessions_as_it_can_follow) {
  SyntheticServer server([](ServerSettings& settings) { settings.site.capacity = 1; });
  const std::string session = begin_session(server.port()), other_session = begin_session(server.port());
  LiveClient first(server.port(), session);
  first.send_command("tick", 1);
  first.read();
  {
    LiveClient second(server.port(), other_session);
    EXPECT_EQ(second.read()["error"], "busy");
    EXPECT_EQ(second.read_close(), 1013);
  }
  first.close();
  server.script().wait_until_open(0);
  while (json(ask(server.port(), {.target = "/api/health"}))["live_sessions"] != 0) continue;
  LiveClient third(server.port(), other_session);
  third.send_command("tick", 2);
  EXPECT_EQ(third.read()["time_us"], 2'000'000);
}

TEST(LiveServer, continues_a_session_in_the_window_that_came_last) {
  SyntheticServer server([](ServerSettings& settings) { settings.site.capacity = 1; });
  const std::string session = begin_session(server.port());
  server.script().block();
  LiveClient first(server.port(), session);
  first.send_command("tick", 1);
  server.script().wait_until_seen(1);

  LiveClient second(server.port(), session);
  EXPECT_EQ(first.read_close(), 4001);
  second.send_command("tick", 2);
  LiveClient third(server.port(), session);
  EXPECT_EQ(second.read_close(), 4001);
  server.script().go_on();
  third.send_command("tick", 3);
  EXPECT_EQ(third.read()["time_us"], 3'000'000);
  EXPECT_EQ(server.script().most_open(), 1);
}

class WatchedServer : public testing::Test {
 protected:
  std::unique_ptr<LiveClient> watch() { return std::make_unique<LiveClient>(server_.port(), session_, "", "&watch"); }
  bool is_led() { return json(ask(server_.port(), {.target = "/api/sessions/" + session_ + "/led"}))["led"]; }

  SyntheticServer server_{[](ServerSettings& settings) { settings.site.capacity = 1; }};
  std::string session_ = begin_session(server_.port());
};

const Json kLeaderHere{{"type", "leader"}, {"is", "here"}}, kLeaderAway{{"type", "leader"}, {"is", "away"}};

TEST_F(WatchedServer, shows_a_second_screen_what_the_leader_is_shown_and_takes_nothing_over) {
  LiveClient leader(server_.port(), session_);
  leader.send_frame(1, synthetic_jpeg());
  leader.read();
  const auto watcher = watch();
  EXPECT_EQ(watcher->read(), kLeaderHere);
  leader.send_frame(2, synthetic_jpeg());
  const Json led = leader.read(), watched = watcher->read();
  EXPECT_EQ(led["say"], Json::array({"2"}));
  EXPECT_EQ(watched["said_elsewhere"], led["say"]);
  EXPECT_EQ(watched["image"], led["image"]);
  watcher->send_text(R"({"voice": "here"})");
  watcher->send_command("pause", 77);
  EXPECT_EQ(leader.read()["said_elsewhere"], Json::array({"2"})) << "asked at the leader's time";
  EXPECT_EQ(watcher->read()["say"], Json::array({"2"}));
  EXPECT_EQ(server_.script().most_open(), 1);
  EXPECT_EQ(json(ask(server_.port(), {.target = "/api/health"}))["free"], 0);
}

TEST_F(WatchedServer, takes_what_a_phone_in_the_band_feels_beside_the_leader) {
  LiveClient leader(server_.port(), session_), phone(server_.port(), session_, "", "&sense");
  EXPECT_EQ(phone.read(), kLeaderHere);
  leader.send_command("tick", 1);
  EXPECT_EQ(phone.read()["time_us"], leader.read()["time_us"]);
  const MotionSample sample{.time = Seconds{9}, .force = {0, 0, 1}, .rate = {}};
  phone.send_binary(motion_message(std::span(&sample, 1)));
  server_.script().wait_until_seen(2);
  leader.send_command("tick", 2);
  EXPECT_EQ(leader.read()["time_us"], 2'000'000) << "readings are not answered";
}

TEST_F(WatchedServer, tells_a_second_screen_when_the_leader_goes_and_comes_back) {
  const auto watcher = watch();
  EXPECT_EQ(watcher->read(), kLeaderAway);
  EXPECT_FALSE(is_led());
  for (const int second : {1, 2}) {
    LiveClient leader(server_.port(), session_);
    leader.send_command("tick", second);
    EXPECT_EQ(watcher->read(), kLeaderHere);
    EXPECT_EQ(watcher->read()["time_us"], second * 1'000'000);
    EXPECT_TRUE(is_led());
    leader.vanish();
    EXPECT_EQ(watcher->read(), kLeaderAway);
  }
}

TEST_F(WatchedServer, ends_only_the_screen_that_sends_what_a_watcher_may_not) {
  LiveClient leader(server_.port(), session_);
  leader.send_command("tick", 1);
  leader.read();
  const std::vector<std::function<void(LiveClient&)>> forbidden{
      [](LiveClient& client) { client.send_frame(1, synthetic_jpeg()); },
      [](LiveClient& client) { client.send_binary("12345678felt"); },
      [](LiveClient& client) { client.send_command("tick", 1); },
      [](LiveClient& client) { client.send_text(R"({"voice": "loud"})"); }};
  for (const auto& send : forbidden) {
    const auto watcher = watch();
    send(*watcher);
    EXPECT_EQ(watcher->read_close(), 1007);
  }
  leader.send_command("tick", 2);
  EXPECT_EQ(leader.read()["time_us"], 2'000'000);
  EXPECT_EQ(server_.script().seen().size(), 2U);
}

TEST_F(WatchedServer, is_not_held_up_by_many_screens_and_one_that_never_reads) {
  LiveClient leader(server_.port(), session_);
  std::vector<std::unique_ptr<LiveClient>> watchers;
  for (std::size_t i = 0; i < LiveDesk::kMostWatchers; ++i) watchers.push_back(watch());
  for (auto& watcher : watchers) EXPECT_EQ(watcher->read()["type"], "leader");
  for (int more = 0; more < 20; ++more) {
    const auto late = watch();
    EXPECT_EQ(late->read()["error"], "busy");
    EXPECT_EQ(late->read_close(), 1013);
  }
  for (int second = 1; second <= 300; ++second) {
    leader.send_command("tick", second);
    EXPECT_EQ(leader.read()["time_us"], second * 1'000'000);
  }
  leader.close();
  EXPECT_EQ(watchers.back()->read()["type"], "state");
}

TEST_F(WatchedServer, ends_a_second_screen_with_the_session) {
  const auto watcher = watch();
  EXPECT_EQ(watcher->read(), kLeaderAway);
  post(server_.port(), "/api/sessions/" + session_ + "/end", "{}");
  EXPECT_EQ(watcher->read_close(), 1008);
  EXPECT_EQ(watch()->read_close(), 1008);
  EXPECT_EQ(ask(server_.port(), {.target = "/api/sessions/" + session_ + "/led"}).status, 404u);
}

TEST_F(WatchedServer, sends_second_screens_away_when_it_drains) {
  const auto watcher = watch();
  EXPECT_EQ(watcher->read(), kLeaderAway);
  server_.drain(std::chrono::minutes(1));
  EXPECT_EQ(watcher->read_close(), 1001);
}

TEST_F(WatchedServer, opens_second_screens_to_its_own_page_only) {
  const auto status = [&](const Asked& asked) {
    Asked upgrade = asked;
    upgrade.target = "/live?session=" + session_ + "&watch";
    upgrade.connection = "Upgrade";
    upgrade.headers = {"Upgrade: websocket", "Sec-WebSocket-Version: 13",
                       "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ=="};
    return ask(server_.port(), upgrade).status;
  };
  EXPECT_EQ(status({}), 403u);
  EXPECT_EQ(status({.origin = "http://evil.example"}), 403u);
}

/// With the coach of who trains without a camera, which needs no networks.
void keep_in(ServerSettings& settings, const std::string& database) {
  settings.site.database = database;
  settings.site.open = open_kept_sessions({.networks = {},
                                           .learned = {},
                                           .model = {},
                                           .threads = 1,
                                           .known = {},
                                           .exercise = settings.site.knowledge.exercise,
                                           .own_best = {}},
                                          database);
}

TEST(LiveServer, continues_a_session_of_another_server_in_the_window_that_came_last) {
  const SyntheticSite site;
  const auto on_one_database = [&](ServerSettings& settings) { keep_in(settings, site.settings().database); };
  SyntheticServer one(on_one_database), other(on_one_database);
  const std::string session = begin_session(one.port());
  LiveClient first(one.port(), session);
  first.send_command("tick", 1);
  first.read();

  LiveClient second(other.port(), session);
  second.send_command("tick", 2);
  second.read();
  first.send_command("tick", 3);
  EXPECT_EQ(first.read_close(), 4001);
  EXPECT_EQ(first.reason(), "The session was continued in another window.");
  second.send_command("tick", 4);
  EXPECT_EQ(second.read()["time_us"], 4'000'000) << "it goes on";
  LiveClient third(one.port(), session);
  third.send_command("tick", 5);
  EXPECT_EQ(third.read()["time_us"], 5'000'000);
  second.send_command("end_set", 6);
  EXPECT_EQ(second.read_close(), 4001);
}

TEST(LiveServer, frees_the_place_of_a_page_that_vanished_in_mid_message) {
  SyntheticServer server([](ServerSettings& settings) { settings.site.capacity = 1; });
  const std::string session = begin_session(server.port());
  {
    LiveClient client(server.port(), session);
    client.send_command("tick", 1);
    client.read();
    client.vanish();
  }
  server.script().wait_until_open(0);
}

TEST(LiveServer, frees_the_place_of_a_page_that_keeps_still) {
  SyntheticServer server([](ServerSettings& settings) {
    settings.site.patience.live = std::chrono::milliseconds(100);
    settings.site.patience.goodbye = std::chrono::milliseconds(100);
  });
  const std::string session = begin_session(server.port());
  LiveClient client(server.port(), session);
  client.send_command("tick", 1);
  server.script().wait_until_seen(1);
  server.script().wait_until_open(0);
}

TEST(LiveServer, tells_every_page_when_it_is_ended) {
  SyntheticServer server;
  const std::string session = begin_session(server.port()), other_session = begin_session(server.port());
  LiveClient one(server.port(), session), other(server.port(), other_session);
  one.send_command("tick", 1);
  one.read();
  server.stop();
  EXPECT_EQ(one.read_close(), 1001);
  EXPECT_EQ(other.read_close(), 1001);
  server.end();
}

TEST(LiveServer, ends_also_while_a_page_reads_nothing) {
  SyntheticServer server(
      [](ServerSettings& settings) { settings.site.patience.goodbye = std::chrono::milliseconds(100); });
  const std::string session = begin_session(server.port());
  LiveClient client(server.port(), session);
  client.send_command("tick", 1);
  server.script().wait_until_seen(1);
  server.end();
}

TEST(LiveServer, opens_to_its_own_page_only) {
  SyntheticServer server;
  const std::string session = begin_session(server.port());
  const auto status = [&](const Asked& asked) {
    Asked upgrade = asked;
    upgrade.target = "/live?session=" + session;
    upgrade.connection = "Upgrade";
    upgrade.headers = {"Upgrade: websocket", "Sec-WebSocket-Version: 13",
                       "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ=="};
    return ask(server.port(), upgrade).status;
  };
  const std::string own = "http://" + own_host(server.port());
  EXPECT_EQ(status({}), 403u) << "no origin";
  EXPECT_EQ(status({.origin = "http://evil.example"}), 403u);
  EXPECT_EQ(status({.origin = "null"}), 403u);
  EXPECT_EQ(status({.origin = fmt::format("http://localhost:{}", server.port())}), 403u) << "another name of its own";
  EXPECT_EQ(status({.host = "evil.example", .origin = "http://evil.example"}), 421u) << "a rebound name";
  EXPECT_EQ(ask(server.port(), {.target = "/live", .origin = own}).status, 426u);
  EXPECT_EQ(server.script().most_open(), 0);
}

}  // namespace
}  // namespace clamshell
