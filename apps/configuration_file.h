// SPDX-License-Identifier: Apache-2.0
/// The configuration file as CLI11 takes it: a TOML table for each subcommand, a value for each of its options.
#pragma once

#include <CLI/CLI.hpp>
#include <istream>
#include <string>
#include <vector>

namespace clamshell {

class ConfigurationFile : public CLI::Config {
 public:
  /// Throws UserError with the line that is no TOML, and of a file without an end.
  std::vector<CLI::ConfigItem> from_config(std::istream& file) const override;
  /// Nothing writes one.
  std::string to_config(const CLI::App*, bool, bool, std::string) const override { return {}; }
};

}  // namespace clamshell
