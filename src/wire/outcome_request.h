// SPDX-License-Identifier: Apache-2.0
/// The bodies of POST requests about standing work, outcomes, corrections, messages and shared pages. All throw
/// BadMessage.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "prescription/history.h"
#include "prescription/outcome.h"
#include "store/session_store.h"
#include "wire/bad_message.h"

namespace clamshell {

/// Without the day.
StandingDay parse_standing(std::string_view text, const Rules& rules);
FunctionRating parse_function(std::string_view text, const FunctionScale& scale);
/// Without the day and the band's force.
StrengthTest parse_strength_test(std::string_view text, const std::vector<Band>& bands);
Questionnaire parse_questionnaire(std::string_view text);

struct CorrectionRequest {
  ChangedSet change;
  std::string reason;
};
CorrectionRequest parse_correction(std::string_view text, const std::vector<Band>& bands);

std::string parse_message(std::string_view text);

struct ShareRequest {
  std::string note;
  int days{};
};
ShareRequest parse_share_request(std::string_view text);
/// When the page to withdraw was shared.
Timestamp parse_withdrawal(std::string_view text);

}  // namespace clamshell
