// SPDX-License-Identifier: Apache-2.0
#include "save_film.h"

#include <fmt/format.h>
#include <fmt/ranges.h>
#include <sys/stat.h>

#include <algorithm>
#include <cstdio>

#include "effort.h"
#include "kept.h"
#include "language/translate.h"
#include "local_clock.h"
#include "motion_file/digest_motion.h"
#include "motion_file/read_motion.h"
#include "record/keep_film.h"
#include "video/digest_film.h"

namespace clamshell {
namespace {

Timestamp changed_at(const std::filesystem::path& file) {
  struct stat status {};
  if (stat(file.c_str(), &status) != 0) return now();  // a missing video is the reader's to tell
  return Timestamp{std::chrono::seconds{status.st_mtime}};
}

Timestamp recorded_at(const Save& save, const std::filesystem::path& video) {
  const auto time = save.recorded ? parse_local_time(*save.recorded) : changed_at(video);
  if (!time)
    throw CLI::ValidationError(
        fmt::format("--recorded \"{}\" is not a date: write 2026-01-31, or \"2026-01-31 18:00\".", *save.recorded), 2);
  if (*time > now())
    throw CLI::ValidationError(
        save.recorded
            ? fmt::format("--recorded \"{}\" is in the future.", *save.recorded)
            : fmt::format("\"{}\" is dated in the future: say when it was filmed with --recorded.", video.string()),
        2);
  return *time;
}

std::optional<std::string> band_of(const Save& save, const Rules& rules) {
  if (!save.band || *save.band == "none") return std::nullopt;
  if (std::ranges::find(rules.bands, *save.band, &Band::colour) == rules.bands.end()) {
    std::vector<std::string> colours{"none"};
    for (const Band& band : rules.bands) colours.push_back(band.colour);
    throw CLI::ValidationError(fmt::format("--band is one of {}, not \"{}\".", fmt::join(colours, ", "), *save.band),
                               2);
  }
  return save.band;
}

FilmDigests digests_of(const std::filesystem::path& video, TimeRange part) {
  if (is_motion(video)) return {.pictures = digest_motion(read_motion(video), part.start, part.end)};
  FilmDigests digests{.pictures = digest_film(video, part)};
  if (part == TimeRange{}) digests.file = digest_file(video);
  return digests;
}

}  // namespace

void add_save(CLI::App& subcommand, Save& save) {
  CLI::Option* const asked = subcommand.add_flag(
      "--save", save.asked, "Add it to the record as a filmed session; the height is then the profile's, unless given");
  const auto text = [&](const char* name, std::optional<std::string>& value, const char* help, const char* type) {
    subcommand.add_option(name, value, help)->type_name(type)->needs(asked);
  };
  text("--recorded", save.recorded, "When it was filmed (default: when the file was last changed)", "DAY [TIME]");
  text("--band", save.band, "The band that was used, or none (default none)", "COLOUR");
  text("--person", save.person, "Name or id of the person, if there is more than one", "NAME");
  subcommand.add_option("--db", save.database, "The database, as for coach")->type_name("FILE|URL")->needs(asked);
}

FilmKeeper::FilmKeeper(const Save& save, const std::filesystem::path& video, TimeRange part)
    : database_(database_name(save.database)), person_(find_person(database_, save.person)) {
  const Rules rules = load_rules(default_options().exercise);
  recording_.begun = recorded_at(save, video);
  recording_.utc_offset = utc_offset_at(recording_.begun);
  recording_.dose = planned_dose(database_, person_, rules, recording_.begun, recording_.utc_offset);
  recording_.dose.band = band_of(save, rules);
  recording_.film = digests_of(video, part);
  check_new_film(database_, person_, recording_);
}

void FilmKeeper::keep(const Analysis& analysis) {
  const std::string id =
      keep_film(database_, person_, analysis, load_exercise(default_options().exercise), recording_, now());
  fmt::print(stderr, "{}\n", tr("Saved as a session of {} ({}).", person_.name, id));
}

}  // namespace clamshell
