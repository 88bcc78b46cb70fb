// SPDX-License-Identifier: Apache-2.0
#include "configuration_file.h"

#include <sstream>
#include <utility>

#include "base/toml_table.h"
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
  std::ostringstream text;
  text << file.rdbuf();
  std::vector<CLI::ConfigItem> settings;
  add(TomlTable::parse(std::move(text).str(), tr("The configuration file")).whole(), {}, settings);
  return settings;
}

}  // namespace clamshell
