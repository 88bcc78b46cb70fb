// SPDX-License-Identifier: Apache-2.0
#include "read_text.h"

#include <fmt/format.h>

#include <utility>

#include "base/read_file.h"
#include "base/user_error.h"

namespace clamshell {

std::string read_text(const std::filesystem::path& path) {
  auto text = read_file(path);
  if (!text || text->empty())
    throw UserError(fmt::format("\"{}\" can't be read, is empty or is larger than 256 MB.", path.string()));
  return *std::move(text);
}

}  // namespace clamshell
