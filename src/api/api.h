// SPDX-License-Identifier: Apache-2.0
/// The API under /api/ and /calendar/: finds who asks, whether they may, and what answers.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "api/records.h"
#include "api/route.h"
#include "api/told_lately.h"

namespace clamshell {

/// For one thread, which may wait for the disk.
class Api {
 public:
  /// Throws StoreError.
  Api(const std::string& database, const Knowledge& knowledge, const Services& services, bool tls);

  /// A slow answer holds on to the request until it is finished.
  SlowOrNot answer(const Request& request, const std::string& network);
  /// The session, if who asks may go on with it. Throws StoreError.
  std::optional<SessionRecord> own_session(const Request& request, const std::string& session);

 private:
  Call call_of(const Request& request, const std::string& network);
  SlowOrNot route(const Request& request, const std::string& network);
  SlowOrNot answer(const Route& route, const PathParts& parts, const std::shared_ptr<Call>& call);
  Response finish(const Route& route, const Call& call, Response response);
  /// What is answered instead, if the visitor may not; otherwise `call` knows whose record it is about.
  std::optional<Response> stop(Action action, const PathParts& parts, Call& call);
  void keep_audit(const Route& route, const Call& call);

  Records records_;
  std::vector<Route> routes_ = all_routes();
  ToldLately told_lately_;
};

}  // namespace clamshell
