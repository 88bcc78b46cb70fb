// SPDX-License-Identifier: Apache-2.0
/// Of several people lying down, finds the one who exercises: who moves a knee before the followed one has moved one.
#pragma once

#include <deque>
#include <optional>
#include <vector>

#include "pose/estimate_landmarks.h"

namespace clamshell {

class MoverFinder {
 public:
  /// A picture's bodies that lie: the followed one, and all others. Gives the crop of another one who exercises.
  std::optional<Crop> add(const Body& followed, const std::vector<Body>& others);

  /// The followed one was seen to exercise: the others no longer matter.
  bool is_sure() const { return sure_; }

 private:
  /// Somebody who stays in one place.
  struct Person {
    Crop crop;
    std::deque<Body> seen;
  };
  Person& person_at(const Crop& crop);

  std::vector<Person> people_;
  bool sure_{};
};

}  // namespace clamshell
