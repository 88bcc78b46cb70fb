// SPDX-License-Identifier: Apache-2.0
#include "read_text.h"

#include <fmt/format.h>

#include <fstream>
#include <vector>

#include "base/user_error.h"

namespace clamshell {

std::string read_text(const std::filesystem::path& path) {
  constexpr std::size_t kPart = 1 << 20, kMost = 256 << 20;
  std::ifstream file(path, std::ios::binary);
  std::vector<char> part(kPart);
  std::string text;
  while (file.read(part.data(), kPart), file.gcount() > 0) {
    text.append(part.data(), static_cast<std::size_t>(file.gcount()));
    if (text.size() > kMost)
      throw UserError(fmt::format("\"{}\" is larger than 256 MB: give another file.", path.string()));
  }
  if (!file.eof() || text.empty()) throw UserError(fmt::format("\"{}\" can't be read, or is empty.", path.string()));
  return text;
}

}  // namespace clamshell
