// SPDX-License-Identifier: Apache-2.0
#include "http/cookie.h"

#include <algorithm>

namespace clamshell {

std::optional<std::string_view> find_cookie(std::string_view cookies, std::string_view name) {
  while (!cookies.empty()) {
    std::string_view cookie = cookies.substr(0, cookies.find(';'));
    cookies.remove_prefix(std::min(cookies.size(), cookie.size() + 1));
    cookie.remove_prefix(std::min(cookie.size(), cookie.find_first_not_of(' ')));
    const auto equals = cookie.find('=');
    if (equals != cookie.npos && cookie.substr(0, equals) == name) return cookie.substr(equals + 1);
  }
  return std::nullopt;
}

}  // namespace clamshell
