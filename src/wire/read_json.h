// SPDX-License-Identifier: Apache-2.0
/// JSON from an untrusted sender: objects with known members of known types and ranges, and nothing else.
#pragma once

#include <initializer_list>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <string_view>

#include "body/body_pose.h"
#include "geometry/units.h"
#include "prescription/goal.h"
#include "wire/bad_message.h"

namespace clamshell {

/// One JSON object with no other members than these, of which some may be lists or objects, but no more within those.
/// Throws BadMessage.
nlohmann::json read_object(std::string_view text, std::initializer_list<std::string_view> members);

/// The member, which must be a whole number from `least` to `most`. Throws BadMessage.
int read_int(const nlohmann::json& object, std::string_view member, int least, int most);
/// The member, which must be a number from `least` to `most`. Throws BadMessage.
double read_number(const nlohmann::json& object, std::string_view member, double least, double most);
/// The same from 0 to `most` seconds.
Seconds read_seconds(const nlohmann::json& object, std::string_view member, double most);
bool read_bool(const nlohmann::json& object, std::string_view member);
/// "left" or "right".
Side read_leg(const nlohmann::json& object, std::string_view member);
/// "endurance" or "strength".
Goal read_goal(const nlohmann::json& object, std::string_view member);

/// The member, which must be a string. Throws BadMessage.
std::string read_string(const nlohmann::json& object, std::string_view member);
/// The same, of 1 to `most` characters, not all of them white space, and without control characters but line breaks and
/// tabs. Throws BadMessage.
std::string read_text(const nlohmann::json& object, std::string_view member, std::size_t most);
/// The same on one line, without white space around it.
std::string read_name(const nlohmann::json& object, std::string_view member, std::size_t most);

/// The member must be there, but may be null. Throws BadMessage.
bool is_known(const nlohmann::json& object, std::string_view member);

/// What `read`, one of the above, gives; nothing for null.
template <class Read, class... Limits>
auto read_known(Read read, const nlohmann::json& object, std::string_view member, Limits... limits) {
  using Value = decltype(read(object, member, limits...));
  return is_known(object, member) ? std::optional<Value>(read(object, member, limits...)) : std::nullopt;
}

}  // namespace clamshell
