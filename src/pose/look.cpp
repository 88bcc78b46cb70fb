// SPDX-License-Identifier: Apache-2.0
#include "pose/look.h"

#include <cstddef>
#include <ctime>
#include <utility>

#include "pose/find_person.h"

namespace clamshell {
namespace {

Seconds thread_time() {
  timespec now{};
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
  return Seconds{static_cast<double>(now.tv_sec) + 1e-9 * static_cast<double>(now.tv_nsec)};
}

struct NumberWriter {
  template <class Number>
  void operator()(Number& number) {
    numbers.push_back(static_cast<double>(number));
  }
  std::vector<double> numbers;
};

struct NumberReader {
  template <class Number>
  void operator()(Number& number) {
    number = static_cast<Number>(numbers.front());
    numbers = numbers.subspan(1);
  }
  std::span<const double> numbers;
};

template <class Coder>
void pass(Coder& code, Crop& crop) {
  code(crop.centre.x());
  code(crop.centre.y());
  code(crop.size);
  code(crop.rotation.value);
}

template <class Coder>
void pass(Coder& code, std::optional<Crop>& crop) {
  bool is_there = crop.has_value();
  code(is_there);
  if (is_there) pass(code, crop ? *crop : crop.emplace());
}

template <class Coder>
void pass(Coder& code, Body& body) {
  code(body.presence);
  for (Keypoint& keypoint : body.at) {
    code(keypoint.x.value);
    code(keypoint.y.value);
    code(keypoint.confidence);
  }
  pass(code, body.crop);
}

template <class Coder>
void pass(Coder& code, LookOrder& order) {
  pass(code, order.crop);
  code(order.doubt);
  code(order.find_others);
}

template <class Coder>
void pass(Coder& code, Look& look) {
  pass(code, look.body);
  code(look.doubted);
  pass(code, look.elsewhere);
  code(look.took.value);
  std::size_t others = look.others.size();
  code(others);
  look.others.resize(others);
  for (Body& other : look.others) pass(code, other);
}

template <class Value>
std::vector<double> written(Value value) {
  NumberWriter writer;
  pass(writer, value);
  return std::move(writer.numbers);
}

template <class Value>
Value read(std::span<const double> numbers) {
  Value value;
  NumberReader reader{numbers};
  pass(reader, value);
  return value;
}

}  // namespace

Look look(PersonFinder& finder, const Image& image, const LookOrder& order) {
  const Seconds start = thread_time();
  Look result;
  result.body = order.crop ? finder.look(image, *order.crop) : finder.find(image, order.doubt);
  result.doubted = order.crop && order.doubt;
  if (result.doubted) result.elsewhere = finder.find_elsewhere(image, *order.crop, result.body);
  if (result.doubted && order.find_others && result.body.lies()) result.others = finder.find_others(image, *order.crop);
  result.took = thread_time() - start;
  return result;
}

BeginLook look_here(const std::filesystem::path& networks, Model model, int threads) {
  struct Finders {
    std::vector<PersonFinder> all;  ///< the n-th picture is looked at by the n-th of them, modulo their number
    std::size_t pictures = 0;
  };
  const auto detector = std::make_shared<const NetworkGraph>(read_detector(networks));
  const auto landmarks = std::make_shared<const NetworkGraph>(read_landmark_network(networks, model));
  const auto finders = std::make_shared<Finders>();
  for (int i = 0; i < threads; ++i) finders->all.emplace_back(detector, landmarks);
  const auto where = threads == 1 ? std::launch::deferred : std::launch::async;
  return [=](std::shared_ptr<const Image> image, const LookOrder& order) {
    PersonFinder& finder = finders->all[finders->pictures++ % finders->all.size()];
    return std::async(where,
                      [&finder, finders, image = std::move(image), order] { return look(finder, *image, order); });
  };
}

std::vector<double> numbers_of(const LookOrder& order) { return written(order); }
std::vector<double> numbers_of(const Look& look) { return written(look); }
LookOrder order_of(std::span<const double> numbers) { return read<LookOrder>(numbers); }
Look look_of(std::span<const double> numbers) { return read<Look>(numbers); }

}  // namespace clamshell
