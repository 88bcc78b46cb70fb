// SPDX-License-Identifier: Apache-2.0
/// The bodies of POST requests that begin a session, or answer how it was.
#pragma once

#include <chrono>
#include <nlohmann/json.hpp>
#include <optional>
#include <string_view>

#include "prescription/answers.h"
#include "prescription/dose.h"
#include "store/session_record.h"
#include "wire/bad_message.h"

namespace clamshell {

/// Which session is to begin, and what of its dose is to be otherwise than the plan has it.
class SessionRequest {
 public:
  /// Throws BadMessage.
  explicit SessionRequest(std::string_view text);

  Source source() const { return source_; }
  std::optional<std::chrono::minutes> utc_offset() const { return utc_offset_; }
  /// Throws BadMessage where what is asked for does not go together with the rest of the plan.
  Dose dose(const Dose& plan) const;

 private:
  nlohmann::json body_;
  Source source_{};
  std::optional<std::chrono::minutes> utc_offset_;
};

/// All four members, each null where the person said nothing. Throws BadMessage.
Answers parse_answers(std::string_view text);
/// Of an object that was read already.
Answers read_answers(const nlohmann::json& body);

}  // namespace clamshell
