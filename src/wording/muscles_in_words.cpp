// SPDX-License-Identifier: Apache-2.0
#include "wording/muscles_in_words.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "language/translate.h"

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
  if (group == "gluteus_maximus_superior") return tr("the upper part of your gluteus maximus");
  if (group == "gluteus_maximus_lower") return tr("the lower part of your gluteus maximus");
  std::string name(group);
  std::ranges::replace(name, '_', ' ');
  return tr("your {}", name);
}

/// Of 0 to 1: the nearest that has a name.
std::string share_in_words(double share) {
  struct Named {
    double share;
    std::string name;
  };
  const std::array<Named, 14> named{{{0, tr("next to nothing")},
                                     {0.05, tr("a twentieth")},
                                     {0.1, tr("a tenth")},
                                     {0.2, tr("a fifth")},
                                     {0.25, tr("a quarter")},
                                     {1 / 3., tr("a third")},
                                     {0.4, tr("two fifths")},
                                     {0.5, tr("a half")},
                                     {0.6, tr("three fifths")},
                                     {2 / 3., tr("two thirds")},
                                     {0.75, tr("three quarters")},
                                     {0.8, tr("four fifths")},
                                     {0.9, tr("nine tenths")},
                                     {1, tr("nearly all")}}};
  return std::ranges::min_element(named, {}, [&](const Named& each) { return std::abs(each.share - share); })->name;
}

constexpr double kLargestNamedRise = 0.95;  ///< a larger one is told in times

/// from and to as words: nothing if they are the same.
std::string bounds_in_words(const std::string& from, const std::string& to) {
  return from == to ? "" : ' ' + tr("(between {} and {})", from, to);
}

/// "took a third of the work off your gluteus medius (between a quarter and a half)"
std::string done_to(const GroupChange& group) {
  const std::string part = part_in_words(group.name);
  const auto& [lo, hi] = group.interval;
  if (lo > -kHardly && hi < kHardly) return tr("hardly changed the work of {} (by less than a tenth)", part);
  if (hi < 0)
    return tr("took {} of the work off {}", share_in_words(-group.change), part) +
           bounds_in_words(share_in_words(-hi), share_in_words(-lo));
  if (hi < kLargestNamedRise)
    return tr("raised the work of {} by {}", part, share_in_words(group.change)) +
           bounds_in_words(share_in_words(lo), share_in_words(hi));
  const auto times = [](double change) { return decimal(1 + change, 1); };
  const std::string bounds = times(lo) == times(hi) ? "" : ' ' + tr("(between {} and {} times)", times(lo), times(hi));
  return tr("raised the work of {} to {} times what it would have been", part, times(group.change)) + bounds;
}

}  // namespace

std::string band_in_words(const MuscleEffect& effect, std::string_view colour) {
  const GroupChange* group = most_changed(effect);
  const std::string name = tr(colour);
  return group == nullptr ? tr("Whether the {} band changed the work of your gluteal muscles can't be told.", name)
                          : tr("The {} band {}.", name, done_to(*group));
}

std::string roll_in_words(const MuscleEffect& effect, Radians roll) {
  const GroupChange* group = medius_or_most_changed(effect);
  const std::string degrees = decimal(std::abs(to_degrees(roll)), 0);
  if (group == nullptr)
    return roll > Radians{0}
               ? tr("Whether rolling back {}° changed the work of your gluteal muscles can't be told.", degrees)
               : tr("Whether rolling forwards {}° changed the work of your gluteal muscles can't be told.", degrees);
  return roll > Radians{0} ? tr("Rolling back {}° {}.", degrees, done_to(*group))
                           : tr("Rolling forwards {}° {}.", degrees, done_to(*group));
}

}  // namespace clamshell
