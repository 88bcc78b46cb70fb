// SPDX-License-Identifier: Apache-2.0
#include "base/read_file.h"

#include <fmt/format.h>

#include <fstream>
#include <utility>
#include <vector>

namespace clamshell {

std::optional<std::string> read_file(const std::filesystem::path& file, std::size_t most) {
  constexpr std::size_t kPart = 1 << 16;
  std::ifstream stream(file, std::ios::binary);
  std::vector<char> part(kPart);
  std::string text;
  while (stream.read(part.data(), kPart), stream.gcount() > 0) {
    text.append(part.data(), static_cast<std::size_t>(stream.gcount()));
    if (text.size() > most) return std::nullopt;
  }
  return stream.eof() ? std::optional(std::move(text)) : std::nullopt;  // a folder opens, but has no end
}

std::string read_text(const std::filesystem::path& path) {
  auto text = read_file(path);
  if (!text || text->empty())
    throw UserError(fmt::format("\"{}\" can't be read, is empty or is larger than 256 MB.", path.string()));
  return *std::move(text);
}

}  // namespace clamshell
