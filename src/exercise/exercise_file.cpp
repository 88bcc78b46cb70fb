// SPDX-License-Identifier: Apache-2.0
#include "exercise/exercise_file.h"

#include <fmt/format.h>

#include <utility>
#include <vector>

#include "base/read_file.h"
#include "base/user_error.h"

namespace clamshell {

std::string text_of_exercise_file(const std::filesystem::path& toml_file) {
  auto text = read_file(toml_file);
  if (!text)
    throw UserError(
        fmt::format("The exercise file {} can't be read: restore it from the project.", toml_file.string()));
  return *std::move(text);
}

TomlTable parse_exercise_file(std::string_view text) { return TomlTable::parse(text, "The exercise file"); }

Range range_in(const TomlTable& table, std::string_view key) {
  const auto ends = table.has_array(key) ? table.numbers(key) : std::vector<double>{};
  if (ends.size() != 2 || !(ends[0] < ends[1]))
    table.refuse(fmt::format("'{}' must be two numbers in brackets, the smaller one first", key));
  return {ends[0], ends[1]};
}

}  // namespace clamshell
