// SPDX-License-Identifier: Apache-2.0
/// What --help prints, in the language that is spoken when it is printed.
///
/// Options are added with their English descriptions; each is looked up in the catalogue here, after the command line
/// was read, so that it may say in which language. A footer is looked up paragraph by paragraph; of examples only their
/// heading is. tools/languages.mjs finds the descriptions in the functions that add them.
#pragma once

#include <CLI/CLI.hpp>
#include <string>
#include <vector>

namespace clamshell {

/// Subcommands share the one of their program if it has it before they are added.
class TranslatedHelp : public CLI::Formatter {
 public:
  std::string make_help(const CLI::App* app, std::string name, CLI::AppFormatMode mode) const override;
  std::string make_description(const CLI::App* app) const override;
  std::string make_group(std::string group, bool is_positional, std::vector<const CLI::Option*> options) const override;
  std::string make_option(const CLI::Option* option, bool is_positional) const override;
  std::string make_option_name(const CLI::Option* option, bool is_positional) const override;
  std::string make_subcommands(const CLI::App* app, CLI::AppFormatMode mode) const override;
  std::string make_footer(const CLI::App* app) const override;
};

}  // namespace clamshell
