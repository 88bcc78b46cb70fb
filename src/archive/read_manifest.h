// SPDX-License-Identifier: Apache-2.0
/// The table of an archive: which film is whose, of which side and day, with which band.
///
/// CSV as RFC 4180 has it, UTF-8 with or without a byte order mark, commas or semicolons. The first row names the
/// columns, in any order: "film" must be there; "person", "side", "date", "band" and "label" may. An empty cell says
/// nothing.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/user_error.h"
#include "body/body_pose.h"

namespace clamshell {

struct ManifestRow {
  int line{};        ///< where it begins in the file, from 1
  std::string film;  ///< a path, as it was written
  std::optional<std::string> person, date, band, label;
  std::optional<Side> side;  ///< the working leg
};

/// what() names the line.
struct BadManifest : UserError {
  using UserError::UserError;
};

/// At least one row. Throws BadManifest.
std::vector<ManifestRow> read_manifest(std::string_view text);

}  // namespace clamshell
