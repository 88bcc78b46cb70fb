// SPDX-License-Identifier: Apache-2.0
/// The files that a record can be taken away in: one table for the command line and the page.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "base/user_error.h"
#include "exercise/exercise.h"
#include "export/write_calendar.h"
#include "export/write_sessions_csv.h"
#include "prescription/rules.h"
#include "record/dossier.h"

namespace clamshell {

/// What is asked for. Without a session and a set: the newest session that was measured, its first set with a
/// repetition.
struct ExportRequest {
  CalendarClock clock;
  std::optional<std::string> session{};  ///< SessionRecord::id
  std::optional<int> set{};              ///< index in the session
  Spreadsheet spreadsheet{};
};

/// There is nothing like that in the record; what() is a sentence for the user.
struct NothingToExport : UserError {
  using UserError::UserError;
};

struct ExportFormat {
  std::string_view name;  ///< "csv", "fhir", ...
  std::string_view extension, media_type;
  std::string_view what;  ///< for help texts
  Detail detail;          ///< that it needs of the dossier
  /// Throws NothingToExport.
  std::string (*write)(const Dossier& dossier, const Rules& rules, const Exercise& exercise,
                       const ExportRequest& request);
};

std::span<const ExportFormat> export_formats();
/// nullptr where there is none of that name.
const ExportFormat* find_export_format(std::string_view name);

}  // namespace clamshell
