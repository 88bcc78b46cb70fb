// SPDX-License-Identifier: Apache-2.0
/// Every repetition of a person, or of an archive's films, as comma-separated values: a header line with units in the
/// names, then one line each.
#pragma once

#include <array>
#include <string>
#include <string_view>

#include "clinic/film_store.h"
#include "record/dossier.h"

namespace clamshell {

/// For whom the table is.
enum class Spreadsheet {
  any,     ///< RFC 4180
  commas,  ///< Excel where decimals have a point: a byte order mark, without which it takes UTF-8 for something else
  semicolons,  ///< Excel where decimals have a comma: also semicolons between the cells, and decimal commas
};

/// A person's. UTF-8, lines end with CRLF. A set without a camera is one line with what the person confirmed. A cell is
/// empty where nothing is known. Texts that a spreadsheet would take for a formula begin with an apostrophe.
std::string write_sessions_csv(const Dossier& dossier, Spreadsheet spreadsheet = Spreadsheet::any);

/// What a column holds.
enum class Cell { text, day, whole, number, yes_no };

struct StudyColumn {
  std::string_view name;
  Cell cell{};
};

inline constexpr std::array kStudyColumns{StudyColumn{"film", Cell::text},
                                          StudyColumn{"settings", Cell::text},
                                          StudyColumn{"label", Cell::text},
                                          StudyColumn{"day", Cell::day},
                                          StudyColumn{"band", Cell::text},
                                          StudyColumn{"program", Cell::text},
                                          StudyColumn{"working_leg", Cell::text},
                                          StudyColumn{"set", Cell::whole},
                                          StudyColumn{"repetition", Cell::whole},
                                          StudyColumn{"lift_s", Cell::number},
                                          StudyColumn{"hold_s", Cell::number},
                                          StudyColumn{"lower_s", Cell::number},
                                          StudyColumn{"opening_deg", Cell::number},
                                          StudyColumn{"opening_stddev_deg", Cell::number},
                                          StudyColumn{"pelvis_roll_deg", Cell::number},
                                          StudyColumn{"pelvis_roll_stddev_deg", Cell::number},
                                          StudyColumn{"clean", Cell::yes_no},
                                          StudyColumn{"findings", Cell::text},
                                          StudyColumn{"not_judged", Cell::text},
                                          StudyColumn{"remark", Cell::text}};

/// What the films of an archive came to, of nobody by name, in the same form. A film in which no repetition was counted
/// is one line with empty cells. Its columns are kStudyColumns. Throws StoreError.
std::string write_study_csv(Database& database, Spreadsheet spreadsheet = Spreadsheet::any);

}  // namespace clamshell
