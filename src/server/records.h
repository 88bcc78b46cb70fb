// SPDX-License-Identifier: Apache-2.0
/// What the API's answers are made from.
#pragma once

#include <string>

#include "exercise/exercise.h"
#include "prescription/rules.h"
#include "server/sign_in_cookie.h"
#include "server/wrong_tries.h"
#include "store/access_store.h"
#include "store/people_store.h"
#include "store/session_store.h"

namespace clamshell {

/// For one thread, which may wait for the disk.
struct Records {
  /// name: as Database has it. Throws StoreError.
  Records(const std::string& name, Exercise asked, Rules kept_to, bool tls)
      : database(name), exercise(std::move(asked)), rules(std::move(kept_to)), cookie(tls) {}

  Database database;
  PeopleStore people{database};
  SessionStore sessions{database};
  AccessStore access{database};
  Exercise exercise;
  Rules rules;
  SignInCookie cookie;
  WrongTries wrong_passwords{};
};

}  // namespace clamshell
