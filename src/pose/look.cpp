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
void pass(Coder& code, std::optional<JointPlaces>& joints) {
  bool are_there = joints.has_value();
  code(are_there);
  if (!are_there) return;
  for (Eigen::Vector2d& place : joints ? *joints : joints.emplace()) {
    code(place.x());
    code(place.y());
  }
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
  pass(code, look.joints);
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

struct Looker {
  PersonFinder person;
  std::optional<JointRefiner> joints;

  Look look(const Image& image, const LookOrder& order) {
    const Seconds start = thread_time();
    Look result;
    result.body = order.crop ? person.look(image, *order.crop) : person.find(image, order.doubt);
    result.doubted = order.crop && order.doubt;
    if (result.doubted) result.elsewhere = person.find_elsewhere(image, *order.crop, result.body);
    if (result.doubted && order.find_others && result.body.lies())
      result.others = person.find_others(image, *order.crop);
    if (joints && result.body.presence >= kMinPresence) result.joints = joints->find(image, result.body);
    result.took = thread_time() - start;
    return result;
  }
};

struct Lookers {
  std::vector<Looker> all;  ///< the n-th picture is looked at by the n-th of them, modulo their number
  std::size_t pictures = 0;
};

}  // namespace

BeginLook look_here(const PoseNetworks& networks, int threads) {
  const auto detector = std::make_shared<const NetworkGraph>(read_detector(networks.folder));
  const auto landmarks = std::make_shared<const NetworkGraph>(read_landmark_network(networks.folder, networks.model));
  const auto joints =
      networks.learned.empty() ? nullptr : std::make_shared<const NetworkGraph>(read_joint_network(networks.learned));
  const auto lookers = std::make_shared<Lookers>();
  for (int i = 0; i < threads; ++i)
    lookers->all.push_back({{detector, landmarks}, joints ? std::optional<JointRefiner>(joints) : std::nullopt});
  const auto where = threads == 1 ? std::launch::deferred : std::launch::async;
  return [=](std::shared_ptr<const Image> image, const LookOrder& order) {
    Looker& looker = lookers->all[lookers->pictures++ % lookers->all.size()];
    return std::async(where,
                      [&looker, lookers, image = std::move(image), order] { return looker.look(*image, order); });
  };
}

std::vector<double> numbers_of(const LookOrder& order) { return written(order); }
std::vector<double> numbers_of(const Look& look) { return written(look); }
LookOrder order_of(std::span<const double> numbers) { return read<LookOrder>(numbers); }
Look look_of(std::span<const double> numbers) { return read<Look>(numbers); }

}  // namespace clamshell
