// SPDX-License-Identifier: Apache-2.0
#include "translated_help.h"

#include <algorithm>
#include <map>
#include <string_view>
#include <utility>

#include "base/utf8.h"
#include "language/translate.h"

namespace clamshell {
namespace {

constexpr std::size_t kWidest = 100;

std::string wrapped(std::string_view text, std::size_t indent) {
  std::string lines;
  std::size_t column = indent;
  while (!text.empty()) {
    const std::string_view word = text.substr(0, text.find(' '));
    text.remove_prefix(std::min(word.size() + 1, text.size()));
    if (column > indent && column + 1 + characters_of(word) > kWidest) {
      lines.append("\n").append(indent, ' ');
      column = indent;
    } else if (column > indent) {
      lines += ' ';
      ++column;
    }
    lines += word;
    column += characters_of(word);
  }
  return lines;
}

/// CLI::detail::format_help, but in characters.
std::string entry(const std::string& name, const std::string& description, std::size_t column) {
  const std::size_t width = 2 + characters_of(name);
  return "  " + name + (width >= column ? "\n" + std::string(column, ' ') : std::string(column - width, ' ')) +
         wrapped(tr(description), column) + "\n";
}

/// Examples are the lines below a heading; what is indented from the start is translated already.
std::string translated_paragraph(const std::string& paragraph) {
  if (paragraph.starts_with("  ")) return paragraph;
  const std::size_t heading = paragraph.find(":\n  ");
  if (heading == std::string::npos) return tr(paragraph);
  return tr(paragraph.substr(0, heading + 1)) + paragraph.substr(heading + 1);
}

}  // namespace

std::string TranslatedHelp::make_help(const CLI::App* app, std::string name, CLI::AppFormatMode mode) const {
  TranslatedHelp labelled = *this;
  for (auto& [key, word] : std::map<std::string, std::string>{{"Usage", tr("Usage")},
                                                              {"OPTIONS", tr("OPTIONS")},
                                                              {"SUBCOMMAND", tr("SUBCOMMAND")},
                                                              {"Positionals", tr("Positionals")},
                                                              {"REQUIRED", tr("REQUIRED")},
                                                              {"Env", tr("Env")},
                                                              {"Needs", tr("Needs")},
                                                              {"Excludes", tr("Excludes")}})
    labelled.label(key, word);
  for (const CLI::Option* option : app->get_options())
    labelled.label(option->get_type_name(), tr(option->get_type_name()));
  return labelled.CLI::Formatter::make_help(app, std::move(name), mode);
}

std::string TranslatedHelp::make_description(const CLI::App* app) const {
  return wrapped(tr(app->get_description()), 0) + "\n";
}

std::string TranslatedHelp::make_group(std::string group, bool is_positional,
                                       std::vector<const CLI::Option*> options) const {
  if (group == "Options") group = tr("Options");
  return CLI::Formatter::make_group(std::move(group), is_positional, std::move(options));
}

std::string TranslatedHelp::make_option(const CLI::Option* option, bool is_positional) const {
  return entry(make_option_name(option, is_positional) + make_option_opts(option), option->get_description(),
               column_width_);
}

std::string TranslatedHelp::make_option_name(const CLI::Option* option, bool is_positional) const {
  const std::string name = CLI::Formatter::make_option_name(option, is_positional);
  return is_positional ? tr(name) : name;
}

std::string TranslatedHelp::make_subcommands(const CLI::App* app, CLI::AppFormatMode /*mode*/) const {
  std::string lines;
  for (const CLI::App* subcommand : app->get_subcommands({}))
    lines += entry(subcommand->get_name(), subcommand->get_description(), column_width_);
  return lines.empty() ? "" : "\n" + tr("Subcommands") + ":\n" + lines;
}

std::string TranslatedHelp::make_footer(const CLI::App* app) const {
  std::string footer = app->get_footer(), text;
  for (std::size_t end = 0; end != std::string::npos;) {
    end = footer.find("\n\n");
    text += translated_paragraph(footer.substr(0, end));
    if (end == std::string::npos) break;
    text += "\n\n";
    footer.erase(0, end + 2);
  }
  return text + "\n";
}

}  // namespace clamshell
