// SPDX-License-Identifier: Apache-2.0
/// An ensemble of small neural networks, each of which answers with a normal distribution for every output.
///
/// Multilayer perceptrons with SiLU between the layers (Elfwing et al. 2018); the ensemble's answer is the mixture's
/// mean and standard deviation, so that disagreement widens it (Lakshminarayanan et al. 2017, "deep ensembles"). So
/// does an input further out than what was learned from.
#pragma once

#include <Eigen/Core>
#include <filesystem>
#include <string>
#include <vector>

#include "base/user_error.h"
#include "geometry/units.h"

namespace clamshell {

class Perceptrons {
 public:
  /// From a file of learned/, which must have this many inputs and these outputs, in this order. Throws UserError.
  Perceptrons(const std::filesystem::path& file, Eigen::Index inputs, const std::vector<std::string>& outputs);

  /// By output.
  std::vector<Measured<double>> operator()(const Eigen::VectorXf& input) const;

 private:
  struct Layer {
    Eigen::MatrixXf weights;  ///< out x in
    Eigen::VectorXf bias;
  };
  using Member = std::vector<Layer>;

  Eigen::VectorXf input_mean_, input_scale_, output_scale_;
  std::vector<Member> members_;
};

}  // namespace clamshell
