// SPDX-License-Identifier: Apache-2.0
/// `clamshell analyze --save`: a filmed session becomes part of somebody's record.
#pragma once

#include <CLI/CLI.hpp>
#include <filesystem>
#include <optional>
#include <string>

#include "coach/analysis.h"
#include "picture/video_info.h"
#include "record/record.h"
#include "store/database.h"
#include "store/person.h"

namespace clamshell {

struct Save {
  bool asked{};
  std::string database;
  std::optional<std::string> person, band, recorded;
};

/// Adds --save and what belongs to it.
void add_save(CLI::App& subcommand, Save& save);

/// Finds out before the analysis whether it can be kept.
class FilmKeeper {
 public:
  /// part: of the video, what is analysed. Throws StoreError, CLI::ValidationError, BadVideo: an unknown person, a band
  /// that is not owned, a day in the future, a film that is kept already.
  FilmKeeper(const Save& save, const std::filesystem::path& video, TimeRange part);

  /// As the profile has it.
  const std::optional<Metres>& height() const { return person_.profile.height; }
  /// As it was planned for that day.
  const Dose& dose() const { return recording_.dose; }
  /// Throws InputError, StoreError.
  void keep(const Analysis& analysis);

 private:
  Database database_;
  Person person_;
  Recording recording_;
};

}  // namespace clamshell
