// SPDX-License-Identifier: Apache-2.0
#include "server/read_json.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>

namespace clamshell {
namespace {

using nlohmann::json;

/// A stack of its own for each level of nesting would be the sender's to choose; nothing here nests.
bool is_flat(int depth, json::parse_event_t event, const json& /*parsed*/) {
  const bool opens = event == json::parse_event_t::object_start || event == json::parse_event_t::array_start;
  if (opens && depth > 0) throw BadMessage("The JSON is nested.");
  return true;
}

const json* find(const json& object, std::string_view member) {
  const auto found = object.find(std::string(member));
  return found == object.end() ? nullptr : &*found;
}

}  // namespace

json read_object(std::string_view text, std::initializer_list<std::string_view> members) {
  json object = json::parse(text, is_flat, /*allow_exceptions=*/false);
  if (!object.is_object()) throw BadMessage("This is not a JSON object.");
  for (const auto& [name, value] : object.items())
    if (std::ranges::find(members, name) == members.end())
      throw BadMessage(fmt::format("Only these members are known: {}.", fmt::join(members, ", ")));
  return object;
}

int read_int(const json& object, std::string_view member, int least, int most) {
  const json* value = find(object, member);
  if (value && value->is_number_integer()) {
    const bool is_large = value->is_number_unsigned() && value->get<std::uint64_t>() > static_cast<std::uint64_t>(most);
    const auto number = value->get<std::int64_t>();
    if (!is_large && least <= number && number <= most) return static_cast<int>(number);
  }
  throw BadMessage(fmt::format("\"{}\" must be a whole number from {} to {}.", member, least, most));
}

std::string read_string(const json& object, std::string_view member) {
  const json* value = find(object, member);
  if (!value || !value->is_string()) throw BadMessage(fmt::format("\"{}\" must be a string.", member));
  return value->get<std::string>();
}

}  // namespace clamshell
