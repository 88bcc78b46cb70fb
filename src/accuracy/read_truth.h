// SPDX-License-Identifier: Apache-2.0
/// The truth file of a rendered clip, JSON: seconds, degrees, metres.
#pragma once

#include <filesystem>
#include <string_view>

#include "accuracy/truth.h"
#include "base/user_error.h"

namespace clamshell {

/// what() is a sentence that names the file and the field.
struct BadTruth : UserError {
  using UserError::UserError;
};

/// Throws BadTruth.
Truth read_truth(const std::filesystem::path& file);

/// name: of the file, for the sentence. Throws BadTruth.
Truth parse_truth(std::string_view json, const std::string& name);

}  // namespace clamshell
