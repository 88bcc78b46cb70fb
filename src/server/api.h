// SPDX-License-Identifier: Apache-2.0
/// The API under /api/: the exercise, the plan, the kept sessions, speech.
#pragma once

#include <string>

#include "exercise/exercise.h"
#include "server/http.h"
#include "store/session_store.h"

namespace clamshell {

/// For one thread, which may wait for the disk.
class Api {
 public:
  /// Throws StoreError.
  Api(const std::string& database, const Exercise& exercise);

  Response answer(const Request& request);

 private:
  Response route(const Request& request);
  Response begin(const Request& request);
  Response list(const Request& request) const;
  Response unfinished() const;
  static Response say(const Request& request);
  Response of_session(const Request& request, const std::string& id, std::string_view action);

  SessionStore store_;
  Json exercise_;
};

}  // namespace clamshell
