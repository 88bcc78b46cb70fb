// SPDX-License-Identifier: Apache-2.0
#include "fit/perceptrons.h"

#include <fmt/format.h>

#include <cmath>
#include <nlohmann/json.hpp>

#include "base/read_file.h"
#include "base/user_error.h"

namespace clamshell {
namespace {

using Json = nlohmann::json;

/// Standard deviations from the mean: what lies further out than anything learned is taken as lying there, and the
/// answer is as much less certain as it lies further out.
constexpr float kFarthest = 4;
constexpr double kFeasible = 1e6;  ///< no weight is larger

class Reader {
 public:
  explicit Reader(const std::filesystem::path& file) : file_(file) {
    const auto text = read_file(file);
    if (!text) fail("can't be read");
    json_ = Json::parse(*text, nullptr, /*allow_exceptions=*/false);
    if (!json_.is_object()) fail("is no JSON object");
  }

  const Json& list(const Json& from, const char* name) const {
    const auto found = from.find(name);
    if (!from.is_object() || found == from.end() || !found->is_array()) fail(fmt::format("has no list \"{}\"", name));
    return *found;
  }
  const Json& root() const { return json_; }

  Eigen::VectorXf vector(const Json& values, Eigen::Index size, const char* name) const {
    if (!values.is_array() || static_cast<Eigen::Index>(values.size()) != size)
      fail(fmt::format("\"{}\" should have {} numbers", name, size));
    Eigen::VectorXf result(size);
    for (Eigen::Index i = 0; i < size; ++i) {
      const Json& value = values[static_cast<std::size_t>(i)];
      if (!value.is_number() || !(std::abs(value.get<double>()) < kFeasible))
        fail(fmt::format("\"{}\" holds something that is no sensible number", name));
      result[i] = value.get<float>();
    }
    return result;
  }

  Eigen::VectorXf scale(Eigen::Index size, const char* name) const {
    Eigen::VectorXf result = vector(list(json_, name), size, name);
    if ((result.array() <= 0).any()) fail(fmt::format("\"{}\" must be positive", name));
    return result;
  }

  [[noreturn]] void fail(const std::string& what) const {
    throw UserError(
        fmt::format("The learned weights {}: {}. Take the file from a fresh copy of Clamshell.", file_.string(), what));
  }

 private:
  std::filesystem::path file_;
  Json json_;
};

}  // namespace

Perceptrons::Perceptrons(const std::filesystem::path& file, Eigen::Index inputs,
                         const std::vector<std::string>& outputs) {
  const Reader reader(file);
  if (reader.list(reader.root(), "outputs") != Json(outputs)) reader.fail("answers other questions than are asked");
  const auto answers = static_cast<Eigen::Index>(outputs.size());
  input_mean_ = reader.vector(reader.list(reader.root(), "input_mean"), inputs, "input_mean");
  input_scale_ = reader.scale(inputs, "input_scale");
  output_scale_ = reader.scale(answers, "output_scale");
  for (const Json& described : reader.list(reader.root(), "members")) {
    Member member;
    Eigen::Index width = inputs;
    for (const Json& layer : reader.list(described, "layers")) {
      const Json& rows = reader.list(layer, "weights");
      const auto height = static_cast<Eigen::Index>(rows.size());
      Layer read{Eigen::MatrixXf(height, width), reader.vector(reader.list(layer, "bias"), height, "bias")};
      for (Eigen::Index row = 0; row < height; ++row)
        read.weights.row(row) = reader.vector(rows[static_cast<std::size_t>(row)], width, "weights");
      member.push_back(std::move(read));
      width = height;
    }
    if (member.empty() || width != 2 * answers)
      reader.fail("doesn't end in a mean and a standard deviation for each output");
    members_.push_back(std::move(member));
  }
  if (members_.empty()) reader.fail("\"members\" is empty");
}

std::vector<Measured<double>> Perceptrons::operator()(const Eigen::VectorXf& input) const {
  const Eigen::VectorXf standardized = (input - input_mean_).array() / input_scale_.array();
  const Eigen::VectorXf known = standardized.cwiseMax(-kFarthest).cwiseMin(kFarthest);
  const double widening = 1 + static_cast<double>((standardized - known).norm()) / kFarthest;
  const Eigen::Index answers = output_scale_.size();
  Eigen::ArrayXd first = Eigen::ArrayXd::Zero(answers), second = first;  // moments of the mixture
  for (const Member& member : members_) {
    Eigen::VectorXf x = known;
    for (const Layer& layer : member) {
      x = (layer.weights * x + layer.bias).eval();
      if (&layer != &member.back()) x = x.array() / (1 + (-x.array()).exp());
    }
    const Eigen::ArrayXd mean = x.head(answers).cast<double>();
    const Eigen::ArrayXd stddev = x.tail(answers).cast<double>().array().exp();  // the network tells its logarithm
    first += mean;
    second += mean.square() + stddev.square();
  }
  const auto count = static_cast<double>(members_.size());
  first /= count;
  second /= count;
  std::vector<Measured<double>> result;
  for (Eigen::Index i = 0; i < answers; ++i) {
    const double scale = output_scale_[i], variance = std::max(second[i] - first[i] * first[i], 0.0);
    result.push_back({scale * first[i], widening * scale * std::sqrt(variance)});
  }
  return result;
}

}  // namespace clamshell
