// SPDX-License-Identifier: Apache-2.0
/// The bodies of POST requests about somebody's treatment: screening, programme, note, calendar. All throw BadMessage.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "prescription/programme.h"
#include "prescription/rules.h"
#include "wire/bad_message.h"

namespace clamshell {

/// Every question's answer and no other.
std::map<std::string, bool> parse_screening(std::string_view text, const Rules& rules);

/// Without time and author. bands: those that there are.
Programme parse_programme(std::string_view text, const std::vector<Band>& bands);

std::string parse_note(std::string_view text);

/// Whether there is to be an address.
bool parse_share(std::string_view text);

}  // namespace clamshell
