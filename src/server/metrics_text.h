// SPDX-License-Identifier: Apache-2.0
/// Numbers about a server as Prometheus reads them: its text format, version 0.0.4.
#pragma once

#include <fmt/format.h>

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <utility>

#include "live/live_tally.h"

namespace clamshell {

class MetricsText {
 public:
  template <class Number>
  void add(std::string_view name, std::string_view type, std::string_view help, Number value) {
    begin(name, type, help);
    text_ += fmt::format("{} {}\n", name, value);
  }

  void add(std::string_view name, std::string_view help, const Histogram& histogram) {
    begin(name, "histogram", help);
    for (std::size_t i = 0; i < Histogram::kBounds_s.size(); ++i)
      text_ += fmt::format("{}_bucket{{le=\"{}\"}} {}\n", name, Histogram::kBounds_s[i], histogram.within[i]);
    text_ += fmt::format("{0}_bucket{{le=\"+Inf\"}} {1}\n{0}_sum {2}\n{0}_count {1}\n", name, histogram.count,
                         histogram.sum.value);
  }

  /// A number for each value of a label.
  void add(std::string_view name, std::string_view type, std::string_view help, std::string_view label,
           const std::map<std::string, std::uint64_t>& numbers) {
    begin(name, type, help);
    for (const auto& [value, number] : numbers)
      text_ += fmt::format("{}{{{}=\"{}\"}} {}\n", name, label, value, number);
  }

  std::string finish() { return std::move(text_); }

 private:
  void begin(std::string_view name, std::string_view type, std::string_view help) {
    text_ += fmt::format("# HELP {0} {1}\n# TYPE {0} {2}\n", name, help, type);
  }

  std::string text_;
};

}  // namespace clamshell
