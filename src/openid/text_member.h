// SPDX-License-Identifier: Apache-2.0
/// Texts in JSON that somebody else wrote.
#pragma once

#include <nlohmann/json.hpp>
#include <string>
#include <string_view>

namespace clamshell {

/// Discarded where it is none.
inline nlohmann::json parse_json(std::string_view text) {
  return nlohmann::json::parse(text, nullptr, /*allow_exceptions=*/false);
}

/// The member of this name; empty where there is none, it is no text, or the value no object.
inline std::string text_member(const nlohmann::json& value, const char* name) {
  const auto member = value.is_object() ? value.find(name) : value.end();
  return member != value.end() && member->is_string() ? member->get<std::string>() : std::string();
}

}  // namespace clamshell
