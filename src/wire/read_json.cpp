// SPDX-License-Identifier: Apache-2.0
#include "wire/read_json.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>

#include "base/utf8.h"

namespace clamshell {
namespace {

/// A stack of its own for each level of nesting would be the sender's to choose.
bool is_shallow(int depth, nlohmann::json::parse_event_t event, const nlohmann::json& /*parsed*/) {
  const bool opens =
      event == nlohmann::json::parse_event_t::object_start || event == nlohmann::json::parse_event_t::array_start;
  if (opens && depth > 1) throw BadMessage("The JSON is nested too deeply.");
  return true;
}

const nlohmann::json* find(const nlohmann::json& object, std::string_view member) {
  const auto found = object.find(std::string(member));
  return found == object.end() ? nullptr : &*found;
}

/// Of ASCII.
bool is_control(char c) { return static_cast<unsigned char>(c) < ' ' || c == '\x7F'; }

constexpr std::string_view kWhiteSpace = " \t\r\n";

}  // namespace

nlohmann::json read_object(std::string_view text, std::initializer_list<std::string_view> members) {
  nlohmann::json object = nlohmann::json::parse(text, is_shallow, /*allow_exceptions=*/false);
  if (!object.is_object()) throw BadMessage("This is not a JSON object.");
  for (const auto& [name, value] : object.items())
    if (std::ranges::find(members, name) == members.end())
      throw BadMessage(fmt::format("Only these members are known: {}.", fmt::join(members, ", ")));
  return object;
}

int read_int(const nlohmann::json& object, std::string_view member, int least, int most) {
  const nlohmann::json* value = find(object, member);
  if (value && value->is_number_integer()) {
    const bool is_large = value->is_number_unsigned() && value->get<std::uint64_t>() > static_cast<std::uint64_t>(most);
    const auto number = value->get<std::int64_t>();
    if (!is_large && least <= number && number <= most) return static_cast<int>(number);
  }
  throw BadMessage(fmt::format("\"{}\" must be a whole number from {} to {}.", member, least, most));
}

double read_number(const nlohmann::json& object, std::string_view member, double least, double most) {
  const nlohmann::json* value = find(object, member);
  if (value && value->is_number()) {
    const auto number = value->get<double>();
    if (least <= number && number <= most) return number;
  }
  throw BadMessage(fmt::format("\"{}\" must be a number from {} to {}.", member, least, most));
}

Seconds read_seconds(const nlohmann::json& object, std::string_view member, double most) {
  return Seconds{read_number(object, member, 0, most)};
}

bool read_bool(const nlohmann::json& object, std::string_view member) {
  const nlohmann::json* value = find(object, member);
  if (!value || !value->is_boolean()) throw BadMessage(fmt::format("\"{}\" must be true or false.", member));
  return value->get<bool>();
}

Goal read_goal(const nlohmann::json& object, std::string_view member) {
  if (const auto goal = goal_of(read_string(object, member))) return *goal;
  throw BadMessage(fmt::format("\"{}\" must be \"endurance\" or \"strength\".", member));
}

Side read_leg(const nlohmann::json& object, std::string_view member) {
  const nlohmann::json* value = find(object, member);
  if (value && *value == "left") return Side::left;
  if (value && *value == "right") return Side::right;
  throw BadMessage(fmt::format("\"{}\" must be \"left\" or \"right\".", member));
}

std::string read_string(const nlohmann::json& object, std::string_view member) {
  const nlohmann::json* value = find(object, member);
  if (!value || !value->is_string()) throw BadMessage(fmt::format("\"{}\" must be a string.", member));
  return value->get<std::string>();
}

std::string read_text(const nlohmann::json& object, std::string_view member, std::size_t most) {
  std::string text = read_string(object, member);
  const auto refused = [](char c) { return is_control(c) && kWhiteSpace.find(c) == kWhiteSpace.npos; };
  if (std::ranges::any_of(text, refused))
    throw BadMessage(fmt::format("\"{}\" has characters that can't be shown.", member));
  if (text.find_first_not_of(kWhiteSpace) == text.npos || characters_of(text) > most)
    throw BadMessage(fmt::format("\"{}\" must have 1 to {} characters.", member, most));
  return text;
}

std::string read_name(const nlohmann::json& object, std::string_view member, std::size_t most) {
  const std::string text = read_text(object, member, most);
  if (std::ranges::any_of(text, is_control)) throw BadMessage(fmt::format("\"{}\" must be on one line.", member));
  const auto begin = text.find_first_not_of(' ');
  return text.substr(begin, text.find_last_not_of(' ') + 1 - begin);
}

bool is_known(const nlohmann::json& object, std::string_view member) {
  const nlohmann::json* value = find(object, member);
  if (!value) throw BadMessage(fmt::format("\"{}\" is missing; it may be null.", member));
  return !value->is_null();
}

}  // namespace clamshell
