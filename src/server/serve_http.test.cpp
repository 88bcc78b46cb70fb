// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>

#include "base/user_error.h"
#include "server/synthetic_client.h"
#include "server/synthetic_server.h"
#include "wire/prescription_json.h"

namespace clamshell {
namespace {

using testing::HasSubstr;

TEST(HttpServer, gives_the_page_and_its_files) {
  const SyntheticServer server;
  const Reply page = ask(server.port(), {});
  EXPECT_EQ(page.status, 200u);
  EXPECT_EQ(page.body, "<!doctype html>page");
  EXPECT_EQ(value(page, "Content-Type"), "text/html; charset=utf-8");
  EXPECT_EQ(value(page, "Cache-Control"), "no-cache");

  const Reply script = ask(server.port(), {.target = "/assets/app.abc.js?v=1"});
  EXPECT_EQ(script.body, "start()");
  EXPECT_EQ(value(script, "Content-Type"), "text/javascript; charset=utf-8");
  EXPECT_THAT(value(script, "Cache-Control"), HasSubstr("immutable"));
}

TEST(HttpServer, lets_nothing_from_elsewhere_into_the_page) {
  const SyntheticServer server;
  for (const std::string target : {"/", "/nowhere", "/api/health", "/api/nowhere"}) {
    const Reply response = ask(server.port(), {.target = target});
    const std::string policy = value(response, "Content-Security-Policy");
    EXPECT_THAT(policy, HasSubstr("default-src 'self';")) << target;
    EXPECT_THAT(policy, HasSubstr("frame-ancestors 'none'")) << target;
    EXPECT_THAT(policy, HasSubstr("connect-src 'self' ws://" + own_host(server.port()))) << target;
    EXPECT_EQ(value(response, "X-Content-Type-Options"), "nosniff") << target;
    EXPECT_EQ(value(response, "Referrer-Policy"), "no-referrer") << target;
    EXPECT_EQ(value(response, "Cross-Origin-Opener-Policy"), "same-origin") << target;
    EXPECT_EQ(value(response, "Cross-Origin-Resource-Policy"), "same-origin") << target;
    EXPECT_THAT(value(response, "Permissions-Policy"), HasSubstr("camera=(self)")) << target;
  }
}

TEST(HttpServer, answers_behind_a_proxy_to_the_name_that_browsers_know) {
  std::vector<RequestLog> log;
  const SyntheticServer server([&](ServerSettings& settings) {
    settings.site.origin = "https://clinic.example";
    settings.site.log = [&](const RequestLog& entry) { log.push_back(entry); };
  });
  const auto get = [&](std::optional<std::string> host, std::vector<std::string> headers = {}) {
    return ask(server.port(), {.target = "/api/me", .host = std::move(host), .headers = std::move(headers)});
  };
  EXPECT_EQ(get({}).status, 200u) << "as the proxy's probe asks";
  const Reply known = get("clinic.example", {"X-Request-Id: from-the-proxy-1"});
  EXPECT_EQ(known.status, 200u);
  EXPECT_EQ(value(known, "X-Request-Id"), "from-the-proxy-1");
  EXPECT_THAT(value(known, "Content-Security-Policy"), HasSubstr("wss://clinic.example"));
  EXPECT_EQ(get("elsewhere.example").status, 421u);
  const auto begin = [&](const std::string& origin) {
    return ask(server.port(), {.method = "POST",
                               .target = "/api/sessions",
                               .body = R"({"source": "none"})",
                               .host = "clinic.example",
                               .origin = origin,
                               .headers = {"X-Request-Id: not\"one"}});
  };
  EXPECT_EQ(begin("https://elsewhere.example").status, 403u);
  const Reply begun = begin("https://clinic.example");
  EXPECT_EQ(begun.status, 201u);
  const std::string session = json(begun)["id"];
  EXPECT_EQ(value(begun, "X-Request-Id").size(), 16u) << "a new one";
  ask(server.port(), {.target = "/api/sessions/" + session + "?utc_offset_min=0"});
  ASSERT_EQ(log.size(), 4u) << "what the gate stops is not among them";
  EXPECT_EQ(log[2].id, value(begun, "X-Request-Id"));
  EXPECT_EQ(log[2].method, "POST");
  EXPECT_EQ(log[2].path, "/api/sessions");
  EXPECT_EQ(log[2].status, 201);
  EXPECT_EQ(log[3].path, "/api/sessions/ID");
}

TEST(HttpServer, counts_wrong_tries_behind_a_proxy_by_whom_it_names) {
  const SyntheticServer server([](ServerSettings& settings) { settings.site.origin = "http://clinic.example"; });
  const auto try_once = [&](const std::string& from) {
    return ask(server.port(), {.method = "POST",
                               .target = "/api/sign-in",
                               .body = R"({"sign_in": "me", "password": "wrong password"})",
                               .host = "clinic.example",
                               .origin = "http://clinic.example",
                               .headers = {"X-Forwarded-For: 192.0.2.7, " + from}})
        .status;
  };
  unsigned status = 0;
  for (int tries = 0; tries < 50 && status != 429; ++tries) status = try_once("198.51.100.1");
  EXPECT_EQ(status, 429u);
  EXPECT_NE(try_once("198.51.100.2"), 429u);
}

TEST(HttpServer, speaks_for_browsers_without_a_voice) {
  const SyntheticServer server;
  const Reply speech = ask(server.port(), {.target = "/api/speech?text=Lower+the%20knee."});
  EXPECT_EQ(speech.status, 200u);
  EXPECT_EQ(value(speech, "Content-Type"), "audio/wav");
  EXPECT_EQ(speech.body.substr(0, 4), "RIFF");
  for (const std::string target : {"/api/speech", "/api/speech?text=", "/api/speech?text=%4", "/api/speech?text=%zz"})
    EXPECT_EQ(ask(server.port(), {.target = target}).status, 400u) << target;
  EXPECT_EQ(ask(server.port(), {.target = "/api/speech?text=" + std::string(601, 'a')}).status, 400u);
}

std::string speech_of(const std::string& sign) {
  std::string target = "/api/speech?text=";
  for (int i = 0; i < 600; ++i) target += sign;
  return target;
}

TEST(HttpServer, speaks_on_after_hostile_text) {
  const SyntheticServer server;
  for (const std::string sign : {"!", "%29", ",", ".", ":", ";", "?", "%5D", "%7D", "$", "9", "%25", "x", "'", "-"}) {
    const unsigned status = ask(server.port(), {.target = speech_of(sign)}).status;
    EXPECT_TRUE(status == 200 || status == 400) << sign << " " << status;
  }
  EXPECT_EQ(ask(server.port(), {.target = "/api/speech?text=Go+on."}).body.substr(0, 4), "RIFF");
}

TEST(HttpServer, leads_nowhere_outside_the_page) {
  const SyntheticServer server;
  for (const std::string target :
       {"/../secret.txt", "/assets/../../secret.txt", "/%2e%2e/secret.txt", "/..%2fsecret.txt", "//secret.txt",
        "/assets", "/assets/", "secret.txt", "/index.html/", "/\\..\\secret.txt", "http://elsewhere/secret.txt"}) {
    const Reply response = ask(server.port(), {.target = target});
    EXPECT_EQ(response.status, 404u) << target;
    EXPECT_EQ(json(response)["error"], "not_found") << target;
  }
}

TEST(HttpServer, gives_parts_of_the_sample) {
  const SyntheticServer server;
  const auto part = [&](const std::string& range) {
    return ask(server.port(), {.target = "/sample.mp4", .headers = {"Range: " + range}});
  };
  const Reply middle = part("bytes=2-4");
  EXPECT_EQ(middle.status, 206u);
  EXPECT_EQ(middle.body, "234");
  EXPECT_EQ(value(middle, "Content-Range"), "bytes 2-4/10");
  EXPECT_EQ(value(middle, "Content-Type"), "video/mp4");
  EXPECT_EQ(part("bytes=10-").status, 416u);
  EXPECT_EQ(part("lines=1-2").body, "0123456789");
}

TEST(HttpServer, says_only_the_head_if_asked) {
  const SyntheticServer server;
  for (const std::string target : {"/", "/api/health", "/api/people/me/plan"}) {
    const Reply head = ask(server.port(), {.method = "HEAD", .target = target});
    EXPECT_EQ(head.status, 200u) << target;
    EXPECT_EQ(head.body, "") << target;
    EXPECT_EQ(value(head, "Content-Length"), std::to_string(ask(server.port(), {.target = target}).body.size()));
  }
}

TEST(HttpServer, says_which_methods_an_address_knows) {
  const SyntheticServer server;
  const std::string origin = "http://" + own_host(server.port());
  const auto allowed = [&](const std::string& method, const std::string& target) {
    const Reply response = ask(server.port(), {.method = method, .target = target, .origin = origin});
    return response.status == 405 ? value(response, "Allow") : std::to_string(response.status);
  };
  EXPECT_EQ(allowed("POST", "/"), "GET, HEAD");
  EXPECT_EQ(allowed("DELETE", "/api/health"), "GET, HEAD");
  EXPECT_EQ(allowed("POST", "/api/exercise"), "GET, HEAD");
  EXPECT_EQ(allowed("PUT", "/api/sessions"), "GET, HEAD, POST");
  EXPECT_EQ(allowed("POST", "/api/sessions/unfinished"), "GET, HEAD");
  EXPECT_EQ(allowed("PUT", "/api/sessions/0123456789abcdef0123456789abcdef"), "GET, HEAD, DELETE");
  EXPECT_EQ(allowed("GET", "/api/sessions/0123456789abcdef0123456789abcdef/end"), "POST");
}

TEST(HttpServer, answers_only_to_its_own_names) {
  const SyntheticServer server;
  const auto error = [&](const std::string& host) {
    const Reply response = ask(server.port(), {.target = "/api/health", .host = host});
    return response.status == 421 ? json(response)["error"].get<std::string>() : std::to_string(response.status);
  };
  const std::string port = std::to_string(server.port());
  EXPECT_EQ(error("127.0.0.1:" + port), "200");
  EXPECT_EQ(error("LocalHost:" + port), "200");
  EXPECT_EQ(error("evil.example:" + port), "wrong_host") << "a rebound name";
  EXPECT_EQ(error("127.0.0.1.evil.example:" + port), "wrong_host");
  EXPECT_EQ(error("127.0.0.1"), "wrong_host") << "another port";
  EXPECT_EQ(error("localhost:1"), "wrong_host");
  EXPECT_EQ(error(""), "wrong_host");
  const std::string second = "Host: evil.example";
  EXPECT_EQ(ask(server.port(), {.target = "/api/health", .headers = {second}}).status, 421u) << "two hosts";
}

TEST(HttpServer, lets_no_other_site_ask) {
  const SyntheticServer server;
  const auto status = [&](const std::string& method, const std::optional<std::string>& origin) {
    return ask(server.port(),
               {.method = method, .target = "/api/sessions", .body = R"({"source": "none"})", .origin = origin})
        .status;
  };
  const std::string own = "http://" + own_host(server.port());
  EXPECT_EQ(status("GET", std::nullopt), 200u);
  EXPECT_EQ(status("GET", own), 200u);
  EXPECT_EQ(status("POST", own), 201u);
  EXPECT_EQ(status("POST", std::nullopt), 403u);
  for (const auto& foreign :
       std::vector<std::string>{"http://evil.example", "null", "", "https://" + own_host(server.port())}) {
    EXPECT_EQ(status("GET", foreign), 403u) << foreign;
    EXPECT_EQ(status("POST", foreign), 403u) << foreign;
  }
  EXPECT_EQ(json(ask(server.port(), {.target = "/api/sessions"})).size(), 1u);
}

TEST(HttpServer, answers_no_page_elsewhere_that_the_browser_tells_of) {
  const SyntheticServer server;
  const auto status = [&](const std::string& target, const std::string& site, const std::string& mode = "no-cors",
                          const std::string& dest = "image") {
    return ask(server.port(),
               {.target = target,
                .headers = {"sec-fetch-site: " + site, "Sec-Fetch-Mode: " + mode, "Sec-Fetch-Dest: " + dest}})
        .status;
  };
  for (const std::string target : {"/", "/sample.mp4", "/api/health", "/api/speech?text=Go", "/api/exercise"}) {
    EXPECT_EQ(status(target, "same-origin"), 200u) << target;
    EXPECT_EQ(status(target, "none"), 200u) << target;
    for (const std::string site : {"cross-site", "same-site", "", "Same-Origin", "anything"})
      EXPECT_EQ(status(target, site), 403u) << target << " " << site;
  }
  EXPECT_EQ(status("/", "cross-site", "navigate", "document"), 200u) << "a link";
  EXPECT_EQ(status("/?session=1", "same-site", "navigate", "document"), 200u);
  EXPECT_EQ(status("/", "cross-site", "navigate", "iframe"), 403u);
  EXPECT_EQ(status("/api/people/me/export/json", "cross-site", "navigate", "document"), 403u);
  EXPECT_EQ(status("/sample.mp4", "cross-site", "navigate", "document"), 403u);
  EXPECT_EQ(status("/calendar/0123456789abcdef0123456789abcdef.ics", "cross-site"), 404u) << "asked, but not known";
}

TEST(HttpServer, tells_how_it_is) {
  const SyntheticServer server;
  EXPECT_EQ(json(ask(server.port(), {.target = "/api/health"})),
            (Json{{"status", "ok"}, {"version", "1.2.3"}, {"live_sessions", 0}, {"capacity", 2}, {"free", 2}}));
}

TEST(HttpServer, tells_the_exercise) {
  const SyntheticServer server;
  const Rules rules = load_rules(CLAMSHELL_SOURCE_DIR "/exercises/clamshell.toml");
  EXPECT_EQ(json(ask(server.port(), {.target = "/api/exercise"})), (Json{{"name", "Clamshell"},
                                                                         {"set_up", Json::array()},
                                                                         {"repetition", Json::array()},
                                                                         {"pain", pain_rule_json(rules)},
                                                                         {"counted_share", rules.counted_share}}));
}

TEST(HttpServer, keeps_a_session_from_its_begin_to_its_answers) {
  const SyntheticServer server;
  const std::uint16_t port = server.port();
  EXPECT_TRUE(json(ask(port, {.target = "/api/sessions/unfinished"})).is_null());

  const Reply begun = post(port, "/api/sessions", R"({"source": "camera", "sets": 2, "first_leg": "left"})");
  EXPECT_EQ(begun.status, 201u);
  const Json session = json(begun);
  EXPECT_EQ(session["source"], "camera");
  EXPECT_EQ(session["plan"]["sets"], 2);
  EXPECT_EQ(session["plan"]["most"], 20);
  EXPECT_EQ(session["plan"]["first_leg"], "left");
  EXPECT_TRUE(session["ended"].is_null());
  EXPECT_EQ(json(ask(port, {.target = "/api/sessions/unfinished"})), session);

  const std::string path = "/api/sessions/" + session["id"].get<std::string>();
  EXPECT_EQ(json(ask(port, {.target = path})), session);
  const Json ended = json(post(port, path + "/end", ""));
  EXPECT_TRUE(ended["ended"].is_string());
  EXPECT_EQ(json(post(port, path + "/end", "")), ended) << "ended twice";
  EXPECT_TRUE(json(ask(port, {.target = "/api/sessions/unfinished"})).is_null());

  const Json answered = json(
      post(port, path + "/answers",
           R"({"effort": 7, "pain": null, "pain_gone_by_morning": null, "stop_reason": "tired", "counts": true})"));
  EXPECT_EQ(answered["answers"], (Json{{"effort", 7},
                                       {"pain", nullptr},
                                       {"pain_gone_by_morning", nullptr},
                                       {"counts", true},
                                       {"stop_reason", "tired"},
                                       {"pain_place", nullptr},
                                       {"pain_side", nullptr},
                                       {"pain_at_night", nullptr}}));
  EXPECT_EQ(json(ask(port, {.target = "/api/sessions?limit=1"})), Json::array({answered}));
}

TEST(HttpServer, refuses_what_is_no_session) {
  const SyntheticServer server;
  for (const std::string target :
       {"/api/sessions/0123456789abcdef0123456789abcdef", "/api/sessions/x", "/api/sessions/", "/api/nowhere",
        "/api/sessions/0123456789abcdef0123456789abcdef/nothing", "/api/"}) {
    EXPECT_EQ(ask(server.port(), {.target = target}).status, 404u) << target;
  }
  EXPECT_EQ(post(server.port(), "/api/sessions/0123456789abcdef0123456789abcdef/end", "").status, 404u);
}

TEST(HttpServer, refuses_malformed_bodies) {
  const SyntheticServer server;
  for (const std::string body :
       {"", "{", "[]", "null", R"({"source": "moon"})", R"({"sets": 3})", R"({"source": "none", "sets": 0})",
        R"({"source": "none", "sets": 2.5})", R"({"source": "none", "sets": 1e400})",
        R"({"source": "none", "sets": 99999999999999999999})", R"({"source": "none", "least": 9, "most": 8})",
        R"({"source": "none", "first_leg": "both"})", R"({"source": "none", "more": 1})",
        R"({"source": {"source": "none"}})", R"({"source": "none", "hold_s": -1})",
        R"({"source": "none", "utc_offset_min": 841})", R"({"source": "none", "band": 1})",
        "{\"source\": \"n\xFF\"}"}) {
    const Reply response = post(server.port(), "/api/sessions", body);
    EXPECT_EQ(response.status, 400u) << body;
    EXPECT_EQ(json(response)["error"], "bad_request") << body;
  }
  for (const std::string limit : {"0", "-1", "x", "1001", "", "5x"})
    EXPECT_EQ(ask(server.port(), {.target = "/api/sessions?limit=" + limit}).status, 400u) << limit;
  EXPECT_EQ(json(ask(server.port(), {.target = "/api/sessions"})), Json::array());
}

TEST(HttpServer, refuses_malformed_answers) {
  const SyntheticServer server;
  const Json session = json(post(server.port(), "/api/sessions", R"({"source": "none"})"));
  for (const std::string body :
       {"{}", R"({"effort": 1, "pain": 2, "stop_reason": null})",
        R"({"effort": 11, "pain": 2, "pain_gone_by_morning": null, "stop_reason": null})",
        R"({"effort": "7", "pain": 2, "pain_gone_by_morning": null, "stop_reason": null})",
        R"({"effort": 7, "pain": -1, "pain_gone_by_morning": null, "stop_reason": null})",
        R"({"effort": 7, "pain": 1, "pain_gone_by_morning": 1, "stop_reason": null})",
        R"({"effort": 7, "pain": 1, "pain_gone_by_morning": null, "stop_reason": 5})",
        R"({"effort": 7, "pain": 1, "pain_gone_by_morning": null, "stop_reason": "a\u0000b"})"}) {
    const std::string target = "/api/sessions/" + session["id"].get<std::string>() + "/answers";
    EXPECT_EQ(post(server.port(), target, body).status, 400u) << body;
  }
}

TEST(HttpServer, refuses_what_is_too_large_or_no_request) {
  const SyntheticServer server;
  EXPECT_EQ(post(server.port(), "/api/sessions", std::string((64 << 10) + 1, ' ')).status, 413u);
  EXPECT_EQ(ask(server.port(), {.headers = {"Long: " + std::string(17 << 10, 'x')}}).status, 431u);
  boost::asio::io_context io;
  auto socket = dial(io, server.port());
  EXPECT_EQ(converse(socket, "HELLO\r\n\r\n").status, 400u);
  EXPECT_EQ(ask(server.port(), {}).status, 200u);
}

TEST(HttpServer, answers_one_request_after_the_other_on_a_connection) {
  const SyntheticServer server;
  boost::asio::io_context io;
  auto socket = dial(io, server.port());
  for (const std::string connection : {"keep-alive", "keep-alive", "close"})
    EXPECT_EQ(converse(socket, text_of(Asked{.connection = connection}, own_host(server.port()))).status, 200u);
  boost::system::error_code ended;
  char more{};
  boost::asio::read(socket, boost::asio::buffer(&more, 1), ended);
  EXPECT_EQ(ended, boost::asio::error::eof);
}

TEST(HttpServer, does_not_wait_for_a_request_that_never_comes) {
  const SyntheticServer server(
      [](ServerSettings& settings) { settings.site.patience.request = std::chrono::milliseconds(50); });
  boost::asio::io_context io;
  auto socket = dial(io, server.port());
  boost::asio::write(socket, boost::asio::buffer(std::string("GET / HTTP/1.1\r\nHost:")));
  boost::system::error_code ended;
  char more{};
  boost::asio::read(socket, boost::asio::buffer(&more, 1), ended);
  EXPECT_TRUE(ended);
}

TEST(HttpServer, waits_no_longer_for_a_request_that_comes_in_drops) {
  const SyntheticServer server(
      [](ServerSettings& settings) { settings.site.patience.request = std::chrono::milliseconds(100); });
  boost::asio::io_context io;
  auto socket = dial(io, server.port());
  boost::system::error_code ended;
  boost::asio::write(socket, boost::asio::buffer(std::string("GET / HTTP/1.1\r\nX: ")), ended);
  while (!ended) {  // for ever, where each drop renews the patience
    std::this_thread::sleep_for(std::chrono::milliseconds(10));
    boost::asio::write(socket, boost::asio::buffer(std::string("x")), ended);
  }
}

TEST(HttpServer, has_room_for_one_more_beside_many_that_keep_still) {
  const SyntheticServer server;
  boost::asio::io_context io;
  std::vector<tcp::socket> silent;
  for (std::size_t i = 0; i < Connections::kMostOfNetwork + 36; ++i) silent.push_back(dial(io, server.port()));
  EXPECT_EQ(ask(server.port(), {}).status, 200u);
  for (std::size_t i = 0; i < Connections::kMost; ++i)
    silent.push_back(dial(io, server.port(), fmt::format("127.0.{}.1", i % 10)));
  EXPECT_EQ(ask(server.port(), {.from = "127.0.0.9"}).status, 200u);
  EXPECT_EQ(json(ask(server.port(), {.target = "/api/health"}))["status"], "ok");
}

TEST(HttpServer, begins_no_more_sessions_than_somebody_can_train) {
  const SyntheticServer server;
  const auto begin = [&] { return post(server.port(), "/api/sessions", R"({"source": "none"})"); };
  for (std::size_t i = 0; i < BegunSessions::kMost; ++i) EXPECT_EQ(begin().status, 201u);
  const Reply response = begin();
  EXPECT_EQ(response.status, 429u);
  EXPECT_EQ(json(response)["error"], "too_many");
}

TEST(HttpServer, says_which_port_is_in_use) {
  const SyntheticServer server;
  try {
    const SyntheticServer another([&](ServerSettings& settings) { settings.port = server.port(); });
    FAIL();
  } catch (const UserError& error) {
    EXPECT_THAT(error.what(), HasSubstr(std::to_string(server.port())));
  }
}

TEST(HttpServer, does_not_go_beyond_this_machine_without_tls) {
  EXPECT_THROW(const SyntheticServer server([](ServerSettings& settings) { settings.address = "0.0.0.0"; }), UserError);
  EXPECT_THROW(const SyntheticServer server([](ServerSettings& settings) { settings.address = "localhost"; }),
               UserError);
}

TEST(HttpServer, refuses_a_certificate_that_is_none) {
  const SyntheticSite site;
  const CertificateFiles none{site.folder() / "secret.txt", site.folder() / "secret.txt"};
  EXPECT_THROW(const SyntheticServer server([&](ServerSettings& settings) { settings.certificate = none; }), UserError);
}

TEST(HttpServer, says_that_the_page_is_not_built) {
  EXPECT_THROW(const SyntheticServer server([](ServerSettings& settings) { settings.site.page /= "nowhere"; }),
               UserError);
}

TEST(HttpServer, has_no_code_where_nobody_is_paired) {
  SyntheticServer server;
  const Json shown = json(ask(server.port(), {.target = "/api/pairing"}));
  EXPECT_EQ(shown, (Json{{"code", nullptr}, {"url", nullptr}, {"qr_code", nullptr}}));
}

}  // namespace
}  // namespace clamshell
