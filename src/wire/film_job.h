// SPDX-License-Identifier: Apache-2.0
/// A film of an archive that waits to be analysed, as it stands in the queue: where it is, never what it shows.
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

#include "body/body_pose.h"
#include "geometry/timestamp.h"
#include "pose/keypoints.h"
#include "wire/bad_message.h"

namespace clamshell {

struct FilmJob {
  std::string path;  ///< absolute, as all workers see it; or an address
  Model model = kDefaultModel;
  std::optional<Side> working_leg;    ///< nothing: decided from the picture
  std::optional<std::string> person;  ///< name or id of whose film it is; nothing: a study's, of nobody
  std::optional<std::string> label;   ///< what a study calls it
  std::optional<Timestamp> recorded;  ///< nothing: when the file was last changed
  std::chrono::minutes utc_offset{};  ///< of the clock where it was recorded, + = east of Greenwich
  std::optional<std::string> band;    ///< a colour; nothing: none
};

/// An address that a worker fetches: "https://…", or "http://…" within a network of one's own.
bool is_address(std::string_view path);

/// One JSON object. The same job gives the same text.
std::string write_film_job(const FilmJob& job);
/// Throws BadMessage.
FilmJob parse_film_job(std::string_view text);

}  // namespace clamshell
