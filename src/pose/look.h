// SPDX-License-Identifier: Apache-2.0
/// One look at one picture: all that needs the networks, and nothing of the pictures before.
#pragma once

#include <filesystem>
#include <functional>
#include <future>
#include <memory>
#include <optional>
#include <span>
#include <vector>

#include "picture/frame.h"
#include "pose/refine_joints.h"

namespace clamshell {

struct LookOrder {
  std::optional<Crop> crop;  ///< nothing: the person has to be found
  bool doubt{};              ///< searches thoroughly; with a crop: whether somebody lies elsewhere
  bool find_others{};        ///< with a doubt: who else lies there
};

struct Look {
  Body body;                          ///< as BlazePose sees it
  std::optional<JointPlaces> joints;  ///< of somebody who was seen
  bool doubted{};
  std::optional<Crop> elsewhere;  ///< where somebody lies, if the doubted crop is wrong
  std::vector<Body> others;       ///< who lie; looked for with a doubt
  Seconds took;                   ///< of processor time
};

/// Begins a look, here or elsewhere. Called in the order of the pictures; the looks may end in any order.
using BeginLook = std::function<std::future<Look>(std::shared_ptr<const Image>, const LookOrder&)>;

struct PoseNetworks {
  std::filesystem::path folder;   ///< of the npm package @mediapipe/pose
  std::filesystem::path learned;  ///< folder learned/; empty: no second look at the joints
  Model model = kDefaultModel;
};

/// Looks here, on as many threads; on one, when the result is asked for. Throws BadNetwork (a sentence) if a file is
/// missing or damaged.
BeginLook look_here(const PoseNetworks& networks, int threads);

/// Orders and looks as numbers, for a copy of this program that looks elsewhere: nothing is rounded, and nothing is
/// checked, as both copies are one's own.
std::vector<double> numbers_of(const LookOrder& order);
std::vector<double> numbers_of(const Look& look);
LookOrder order_of(std::span<const double> numbers);
Look look_of(std::span<const double> numbers);

}  // namespace clamshell
