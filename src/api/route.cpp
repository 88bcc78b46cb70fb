// SPDX-License-Identifier: Apache-2.0
#include "api/route.h"

#include <algorithm>

namespace clamshell {
namespace {

bool is_id(std::string_view text) {
  constexpr std::size_t kDigits = 32;
  return text.size() == kDigits &&
         std::ranges::all_of(text, [](char c) { return ('0' <= c && c <= '9') || ('a' <= c && c <= 'f'); });
}

/// Up to the next slash, which goes with it.
std::string_view take_part(std::string_view& path) {
  const std::string_view part = path.substr(0, path.find('/'));
  path.remove_prefix(std::min(path.size(), part.size() + 1));
  return part;
}

/// False: the route does not expect it there.
bool keep_part(std::string_view expected, std::string_view part, PathParts& parts) {
  if (expected == "PERSON") {
    parts.person = part;
    return is_id(part) || part == "me";
  }
  if (expected == "SESSION") {
    parts.session = part;
    return is_id(part);
  }
  if (expected == "WORD") {
    parts.word = part;
    return !part.empty();
  }
  return expected == part;
}

}  // namespace

std::optional<PathParts> match(std::string_view route_path, std::string_view path) {
  if (std::ranges::count(route_path, '/') != std::ranges::count(path, '/')) return std::nullopt;
  PathParts parts;
  while (!route_path.empty()) {
    const std::string_view expected = take_part(route_path), part = take_part(path);
    if (!keep_part(expected, part, parts)) return std::nullopt;
  }
  return parts;
}

std::vector<Route> all_routes() {
  std::vector<Route> all;
  for (const auto& subject :
       {sign_in_routes(), second_factor_routes(), account_routes(), people_routes(), treatment_routes(),
        session_routes(), exercise_routes(), muscle_routes(), routine_routes(), calendar_routes(), export_routes(),
        audit_routes(), outcome_routes(), contact_routes()})
    all.insert(all.end(), subject.begin(), subject.end());
  return all;
}

}  // namespace clamshell
