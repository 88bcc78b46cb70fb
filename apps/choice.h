// SPDX-License-Identifier: Apache-2.0
/// A command-line option that takes one of a few words.
#pragma once

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <string>
#include <utility>
#include <vector>

namespace clamshell {

template <class Value>
using Choices = std::vector<std::pair<std::string, Value>>;

/// `Target` is a Value or a std::optional of it.
template <class Target, class Value>
CLI::Option* add_choice(CLI::App& app, const std::string& name, Target& target, Choices<Value> choices,
                        const std::string& help) {
  std::vector<std::string> words;
  for (const auto& [word, value] : choices) words.push_back(word);
  const auto choose = [=, &target](const std::string& given) {
    const auto chosen = std::ranges::find(choices, given, &std::pair<std::string, Value>::first);
    if (chosen == choices.end())
      throw CLI::ValidationError(fmt::format("{} is one of {}, not \"{}\".", name, fmt::join(words, ", "), given), 2);
    target = chosen->second;
  };
  return app.add_option_function<std::string>(name, choose, help)->type_name(fmt::format("{}", fmt::join(words, "|")));
}

}  // namespace clamshell
