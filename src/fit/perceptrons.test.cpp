// SPDX-License-Identifier: Apache-2.0
#include "fit/perceptrons.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>
#include <unistd.h>

#include <cmath>
#include <fstream>
#include <functional>
#include <nlohmann/json.hpp>
#include <vector>

#include "base/user_error.h"

namespace clamshell {
namespace {

using Json = nlohmann::json;
using testing::HasSubstr;
using testing::ThrowsMessage;

const std::vector<std::string> kOutputs{"opening"};
constexpr Eigen::Index kInputs = 2;

/// Answers alike to everything, in units of the output's scale.
Json certain(double mean, double stddev) {
  return {{"layers", {{{"weights", {{0, 0}, {0, 0}}}, {"bias", {mean, std::log(stddev)}}}}}};
}

Json described(const std::vector<Json>& members) {
  return {{"outputs", kOutputs},
          {"input_mean", {1, 2}},
          {"input_scale", {2, 4}},
          {"output_scale", {10}},
          {"members", members}};
}

/// A hidden unit, which hears 2 x - 1 of the first input; the mean is 3 times its SiLU and a half, the deviation 2.
const Json kWithHiddenUnit{
    {"layers", {{{"weights", {{2, 0}}}, {"bias", {-1}}}, {{"weights", {{3}, {0}}}, {"bias", {0.5, std::log(2)}}}}}};

class WrittenFile {
 public:
  explicit WrittenFile(const std::string& text) { std::ofstream(path_) << text; }
  ~WrittenFile() { std::filesystem::remove(path_); }
  WrittenFile(const WrittenFile&) = delete;
  WrittenFile& operator=(const WrittenFile&) = delete;

  const std::filesystem::path& path() const { return path_; }

 private:
  std::filesystem::path path_ =
      std::filesystem::path(testing::TempDir()) / (std::to_string(getpid()) + "_perceptrons.json");
};

Perceptrons loaded(const std::string& text) { return {WrittenFile(text).path(), kInputs, kOutputs}; }

Measured<double> answer(const std::vector<Json>& members, const Eigen::Vector2f& input) {
  return loaded(described(members).dump())(input).at(0);
}

TEST(Perceptrons, answer_as_computed_by_hand) {
  // The first input lies one scale above its mean: x = 1, SiLU(2 x - 1) = 1 / (1 + 1/e) = 0.7310586.
  const auto [mean, stddev] = answer({kWithHiddenUnit}, {3, 2});
  EXPECT_NEAR(mean, 10 * (3 * 0.7310586 + 0.5), 1e-4);
  EXPECT_NEAR(stddev, 10 * 2, 1e-4);
}

TEST(Perceptrons, mix_the_answers_of_their_members) {
  // 26.931757 ± 20 and 10 ± 10: the moments of the mixture of both.
  const auto [mean, stddev] = answer({kWithHiddenUnit, certain(1, 1)}, {3, 2});
  EXPECT_NEAR(mean, 18.465879, 1e-4);
  EXPECT_NEAR(stddev, std::sqrt((26.931757 * 26.931757 + 400 + 100 + 100) / 2 - 18.465879 * 18.465879), 1e-4);
}

TEST(Perceptrons, are_less_certain_where_their_members_disagree) {
  EXPECT_NEAR(answer({certain(1, 0.5), certain(1, 0.5)}, {0, 0}).stddev, 5, 1e-4);
  EXPECT_NEAR(answer({certain(0.8, 0.5), certain(1.2, 0.5)}, {0, 0}).stddev, 10 * std::hypot(0.5, 0.2), 1e-4);
}

TEST(Perceptrons, take_far_inputs_as_lying_at_the_edge_of_what_was_learned) {
  const auto edge = answer({kWithHiddenUnit}, {1 + 4 * 2, 2});
  EXPECT_EQ(answer({kWithHiddenUnit}, {1e6F, 2}).value, edge.value);
  EXPECT_NE(answer({kWithHiddenUnit}, {1 + 3.9F * 2, 2}).value, edge.value);
  EXPECT_EQ(answer({kWithHiddenUnit}, {-1e6F, 2}).value, answer({kWithHiddenUnit}, {1 - 4 * 2, 2}).value);
}

TEST(Perceptrons, are_less_certain_the_further_out_an_input_lies) {
  const auto stddev = [](float first_input) { return answer({certain(1, 0.5)}, {first_input, 2}).stddev; };
  EXPECT_EQ(stddev(1), stddev(1 + 4 * 2));
  EXPECT_NEAR(stddev(1 + 8 * 2), 2 * stddev(1), 1e-4);
  EXPECT_NEAR(stddev(1 - 12 * 2), 3 * stddev(1), 1e-4);
}

TEST(Perceptrons, tell_which_file_is_missing) {
  EXPECT_THAT([] { Perceptrons("nowhere/movement.json", kInputs, kOutputs); },
              ThrowsMessage<UserError>(HasSubstr("nowhere/movement.json: can't be read")));
}

TEST(Perceptrons, do_not_take_text_for_weights) {
  for (const char* text : {"", "{", "[1, 2]", "null", "weights"}) {
    EXPECT_THAT([&] { loaded(text); }, ThrowsMessage<UserError>(HasSubstr("perceptrons.json: is no JSON object")))
        << text;
  }
}

struct Damage {
  const char* name;
  std::function<void(Json&)> damage;
  const char* complaint;
};
void PrintTo(const Damage& damage, std::ostream* out) { *out << damage.name; }

Json& first_layer(Json& file) { return file["members"][0]["layers"][0]; }

class DamagedPerceptrons : public testing::TestWithParam<Damage> {};
INSTANTIATE_TEST_SUITE_P(
    With, DamagedPerceptrons,
    testing::Values(
        Damage{"other outputs", [](Json& f) { f["outputs"] = {"roll"}; }, "answers other questions"},
        Damage{"more outputs",
               [](Json& f) {
                 f["outputs"] = {"opening", "roll"};
               },
               "answers other questions"},
        Damage{"no outputs", [](Json& f) { f.erase("outputs"); }, "has no list \"outputs\""},
        Damage{"no scale", [](Json& f) { f.erase("input_scale"); }, "has no list \"input_scale\""},
        Damage{"a mean that is no list", [](Json& f) { f["input_mean"] = 1; }, "has no list \"input_mean\""},
        Damage{"inputs for another network",
               [](Json& f) {
                 f["input_mean"] = {1, 2, 3};
               },
               "should have 2 numbers"},
        Damage{"an input scale of zero", [](Json& f) { f["input_scale"][1] = 0; }, "\"input_scale\" must be positive"},
        Damage{"a negative output scale", [](Json& f) { f["output_scale"][0] = -1; }, "\"output_scale\" must be"},
        Damage{"a hidden layer of another width",
               [](Json& f) {
                 first_layer(f)["weights"] = {{2, 0, 1}};
               },
               "\"weights\" should have 2 numbers"},
        Damage{"a bias of another width",
               [](Json& f) {
                 first_layer(f)["bias"] = {1, 2};
               },
               "\"bias\" should have 1 numbers"},
        Damage{"an end of another width", [](Json& f) { f["members"][0]["layers"].erase(1); },
               "doesn't end in a mean and a standard deviation"},
        Damage{"weights that are no rows", [](Json& f) { first_layer(f)["weights"] = {2}; }, "should have 2 numbers"},
        Damage{"a word among the weights", [](Json& f) { first_layer(f)["weights"][0][1] = "NaN"; },
               "no sensible number"},
        Damage{"nothing among the weights", [](Json& f) { first_layer(f)["bias"][0] = nullptr; }, "no sensible number"},
        Damage{"a huge weight", [](Json& f) { first_layer(f)["weights"][0][0] = 1e30; }, "no sensible number"},
        Damage{"a member that is a number", [](Json& f) { f["members"][0] = 3; }, "has no list \"layers\""},
        Damage{"a member without layers", [](Json& f) { f["members"][0]["layers"] = Json::array(); }, "doesn't end in"},
        Damage{"no members", [](Json& f) { f["members"] = Json::array(); }, "\"members\" is empty"}));

TEST_P(DamagedPerceptrons, are_refused_in_a_sentence_that_names_the_file) {
  Json file = described({kWithHiddenUnit});
  GetParam().damage(file);
  EXPECT_THAT([&] { loaded(file.dump()); }, ThrowsMessage<UserError>(testing::AllOf(HasSubstr("perceptrons.json: "),
                                                                                    HasSubstr(GetParam().complaint))));
}

TEST(Perceptrons, refuse_numbers_beyond_all_bounds_in_the_text) {
  for (const char* number : {"1e999", "NaN", "-Infinity"}) {
    std::string text = described({certain(7.25, 1)}).dump();
    text.replace(text.find("7.25"), 4, number);
    EXPECT_THROW(loaded(text), UserError) << number;
  }
}

RC_GTEST_PROP(Perceptrons, read_or_refuse_a_file_whatever_happened_to_a_byte_of_it, ()) {
  std::string text = described({kWithHiddenUnit, certain(1, 1)}).dump();
  text[*rc::gen::inRange<std::size_t>(0, text.size())] = *rc::gen::arbitrary<char>();
  try {
    loaded(text)(Eigen::Vector2f(3, 2));
  } catch (const UserError&) {
  }
}

RC_GTEST_PROP(Perceptrons, refuse_a_file_that_was_cut_off, ()) {
  const std::string text = described({kWithHiddenUnit}).dump();
  RC_ASSERT_THROWS_AS(loaded(text.substr(0, *rc::gen::inRange<std::size_t>(0, text.size()))), UserError);
}

}  // namespace
}  // namespace clamshell
