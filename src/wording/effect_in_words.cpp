// SPDX-License-Identifier: Apache-2.0
#include "wording/effect_in_words.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>

namespace clamshell {
namespace {

constexpr double kNotable = 0.075;  ///< less of a change is not worth being told first
constexpr double kHardly = 0.1;     ///< what is surely less is hardly a change

bool is_sure(const GroupChange& group) { return group.change < 0 ? group.interval.hi < 0 : group.interval.lo > 0; }

/// Of activation: a large share of next to nothing tells little.
double size_of(const GroupChange& group) { return std::abs(group.change) * group.without; }

/// The gluteal group that surely changed most; null if none did.
const GroupChange* most_changed(const MuscleEffect& effect) {
  const GroupChange* most = nullptr;
  for (const GroupChange& group : effect.groups)
    if (group.name.starts_with("gluteus") && is_sure(group) && (most == nullptr || size_of(group) > size_of(*most)))
      most = &group;
  return most;
}

/// The medius, for which the exercise is done, if it notably changed; else as above.
const GroupChange* medius_or_most_changed(const MuscleEffect& effect) {
  const auto medius = std::ranges::find(effect.groups, "gluteus_medius", &GroupChange::name);
  if (medius != effect.groups.end() && is_sure(*medius) && std::abs(medius->change) >= kNotable) return &*medius;
  return most_changed(effect);
}

std::string part_in_words(std::string_view group) {
  if (group == "gluteus_maximus_superior") return "the upper part of your gluteus maximus";
  if (group == "gluteus_maximus_lower") return "the lower part of your gluteus maximus";
  std::string name(group);
  std::ranges::replace(name, '_', ' ');
  return "your " + name;
}

/// Of 0 to 1: the nearest that has a name.
std::string_view share_in_words(double share) {
  struct Named {
    double share;
    std::string_view name;
  };
  constexpr std::array<Named, 14> kNamed{{{0, "next to nothing"},
                                          {0.05, "a twentieth"},
                                          {0.1, "a tenth"},
                                          {0.2, "a fifth"},
                                          {0.25, "a quarter"},
                                          {1 / 3., "a third"},
                                          {0.4, "two fifths"},
                                          {0.5, "a half"},
                                          {0.6, "three fifths"},
                                          {2 / 3., "two thirds"},
                                          {0.75, "three quarters"},
                                          {0.8, "four fifths"},
                                          {0.9, "nine tenths"},
                                          {1, "nearly all"}}};
  return std::ranges::min_element(kNamed, {}, [&](const Named& named) { return std::abs(named.share - share); })->name;
}

constexpr double kLargestNamedRise = 0.95;  ///< a larger one is told in times

/// from and to as words: nothing if they are the same.
std::string bounds_in_words(std::string_view from, std::string_view to, std::string_view after) {
  return from == to ? "" : fmt::format(" (between {} and {}{})", from, to, after);
}

/// "took a third of the work off your gluteus medius (between a quarter and a half)"
std::string done_to(const GroupChange& group) {
  const std::string part = part_in_words(group.name);
  const auto& [lo, hi] = group.interval;
  if (lo > -kHardly && hi < kHardly) return fmt::format("hardly changed the work of {} (by less than a tenth)", part);
  if (hi < 0)
    return fmt::format("took {} of the work off {}{}", share_in_words(-group.change), part,
                       bounds_in_words(share_in_words(-hi), share_in_words(-lo), ""));
  if (hi < kLargestNamedRise)
    return fmt::format("raised the work of {} by {}{}", part, share_in_words(group.change),
                       bounds_in_words(share_in_words(lo), share_in_words(hi), ""));
  const auto times = [](double change) { return fmt::format("{:.1f}", 1 + change); };
  return fmt::format("raised the work of {} to {} times what it would have been{}", part, times(group.change),
                     bounds_in_words(times(lo), times(hi), " times"));
}

std::string sentence(const std::string& what, const GroupChange* group) {
  return group == nullptr ? fmt::format("Whether {} changed the work of your gluteal muscles can't be told.", what)
                          : fmt::format("{} {}.", what, done_to(*group));
}

}  // namespace

std::string band_in_words(const MuscleEffect& effect, std::string_view colour) {
  const GroupChange* group = most_changed(effect);
  return sentence(fmt::format("{} {} band", group == nullptr ? "the" : "The", colour), group);
}

std::string roll_in_words(const MuscleEffect& effect, Radians roll) {
  const GroupChange* group = medius_or_most_changed(effect);
  return sentence(fmt::format("{} {} {:.0f}°", group == nullptr ? "rolling" : "Rolling",
                              roll > Radians{0} ? "back" : "forwards", std::abs(to_degrees(roll))),
                  group);
}

}  // namespace clamshell
