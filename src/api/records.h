// SPDX-License-Identifier: Apache-2.0
/// What the API's answers are made from.
#pragma once

#include <string>
#include <utility>

#include "api/begun_sessions.h"
#include "api/knowledge.h"
#include "api/services.h"
#include "api/sign_in_cookie.h"
#include "http/wrong_tries.h"
#include "store/access_store.h"
#include "store/contact_store.h"
#include "store/list_store.h"
#include "store/outcome_store.h"
#include "store/people_store.h"
#include "store/session_store.h"
#include "wire/json_numbers.h"

namespace clamshell {

/// For one thread, which may wait for the disk.
struct Records {
  /// name: as Database has it. Throws StoreError.
  Records(const std::string& name, Knowledge known, Services done_elsewhere, bool tls)
      : database(name), knowledge(std::move(known)), services(std::move(done_elsewhere)), cookie(tls) {}

  Database database;
  PeopleStore people{database};
  SessionStore sessions{database};
  AccessStore access{database};
  OutcomeStore outcomes{database};
  ContactStore contact{database};
  ListStore list{database};
  Knowledge knowledge;
  Services services;
  SignInCookie cookie;
  WrongTries wrong_passwords{};
  BegunSessions begun_sessions{};
  Json muscle_picture{};  ///< null until it is asked for
};

}  // namespace clamshell
