// SPDX-License-Identifier: Apache-2.0
#include "read_text.h"

#include <fmt/format.h>

#include <fstream>
#include <iterator>

namespace clamshell {

std::string read_text(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  std::string text{std::istreambuf_iterator<char>(file), {}};
  if (!file || text.empty()) throw CannotRead(fmt::format("\"{}\" can't be read, or is empty.", path.string()));
  return text;
}

}  // namespace clamshell
