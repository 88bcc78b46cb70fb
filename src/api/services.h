// SPDX-License-Identifier: Apache-2.0
/// What takes long and is done elsewhere for the API.
#pragma once

#include <cstddef>
#include <functional>
#include <memory>
#include <optional>
#include <string>

#include "geometry/timestamp.h"
#include "openid/sign_in_provider.h"
#include "record/set_muscles.h"

namespace clamshell {

constexpr std::size_t kLongestLine = 600;  ///< bytes

struct Services {
  /// The muscles of a session's set, by its index; null: ask again later. Does not wait.
  std::function<std::shared_ptr<const SetMuscles>(const SessionRecord&, std::size_t set, const Profile&)> muscles;
  /// A line of 1 to kLongestLine bytes, any bytes, as a WAV file; nothing where it can't be spoken. Takes seconds at
  /// most. For any thread.
  std::function<std::optional<std::string>(const std::string& line)> speak;
  /// Renews the lines of the clinician's list that are not of that day, as renew_lines. Does not wait.
  std::function<void(Day today)> renew_list;
  /// A text as a picture to be scanned, SVG.
  std::function<std::string(const std::string& text)> draw_qr_code;
  /// Where people may sign in instead of with a password; null: nowhere.
  std::shared_ptr<SignInProvider> provider{};
};

}  // namespace clamshell
