// SPDX-License-Identifier: Apache-2.0
/// What the API's answers are made from.
#pragma once

#include <array>
#include <cstddef>
#include <string>
#include <utility>

#include "api/begun_sessions.h"
#include "api/knowledge.h"
#include "api/services.h"
#include "api/sign_in_cookie.h"
#include "clinic/account_store.h"
#include "clinic/list_store.h"
#include "http/wrong_tries.h"
#include "language/translate.h"
#include "store/access_store.h"
#include "store/contact_store.h"
#include "store/outcome_store.h"
#include "store/people_store.h"
#include "store/session_store.h"
#include "wire/json_values.h"

namespace clamshell {

/// For one thread, which may wait for the disk.
struct Records {
  /// name: as Database has it. Throws StoreError.
  Records(const std::string& name, const Knowledge& known, Services done_elsewhere, bool tls)
      : database(name),
        services(std::move(done_elsewhere)),
        cookie(SignInCookie::of_signed_in(tls)),
        begun_cookie(SignInCookie::of_begun(tls)) {
    for (std::size_t i = 0; i < knowledge_.size(); ++i) {
      const Speaking speaking(static_cast<Language>(i));
      knowledge_.at(i) = translated(known);
    }
  }

  /// In the language of the thread.
  const Knowledge& knowledge() const { return knowledge_.at(static_cast<std::size_t>(spoken())); }

  Database database;
  PeopleStore people{database};
  SessionStore sessions{database};
  AccessStore access{database};
  AccountStore accounts{database};
  OutcomeStore outcomes{database};
  ContactStore contact{database};
  ListStore list{database};
  Services services;
  SignInCookie cookie, begun_cookie;
  WrongTries wrong_passwords{};
  BegunSessions begun_sessions{};
  Json muscle_picture{};  ///< null until it is asked for

 private:
  std::array<Knowledge, kLanguageTags.size()> knowledge_;  ///< by Language
};

}  // namespace clamshell
