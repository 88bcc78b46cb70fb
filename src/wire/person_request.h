// SPDX-License-Identifier: Apache-2.0
/// The bodies of POST requests about people. All throw BadMessage.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "prescription/rules.h"
#include "store/person.h"
#include "wire/bad_message.h"

namespace clamshell {

struct NewPerson {
  std::string name;
  Role role{};
  std::string sign_in;
  std::optional<std::string> password;  ///< nothing: to be chosen with a one-time code
};

NewPerson parse_new_person(std::string_view text);
std::string parse_name(std::string_view text);
Role parse_role(std::string_view text);

/// Every member, null where nothing is known; bands: those that there are, in which order the profile's come too.
Profile parse_profile(std::string_view text, const std::vector<Band>& bands);

}  // namespace clamshell
