// SPDX-License-Identifier: Apache-2.0
#include "configuration_file.h"

#include <sstream>

#include "base/toml_table.h"
#include "base/user_error.h"
#include "language/translate.h"

namespace clamshell {
namespace {

/// As it would stand on the command line.
std::string word_of(const toml::node& value) {
  if (const auto text = value.value_exact<std::string>()) return *text;
  std::ostringstream written;
  written << std::boolalpha;
  value.visit([&written](const auto& exact) { written << exact; });
  return written.str();
}

void add(const toml::table& table, const std::vector<std::string>& parents, std::vector<CLI::ConfigItem>& settings) {
  for (const auto& [key, value] : table) {
    const std::string name(key.str());
    if (const toml::table* const section = value.as_table()) {
      std::vector<std::string> path = parents;
      path.push_back(name);
      add(*section, path, settings);
      continue;
    }
    CLI::ConfigItem& setting = settings.emplace_back(CLI::ConfigItem{.parents = parents, .name = name, .inputs = {}});
    if (const toml::array* const list = value.as_array())
      for (const toml::node& each : *list) setting.inputs.push_back(word_of(each));
    else
      setting.inputs.push_back(word_of(value));
  }
}

}  // namespace

std::vector<CLI::ConfigItem> ConfigurationFile::from_config(std::istream& file) const {
  constexpr std::streamsize kMost = 1 << 20;
  std::string text(kMost + 1, '\0');
  file.read(text.data(), kMost + 1);
  if (file.gcount() > kMost) throw UserError("The configuration file is larger than 1 MB: name another one.");
  text.resize(static_cast<std::size_t>(file.gcount()));
  std::vector<CLI::ConfigItem> settings;
  add(TomlTable::parse(text, tr("The configuration file")).whole(), {}, settings);
  return settings;
}

}  // namespace clamshell
