// SPDX-License-Identifier: Apache-2.0
/// The steps of the programme in one order, from the easiest without a band to the last of the strongest band, as far
/// as this person may climb it: bands that are not owned are left out, and what a clinician set stays as it is.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "prescription/dose.h"
#include "prescription/programme.h"
#include "prescription/rules.h"

namespace clamshell {

/// In the order of difficulty.
struct Rung {
  std::optional<std::size_t> band;  ///< of Rules::bands; nothing: without one
  std::size_t step{};               ///< of Rules::without_band or with_band

  friend auto operator<=>(const Rung&, const Rung&) = default;
};

class Ladder {
 public:
  /// The arguments must outlive it.
  Ladder(const Rules& rules, const std::optional<Programme>& programme, const std::vector<std::string>& owned,
         Goal goal = Goal::endurance);

  Goal goal() const { return goal_; }

  /// Where everybody begins.
  Rung first() const;
  /// The highest rung that this dose reaches: at least the middle of its repetitions, and its hold and lowering.
  Rung at(const Dose& dose) const;
  /// The rung itself; where its band may not be used, one with the band that takes its place.
  Rung allowed(Rung rung) const;

  /// Nothing: that was the highest. By one step or one colour.
  std::optional<Rung> above(Rung rung) const;
  /// A step back; at the bottom the same.
  Rung below(Rung rung) const;
  /// A band back; without one, fewer repetitions.
  Rung weaker(Rung rung) const;

  /// The band that would come next and isn't owned.
  std::optional<Band> missing_band(Rung rung) const;
  /// It is the last step of its list: what the goal comes to with this band.
  bool is_last_step(Rung rung) const;
  /// At most, where the rung is mastered, of 10.
  int effort(Rung rung) const;
  /// With what the clinician set.
  Dose dose(Rung rung) const;
  /// A dose with what the clinician set in place of its own.
  Dose overridden(Dose dose) const;

 private:
  const std::vector<Step>& steps(const std::optional<std::size_t>& band) const;
  bool owns(std::size_t band) const;
  bool band_is_set() const;
  std::optional<std::size_t> index_of(const std::optional<std::string>& colour) const;
  std::optional<std::size_t> next_band(Rung rung) const;
  /// The strongest that may be used and is weaker.
  std::optional<std::size_t> next_weaker(const std::optional<std::size_t>& band) const;
  std::size_t easiest_step(const std::optional<std::size_t>& band) const;

  const Rules& rules_;
  const std::optional<Programme>& programme_;
  const std::vector<std::string>& owned_;
  Goal goal_;
};

}  // namespace clamshell
