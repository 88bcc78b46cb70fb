// SPDX-License-Identifier: Apache-2.0
#include "pose/read_network.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <fstream>
#include <iterator>
#include <optional>
#include <random>

#include "base/user_error.h"
#include "pose/network.h"
#include "pose/synthetic_network.h"

namespace clamshell {
namespace {

using Bytes = std::vector<std::uint8_t>;

Bytes bytes_of(const std::filesystem::path& file) {
  std::ifstream stream(file, std::ios::binary);
  return {std::istreambuf_iterator<char>(stream), {}};
}

/// False if the bytes were refused; what is accepted must run.
bool runs(const Bytes& bytes) {
  std::optional<Network> network;
  try {
    network.emplace(std::make_shared<const NetworkGraph>(read_network(bytes, "some.tflite")));
  } catch (const UserError&) {
    return false;
  }
  network->run(std::vector<float>(element_count(network->input_shape())));
  return true;
}

TEST(NetworkReader, unpacks_sparse_half_precision_constants) {
  const NetworkGraph graph = read_network(synthetic_network(), "synthetic.tflite");
  ASSERT_EQ(graph.nodes.size(), 2u);
  const graph::Tensor& filter = graph.tensors[graph.nodes[0].inputs[1]];
  ASSERT_TRUE(filter.constant);
  EXPECT_THAT(*filter.constant, testing::ElementsAre(0, 3, 2, 0));
}

TEST(NetworkReader, reads_every_network_of_the_package) {
  for (const char* name : {"pose_solution_packed_assets.data", "pose_landmark_lite.tflite", "pose_landmark_full.tflite",
                           "pose_landmark_heavy.tflite"}) {
    EXPECT_GT(read_network(kShippedNetworks / name).nodes.size(), 100u) << name;
  }
}

TEST(NetworkReader, says_which_file_is_missing_and_what_to_do) {
  try {
    read_network("nowhere/pose_landmark_full.tflite");
    FAIL();
  } catch (const UserError& error) {
    EXPECT_THAT(error.what(), testing::AllOf(testing::HasSubstr("nowhere/pose_landmark_full.tflite"),
                                             testing::HasSubstr("missing"), testing::HasSubstr("npm ci")));
  }
}

TEST(NetworkReader, refuses_a_folder) { EXPECT_THROW(read_network(kShippedNetworks), UserError); }

TEST(NetworkReader, refuses_every_truncation) {
  const Bytes whole = synthetic_network();
  ASSERT_TRUE(runs(whole));
  for (std::size_t length = 0; length < whole.size(); ++length) {
    EXPECT_FALSE(runs({whole.begin(), whole.begin() + static_cast<std::ptrdiff_t>(length)})) << length;
  }
}

TEST(NetworkReader, refuses_many_large_tensors_that_a_small_file_can_name) {
  using namespace tflite;
  flatbuffers::FlatBufferBuilder file;
  const std::vector<std::int32_t> shape{1, 1 << 22};
  const std::vector tensors(64, CreateTensorDirect(file, &shape, TensorType_FLOAT32));
  const auto ends = file.CreateVector(std::vector<std::int32_t>{0});
  const std::vector subgraphs{CreateSubGraph(file, file.CreateVector(tensors), ends, ends)};
  FinishModelBuffer(file, CreateModel(file, 3, 0, file.CreateVector(subgraphs)));
  try {
    read_network({file.GetBufferPointer(), file.GetSize()}, "large.tflite");
    FAIL();
  } catch (const UserError& error) {
    EXPECT_THAT(error.what(), testing::HasSubstr("too big together"));
  }
}

TEST(NetworkReader, survives_every_flipped_bit) {
  Bytes bytes = synthetic_network();
  std::size_t refused = 0;
  for (std::size_t bit = 0; bit < 8 * bytes.size(); ++bit) {
    const auto mask = static_cast<std::uint8_t>(1u << (bit % 8));
    bytes[bit / 8] ^= mask;
    refused += runs(bytes) ? 0 : 1;
    bytes[bit / 8] ^= mask;
  }
  // Names, alignment and the values of weights may change unnoticed.
  EXPECT_GT(refused, bytes.size());
}

TEST(NetworkReader, survives_damage_to_a_real_network) {
  const Bytes whole = bytes_of(kShippedNetworks / "pose_landmark_lite.tflite");
  ASSERT_GT(whole.size(), 0u);
  std::mt19937 random(7);
  for (int trial = 0; trial < 40; ++trial) {
    Bytes bytes = whole;
    for (int i = 0; i < 200; ++i) bytes[random() % bytes.size()] = static_cast<std::uint8_t>(random());
    runs(bytes);
    bytes.resize(random() % bytes.size());
    EXPECT_FALSE(runs(bytes));
  }
}

TEST(NetworkReader, refuses_noise) {
  std::mt19937 random(8);
  for (std::size_t length : {0u, 1u, 7u, 8u, 100u, 10000u}) {
    Bytes bytes(length);
    for (auto& byte : bytes) byte = static_cast<std::uint8_t>(random());
    EXPECT_FALSE(runs(bytes)) << length;
  }
}

}  // namespace
}  // namespace clamshell
