// SPDX-License-Identifier: Apache-2.0
/// The page's files, read once: only files of the folder are served, and no path leads out of it.
#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <string_view>

#include "base/user_error.h"
#include "http/message.h"

namespace clamshell {

class PageFiles {
 public:
  /// page: the folder of index.html; sample: a video, served as /sample.mp4. Throws UserError.
  PageFiles(const std::filesystem::path& page, const std::filesystem::path& sample);

  /// For GET and HEAD; a range of bytes if the request asks for one.
  Response answer(const Request& request) const;

 private:
  struct File {
    std::string content;
    std::string_view type, cache;
  };
  std::map<std::string, File, std::less<>> files_;  ///< by path, "/assets/app.js"
};

}  // namespace clamshell
