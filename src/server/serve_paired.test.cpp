// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>

#include <boost/asio/ssl/host_name_verification.hpp>
#include <boost/asio/ssl/stream.hpp>

#include "server/synthetic_client.h"
#include "server/synthetic_server.h"
#include "store/people_store.h"

namespace clamshell {
namespace {

using testing::HasSubstr, testing::Not;

class PairedServer : public testing::Test {
 protected:
  /// Trusts the server's certificate and nothing else.
  Reply ask(const std::string& target, const std::string& cookie = "") {
    boost::asio::io_context io;
    boost::asio::ssl::context trust(boost::asio::ssl::context::tls_client);
    trust.load_verify_file(certificate_.certificate.string());
    boost::asio::ssl::stream<tcp::socket> stream(dial(io, server_.port()), trust);
    stream.set_verify_mode(boost::asio::ssl::verify_peer);
    stream.set_verify_callback(boost::asio::ssl::host_name_verification("127.0.0.1"));
    stream.handshake(boost::asio::ssl::stream_base::client);
    Asked asked{.target = target};
    if (!cookie.empty()) asked.headers.push_back("Cookie: " + cookie);
    return converse(stream, text_of(asked, own_host(server_.port())));
  }
  /// By TLS 1.2 and one of these ciphers, whatever OpenSSL thinks of them.
  bool shakes_hands(const std::string& ciphers) {
    boost::asio::io_context io;
    boost::asio::ssl::context client(boost::asio::ssl::context::tls_client);
    SSL_CTX_set_max_proto_version(client.native_handle(), TLS1_2_VERSION);
    EXPECT_EQ(SSL_CTX_set_cipher_list(client.native_handle(), ciphers.c_str()), 1) << ciphers;
    boost::asio::ssl::stream<tcp::socket> stream(dial(io, server_.port()), client);
    boost::system::error_code error;
    stream.handshake(boost::asio::ssl::stream_base::client, error);
    return !error;
  }
  std::string code() const { return server_.server().pairing()->code(); }
  std::string wrong_code() const { return code().substr(1) + (code()[0] == '2' ? '3' : '2'); }
  std::string pair() {
    const std::string set_cookie = value(ask("/?pair=" + code()), "Set-Cookie");
    return set_cookie.substr(0, set_cookie.find(';'));
  }

  SyntheticSite keys_;
  CertificateFiles certificate_ = keep_certificate(keys_.folder(), {"127.0.0.1", "localhost"});
  SyntheticServer server_{[this](ServerSettings& settings) { settings.certificate = certificate_; }};
};

TEST_F(PairedServer, lets_nobody_in_without_the_code) {
  for (const std::string target : {"/", "/assets/app.abc.js", "/sample.mp4", "/nowhere", "/?session=1"}) {
    const Reply response = ask(target);
    EXPECT_EQ(response.status, 401u) << target;
    EXPECT_THAT(response.body, HasSubstr("Type in the code")) << target;
  }
  for (const auto& target :
       std::vector<std::string>{"/api/health", "/api/sessions", "/live?session=1", "/api/health?pair=" + code()}) {
    const Reply response = ask(target);
    EXPECT_EQ(response.status, 401u) << target;
    EXPECT_EQ(json(response)["error"], "not_paired") << target;
  }
}

TEST_F(PairedServer, asks_calendar_programs_for_no_code) {
  Database database(server_.database());
  PeopleStore people(database);
  people.set_calendar_word(people.people().front().id, "0123456789abcdef0123456789abcdef");
  EXPECT_THAT(ask("/calendar/0123456789abcdef0123456789abcdef.ics").body, HasSubstr("BEGIN:VCALENDAR"));
  EXPECT_EQ(ask("/calendar/another.ics").status, 404u);
  for (const std::string target : {"/calendar", "/calendar/../api/people/me"})
    EXPECT_THAT(ask(target).body, Not(HasSubstr("Me"))) << target;
}

TEST_F(PairedServer, lets_in_who_gave_the_code) {
  const Reply paired = ask("/?pair=" + code());
  EXPECT_EQ(paired.status, 200u);
  EXPECT_THAT(paired.body, HasSubstr("url=/"));
  EXPECT_THAT(value(paired, "Set-Cookie"), testing::AllOf(HasSubstr("HttpOnly"), HasSubstr("Secure"),
                                                          HasSubstr("SameSite=Strict"), HasSubstr("Path=/")));
  const std::string cookie = pair();
  EXPECT_EQ(ask("/", cookie).body, "<!doctype html>page");
  EXPECT_EQ(ask("/api/health", "other=1; " + cookie).status, 200u);
  EXPECT_THAT(value(ask("/", cookie), "Content-Security-Policy"), HasSubstr("wss://"));
}

TEST_F(PairedServer, knows_no_other_cookie) {
  const std::string cookie = pair();
  const std::string name = cookie.substr(0, cookie.find('='));
  for (const auto& other : {name + "=", name, name + "=0", "x" + cookie, cookie + "0", std::string("; ;=;")})
    EXPECT_EQ(ask("/api/health", other).status, 401u) << other;
}

TEST_F(PairedServer, forgives_how_the_code_is_written) {
  std::string small = code();
  for (char& c : small) c = static_cast<char>(std::tolower(c));
  EXPECT_EQ(ask("/?pair=" + small.substr(0, 3) + "+-" + small.substr(3)).status, 200u);
}

TEST_F(PairedServer, takes_no_code_after_too_many_wrong_ones) {
  for (std::size_t i = 0; i < WrongTries::kMost; ++i) {
    const Reply response = ask("/?pair=" + wrong_code());
    EXPECT_EQ(response.status, 401u);
    EXPECT_THAT(response.body, HasSubstr("not the code"));
    EXPECT_EQ(value(response, "Set-Cookie"), "");
  }
  const Reply response = ask("/?pair=" + code());
  EXPECT_EQ(response.status, 429u);
  EXPECT_EQ(value(response, "Set-Cookie"), "");
}

TEST_F(PairedServer, has_room_for_one_more_beside_many_that_never_shake_hands) {
  boost::asio::io_context io;
  std::vector<tcp::socket> silent;
  for (std::size_t i = 0; i < Connections::kMost + 10; ++i) silent.push_back(dial(io, server_.port()));
  EXPECT_EQ(ask("/").status, 401u);
}

TEST_F(PairedServer, does_not_speak_without_tls) {
  boost::asio::io_context io;
  auto socket = dial(io, server_.port());
  EXPECT_ANY_THROW(converse(socket, text_of(Asked{}, own_host(server_.port()))));
  EXPECT_EQ(ask("/").status, 401u);
}

TEST_F(PairedServer, speaks_only_with_ciphers_that_authenticate_what_they_encrypt) {
  EXPECT_TRUE(shakes_hands("ECDHE+AESGCM"));
  EXPECT_TRUE(shakes_hands("ECDHE+CHACHA20"));
  for (const std::string weak : {"ECDHE+SHA", "ECDHE+SHA256", "ECDHE+SHA384", "kRSA", "DHE", "ECDHE+AESCCM"})
    EXPECT_FALSE(shakes_hands(weak)) << weak;
}

TEST_F(PairedServer, shows_the_code_to_who_gave_it_so_that_a_phone_can_scan_it) {
  const Json shown = json(ask("/api/pairing", pair()));
  EXPECT_EQ(shown["code"], code());
  EXPECT_EQ(shown["url"], server_.server().page_url());
  EXPECT_THAT(shown["qr_code"].get<std::string>(), HasSubstr("<svg"));
  const Reply refused = ask("/api/pairing");
  EXPECT_EQ(refused.status, 401u);
  EXPECT_THAT(refused.body, Not(HasSubstr(code())));
}

TEST_F(PairedServer, tells_a_url_with_tls) { EXPECT_THAT(server_.server().url(), HasSubstr("https://127.0.0.1:")); }

}  // namespace
}  // namespace clamshell
