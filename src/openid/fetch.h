// SPDX-License-Identifier: Apache-2.0
/// One request to a sign-in provider, RFC 9110.
#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace clamshell {

using Form = std::vector<std::pair<std::string, std::string>>;

/// "https://...", or "http://..." on this machine, which a test may need: what is sent is secret.
bool is_private_address(const std::string& address);

/// As "application/x-www-form-urlencoded": "a=1&b=2".
std::string encode(const Form& form);

struct Asking {
  std::string address;
  std::optional<Form> form{};  ///< to be posted
  /// RFC 6749, section 2.3.1; both empty: none.
  std::string client{}, secret{};
};

/// The body of the answer, whatever its status is. The server's certificate is checked, and no redirection followed.
/// Throws UserError where the address is not private, or nothing, or more than 1 MB, comes within 10 s.
std::string fetch(const Asking& asking);

}  // namespace clamshell
