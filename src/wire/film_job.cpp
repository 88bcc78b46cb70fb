// SPDX-License-Identifier: Apache-2.0
#include "wire/film_job.h"

#include <array>

#include "base/iso_time.h"
#include "wire/json_values.h"
#include "wire/local_time.h"
#include "wire/read_json.h"

namespace clamshell {
namespace {

constexpr std::array kModelNames{"lite", "full", "heavy"};  ///< in the order of Model

Model read_model(const nlohmann::json& object) {
  const std::string name = read_string(object, "model");
  for (std::size_t model = 0; model < kModelNames.size(); ++model)
    if (name == kModelNames[model]) return static_cast<Model>(model);
  throw BadMessage("\"model\" must be \"lite\", \"full\" or \"heavy\".");
}

Timestamp read_moment(const nlohmann::json& object, std::string_view member) {
  if (const auto time = parse_iso_time(read_string(object, member))) return *time;
  throw BadMessage("\"recorded\" must be a moment such as \"2026-01-31T18:00:00.000Z\".");
}

}  // namespace

bool is_address(std::string_view path) { return path.starts_with("https://") || path.starts_with("http://"); }

std::string write_film_job(const FilmJob& job) {
  const Json text{{"path", job.path},
                  {"model", kModelNames.at(static_cast<std::size_t>(job.model))},
                  {"working_leg", or_null(job.working_leg, [](Side leg) { return name_of(leg); })},
                  {"person", or_null(job.person)},
                  {"label", or_null(job.label)},
                  {"recorded", or_null(job.recorded, iso_time)},
                  {"utc_offset_min", job.utc_offset.count()},
                  {"band", or_null(job.band)}};
  return text.dump();
}

FilmJob parse_film_job(std::string_view text) {
  constexpr std::size_t kLongestPath = 4096, kLongestName = 500;
  const nlohmann::json body =
      read_object(text, {"path", "model", "working_leg", "person", "label", "recorded", "utc_offset_min", "band"});
  FilmJob job;
  job.path = read_text(body, "path", kLongestPath);
  if (!job.path.starts_with('/') && !is_address(job.path))
    throw BadMessage("\"path\" must begin with \"/\", \"https://\" or \"http://\".");
  job.model = read_model(body);
  job.working_leg = read_known(read_leg, body, "working_leg");
  job.person = read_known(read_name, body, "person", kLongestName);
  job.label = read_known(read_name, body, "label", kLongestName);
  job.recorded = read_known(read_moment, body, "recorded");
  job.utc_offset = std::chrono::minutes(read_int(body, "utc_offset_min", -kMostUtcOffset_min, kMostUtcOffset_min));
  job.band = read_known(read_name, body, "band", kLongestName);
  return job;
}

}  // namespace clamshell
