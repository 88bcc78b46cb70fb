// SPDX-License-Identifier: Apache-2.0
#include "archive/analyze_film.h"

#include <fmt/format.h>
#include <sodium.h>
#include <sys/stat.h>

#include <array>

#include "body/body_pose.h"
#include "exercise/exercise.h"
#include "geometry/timestamp.h"
#include "record/keep_film.h"
#include "record/record.h"
#include "store/people_store.h"
#include "video/digest_film.h"
#include "video/read_video.h"

namespace clamshell {
namespace {

/// BLAKE2b, 256 bit, as hexadecimal digits.
std::string digest_of_settings(const std::string& text) {
  std::array<unsigned char, crypto_generichash_BYTES> digest{};
  crypto_generichash(digest.data(), digest.size(), reinterpret_cast<const unsigned char*>(text.data()), text.size(),
                     nullptr, 0);
  std::string digits;
  for (const unsigned char byte : digest) digits += fmt::format("{:02x}", byte);
  return digits;
}

Timestamp recorded(const FilmJob& job, Timestamp now) {
  if (job.recorded) return *job.recorded;
  struct stat status {};
  return stat(job.path.c_str(), &status) == 0 ? Timestamp{std::chrono::seconds{status.st_mtime}} : now;
}

Person owner_of(const FilmJob& job, Database& database) {
  if (auto found = PeopleStore(database).find(*job.person)) return *std::move(found);
  throw NotKept(fmt::format("Nobody is called \"{}\" in the database.", *job.person));
}

}  // namespace

FilmKey key_of(const FilmJob& job) {
  const std::string leg(job.working_leg ? name_of(*job.working_leg) : "auto");
  return {.film = digest_film(job.path),
          .settings = digest_of_settings(
              fmt::format("model {}, leg {}, person {}", static_cast<int>(job.model), leg, job.person.value_or("-")))};
}

void analyze_film(const FilmJob& job, const FilmSettings& settings, Database& database, Timestamp now) {
  FilmStore store(database);
  const FilmKey key = key_of(job);
  if (store.has(key)) return;
  Recording recording{.begun = recorded(job, now),
                      .utc_offset = job.utc_offset,
                      .dose = {},
                      .film = {.pictures = key.film, .file = digest_file(job.path)}};
  AnalyzeOptions options = settings.analysis;
  options.model = job.model;
  options.working_leg = job.working_leg;
  std::optional<Person> person;
  if (job.person) {
    person = owner_of(job, database);
    recording.dose = planned_dose(database, *person, settings.rules, recording.begun, recording.utc_offset);
    recording.dose.band = job.band;
    options.dose = recording.dose;
    options.height = person->profile.height;
  }
  VideoReader film(job.path);
  const Analysis analysis = analyze(film, job.path, options, [](const VideoFacts&, const CoachedFrame&) {});
  std::optional<SessionRecord> session;
  if (analysis.person && !analysis.repetitions.empty())
    session = record(analysis, load_exercise(options.exercise), recording);

  FilmResult result{.key = key,
                    .label = job.label,
                    .day = {},
                    .band = job.band,
                    .program = settings.program,
                    .analyzed = now,
                    .remark = analysis.remark,
                    .sets = {}};
  if (job.recorded) result.day = iso_date(day_of(*job.recorded, job.utc_offset));
  if (session) result.sets = session->sets;
  if (!person) session.reset();
  if (session) session->person = person->id;
  store.keep(result, session);
}

}  // namespace clamshell
