// SPDX-License-Identifier: Apache-2.0
/// A server that several people use, and their browsers.
#pragma once

#include <gtest/gtest.h>

#include <chrono>
#include <functional>
#include <map>
#include <string>

#include "http/secret.h"
#include "server/synthetic_client.h"
#include "server/synthetic_server.h"
#include "store/access_store.h"
#include "store/people_store.h"
#include "store/session_store.h"

namespace clamshell {

/// Keeps the last cookie that it was told.
class Browser {
 public:
  explicit Browser(std::uint16_t port, std::string cookie = "") : port_(port), cookie_(std::move(cookie)) {}

  Reply get(const std::string& target) { return send({.target = target}); }
  Reply post(const std::string& target, const Json& body) { return send(posted(port_, target, body.dump())); }
  Reply remove(const std::string& target) {
    Asked asked = posted(port_, target, "");
    asked.method = "DELETE";
    return send(asked);
  }
  Reply send(Asked asked) {
    if (!cookie_.empty()) asked.headers.push_back("Cookie: " + cookie_);
    Reply response = ask(port_, asked);
    const std::string set_cookie = value(response, "Set-Cookie");
    if (!set_cookie.empty()) cookie_ = set_cookie.substr(0, set_cookie.find(';'));
    return response;
  }
  const std::string& cookie() const { return cookie_; }

 private:
  std::uint16_t port_;
  std::string cookie_;
};

inline std::string error_of(const Reply& response) {
  return response.status < 400 ? "" : json(response)["error"].get<std::string>();
}

inline Json new_person(const std::string& name, const std::string& role = "person") {
  return {{"name", name}, {"role", role}, {"sign_in", name}, {"password", "password of " + name}};
}

/// An admin, a clinician, and two people; all signed in, none with a password.
class Clinic : public testing::Test {
 protected:
  explicit Clinic(const std::function<void(ServerSettings&)>& change = [](ServerSettings& /*as is*/) {})
      : server_(change),
        admin_person_(people_.people().front()),
        clinician_person_(people_.add("Clara", Role::clinician, now())),
        ann_person_(people_.add("Ann", Role::person, now())),
        ben_person_(people_.add("Ben", Role::person, now())) {}

  static Timestamp now() { return std::chrono::floor<std::chrono::milliseconds>(std::chrono::system_clock::now()); }

  Browser browser_of(const Person& person) {
    const std::string token = random_word(32);
    access_.begin_sign_in(digest_of(token), person.id, now(), now() + std::chrono::hours(1));
    return Browser(server_.port(), "clamshell-sign-in=" + token);
  }
  std::string session_of(const Person& person) {
    return sessions_
        .begin_session({.person = person.id, .source = Source::none, .plan = {}, .begun = now(), .utc_offset = {}})
        .id;
  }
  std::vector<std::string> audit_of(const Person& person) {
    std::vector<std::string> lines;
    for (const AuditEntry& entry : access_.audits(person.id, 100))
      lines.push_back(entry.actor_name + " " + entry.action + " " + entry.what);
    return lines;
  }
  static std::string path_of(const Person& person, const std::string& rest = "") {
    return "/api/people/" + person.id + rest;
  }

  SyntheticServer server_;
  Database database_{server_.database()};
  PeopleStore people_{database_};
  AccessStore access_{database_};
  SessionStore sessions_{database_};
  Person admin_person_, clinician_person_, ann_person_, ben_person_;
  Browser admin_ = browser_of(admin_person_), clinician_ = browser_of(clinician_person_),
          ann_ = browser_of(ann_person_), ben_ = browser_of(ben_person_), stranger_{server_.port()};
};

}  // namespace clamshell
