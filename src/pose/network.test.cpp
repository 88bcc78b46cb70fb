// SPDX-License-Identifier: Apache-2.0
#include "pose/network.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <random>

#include "base/user_error.h"
#include "pose/read_network.h"
#include "pose/synthetic_network.h"

namespace clamshell {
namespace {

Network network_of(const NetworkGraph& graph, const std::vector<std::string>& outputs) {
  return Network(std::make_shared<const NetworkGraph>(prune(graph, outputs)));
}

std::vector<float> noise(std::size_t count) {
  std::mt19937 random(3);
  std::vector<float> values(count);
  for (float& value : values) value = static_cast<float>(random() % 256) / 255;
  return values;
}

std::vector<float> run(Network& network) {
  network.run(noise(element_count(network.input_shape())));
  return {network.output(0).begin(), network.output(0).end()};
}

TEST(Network, computes_what_the_file_says) {
  Network network = network_of(read_network(synthetic_network(), "synthetic.tflite"), {"padded"});
  const std::vector<float> input{1, 2, 3, 4, 5, 6, 7, 8};
  network.run(input);
  EXPECT_THAT(network.output(0), testing::ElementsAre(16, 22, 22, 26, 0, 0,  //
                                                      28, 30, 34, 34, 0, 0,  //
                                                      0, 0, 0, 0, 0, 0));
}

TEST(Network, gives_the_same_finite_numbers_run_after_run) {
  Network network = network_of(read_network(kShippedNetworks / "pose_landmark_lite.tflite"), {"Identity"});
  const std::vector<float> first = run(network);
  EXPECT_TRUE(std::ranges::all_of(first, [](float v) { return std::isfinite(v); }));
  EXPECT_EQ(run(network), first);
}

TEST(Network, does_less_but_gives_the_same_when_pruned) {
  const NetworkGraph graph = read_network(kShippedNetworks / "pose_landmark_lite.tflite");
  const std::vector<std::string> all{"Identity", "Identity_1", "Identity_2", "Identity_3", "Identity_4"};
  EXPECT_LT(prune(graph, std::span(all).first(1)).nodes.size(), graph.nodes.size());
  Network whole = network_of(graph, all), pruned = network_of(graph, {"Identity"});
  EXPECT_EQ(run(whole), run(pruned));
}

TEST(Network, joins_an_output_from_its_parts) {
  Network detector = network_of(read_network(kShippedNetworks / "pose_solution_packed_assets.data"), {"Identity_1"});
  EXPECT_EQ(detector.output_shape(0), (Shape{1, 2254, 1}));
  const std::vector<float> scores = run(detector);
  for (std::size_t part : {std::size_t{0}, std::size_t{1568}, std::size_t{1960}}) EXPECT_NE(scores[part], 0) << part;
}

TEST(Network, refuses_an_input_of_another_size) {
  Network network = network_of(read_network(synthetic_network(), "synthetic.tflite"), {"padded"});
  EXPECT_THROW(network.run(noise(7)), std::invalid_argument);
}

TEST(Prune, names_the_output_that_is_missing) {
  const NetworkGraph graph = read_network(synthetic_network(), "synthetic.tflite");
  EXPECT_THROW(prune(graph, std::vector<std::string>{"bias"}), UserError);
}

TEST(Prune, drops_what_the_output_does_not_need) {
  const NetworkGraph graph = read_network(synthetic_network(), "synthetic.tflite");
  EXPECT_EQ(prune(graph, std::vector<std::string>{"convolved"}).nodes.size(), 1u);
}

}  // namespace
}  // namespace clamshell
