// SPDX-License-Identifier: Apache-2.0
/// A film that lies at an address, copied here for as long as it is analysed.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "base/new_file.h"

namespace clamshell {

class FetchedFilm {
 public:
  /// Over HTTP or HTTPS (RFC 9110), the server's certificate checked, no redirection followed. The copy's time is the
  /// server's Last-Modified, where it says one.
  /// sources: the beginnings of addresses that films may come from, each up to a "/": a queue can't send the worker
  /// anywhere else. Throws BadMessage if the address begins with none of them, and BadVideo if it can't be fetched, is
  /// silent for a minute or is larger than 16 GB.
  FetchedFilm(const std::string& address, const std::vector<std::string>& sources);

  /// Without a name in any folder, so that nothing stays behind of a worker that is killed.
  std::filesystem::path path() const { return copy_.path(); }

 private:
  NewFile copy_;
};

}  // namespace clamshell
