// SPDX-License-Identifier: Apache-2.0
/// Lets through only requests of the page itself: no rebound DNS name, no other site, nobody unpaired but calendar
/// programs, whose address is a secret of its own.
#pragma once

#include <cstdint>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "http/message.h"
#include "http/pairing.h"

namespace clamshell {

/// As it stands in a URL: IPv6 in brackets.
std::string host_of(const std::string& name);

/// For one thread.
class Gate {
 public:
  /// names: as own_names has them. Behind TLS, who asks must be paired.
  Gate(const std::vector<std::string>& names, std::uint16_t port, bool tls);
  /// Behind a proxy that is reached at this origin, such as "https://clinic.example", and sends what it gets on: nobody
  /// is paired. names, port: by which the proxy and probes ask, too.
  Gate(const std::vector<std::string>& names, std::uint16_t port, const std::string& origin);

  /// What is answered instead, if the request may not pass. network: network_of who asks.
  std::optional<Response> stop(const Request& request, const std::string& network);

  /// Nothing without TLS.
  const std::optional<Pairing>& pairing() const { return pairing_; }
  bool is_behind_proxy() const { return origin_.has_value(); }

 private:
  std::optional<Response> ask_for_pairing(const Request& request, const std::string& network);

  std::set<std::string, std::less<>> hosts_;  ///< as in the header "Host", lower case
  std::string scheme_;
  std::optional<std::string> origin_;  ///< of a proxy, lower case
  std::optional<Pairing> pairing_;
};

}  // namespace clamshell
