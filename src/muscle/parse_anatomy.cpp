// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>

#include "base/toml_table.h"
#include "base/user_error.h"
#include "muscle/anatomy.h"

namespace clamshell {
namespace {

constexpr std::array kSegments{SegmentName::pelvis, SegmentName::femur, SegmentName::tibia};

Vector3<double> point(const TomlTable& table, std::string_view key) {
  const auto values = table.numbers(key);
  if (values.size() != 3) table.refuse(fmt::format("'{}' must be three numbers", key));
  return {values[0], values[1], values[2]};
}

double positive_number(const TomlTable& table, std::string_view key) {
  const double value = table.number(key);
  if (!(value > 0)) table.refuse(fmt::format("'{}' must be more than 0", key));
  return value;
}

SegmentName segment(const TomlTable& table) {
  const std::string name = table.text("on");
  const auto* found = std::ranges::find(kSegments, name, [](SegmentName s) { return name_of(s); });
  if (found == kSegments.end()) table.refuse(fmt::format("there is no segment \"{}\"", name));
  return *found;
}

Surface surface(const TomlTable& table) {
  return {table.text("name"),
          segment(table),
          point(table, "centre_m"),
          point(table, "turned_deg") / kDegreesPerRadian,
          Metres{positive_number(table, "radius_m")},
          point(table, "side_m")};
}

PathStep path_step(const TomlTable& table, const std::vector<Surface>& surfaces) {
  if (!table.has("over")) return PathPoint{segment(table), point(table, "at_m")};
  const std::string name = table.text("over");
  const auto found = std::ranges::find(surfaces, name, &Surface::name);
  if (found == surfaces.end()) table.refuse(fmt::format("there is no [[surface]] \"{}\"", name));
  return static_cast<std::size_t>(found - surfaces.begin());
}

bool is_point(const PathStep& step) { return std::holds_alternative<PathPoint>(step); }

Muscle muscle(const TomlTable& table, const std::vector<Surface>& surfaces) {
  Muscle muscle{table.text("name"),
                table.text("group"),
                Newtons{positive_number(table, "force_n")},
                Metres{positive_number(table, "fibre_m")},
                Metres{positive_number(table, "tendon_m")},
                from_degrees(table.number("pennation_deg")),
                {}};
  for (const TomlTable& step : table.tables("path")) muscle.path.push_back(path_step(step, surfaces));
  if (muscle.path.size() < 2 || !is_point(muscle.path.front()) || !is_point(muscle.path.back()))
    table.refuse("a path begins and ends in a point");
  return muscle;
}

}  // namespace

std::string_view name_of(SegmentName segment) {
  switch (segment) {
    case SegmentName::pelvis:
      return "pelvis";
    case SegmentName::femur:
      return "femur";
    case SegmentName::tibia:
      break;
  }
  return "tibia";
}

Anatomy parse_anatomy(std::string_view toml) {
  const TomlTable file = TomlTable::parse(toml, "The file of the muscles");
  const TomlTable reference = file.table("reference");
  Anatomy anatomy{Kilograms{positive_number(reference, "mass_kg")},
                  Metres{positive_number(reference, "height_m")},
                  Metres{positive_number(reference, "thigh_m")},
                  Metres{positive_number(reference, "shank_m")},
                  point(reference, "hip_m"),
                  {},
                  {}};
  for (const TomlTable& table : file.tables("surface")) anatomy.surfaces.push_back(surface(table));
  for (const TomlTable& table : file.tables("muscle")) anatomy.muscles.push_back(muscle(table, anatomy.surfaces));
  return anatomy;
}

}  // namespace clamshell
