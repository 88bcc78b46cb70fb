// SPDX-License-Identifier: Apache-2.0
#include "motion_file/read_motion.h"

#include <archive.h>
#include <archive_entry.h>
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <memory>
#include <optional>
#include <utility>

#include "base/utf8.h"
#include "geometry/median.h"

namespace clamshell {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t kMostBytes = 512 << 20;  ///< of all tables of a recording, unpacked: four hours at 400 Hz
constexpr std::size_t kMostColumns = 64;
constexpr double kLargest = 1000;  ///< g or rad/s: no sensor reads more
constexpr double kLeastRate = 8;   ///< samples a second
constexpr Seconds kLongestPause{24 * 3600.0};
constexpr Seconds kGyroscopeGap{0.25};                     ///< between two readings: no rate is known within it
constexpr double kLeastGravity = 0.7, kMostGravity = 1.4;  ///< g, the usual size of a reading

enum class Quantity { none, time, force, linear, gravity, rate };

/// One column: what it holds, and what a number of it is worth in s, g or rad/s.
struct Column {
  Quantity quantity{};
  int axis{};
  double unit{};  ///< 0: none is named
};

std::string_view trimmed_cell(std::string_view cell) {
  const auto is_blank = [](char c) { return c == ' ' || c == '"' || c == '\r'; };
  while (!cell.empty() && is_blank(cell.front())) cell.remove_prefix(1);
  while (!cell.empty() && is_blank(cell.back())) cell.remove_suffix(1);
  return cell;
}

/// Calls take(cell, index) for each cell of a line.
template <class Take>
void for_each_cell(std::string_view line, char separator, Take take) {
  for (std::size_t index = 0; index < kMostColumns; ++index) {
    const auto end = line.find(separator);
    take(trimmed_cell(line.substr(0, end)), index);
    if (end == std::string_view::npos) return;
    line.remove_prefix(end + 1);
  }
}

struct Unit {
  std::string_view name;
  Quantity quantity;
  double worth;
};
constexpr std::array kUnits{Unit{"s", Quantity::time, 1},
                            Unit{"ms", Quantity::time, 1e-3},
                            Unit{"g", Quantity::force, 1},
                            Unit{"m/s^2", Quantity::force, 1 / kStandardGravity},
                            Unit{"m/s2", Quantity::force, 1 / kStandardGravity},
                            Unit{"m/s²", Quantity::force, 1 / kStandardGravity},
                            Unit{"dps", Quantity::rate, kDegree},
                            Unit{"deg/s", Quantity::rate, kDegree},
                            Unit{"°/s", Quantity::rate, kDegree},
                            Unit{"rad/s", Quantity::rate, 1}};

/// "acceleration x (m/s^2)" or "x_g" -> "acceleration x", "m/s^2".
std::pair<std::string_view, std::string_view> name_and_unit(std::string_view heading) {
  if (const auto open = heading.find_first_of("(["); open != std::string_view::npos) {
    const auto close = heading.find_first_of(")]", open);
    return {trimmed_cell(heading.substr(0, open)), trimmed_cell(heading.substr(open + 1, close - open - 1))};
  }
  const auto line = heading.rfind('_');
  if (line == std::string_view::npos) return {heading, {}};
  return {heading.substr(0, line), heading.substr(line + 1)};
}

Column column_of(std::string_view heading) {
  const std::string lower = lower_case(heading);
  const auto [name, unit_name] = name_and_unit(lower);
  const auto* const unit = std::ranges::find(kUnits, unit_name, &Unit::name);
  if (unit == kUnits.end() || name.empty()) return {};
  if (unit->quantity == Quantity::time) return {Quantity::time, 0, unit->worth};
  const int axis = name.back() - 'x';
  if (axis < 0 || axis > 2) return {};
  const bool is_linear = unit->quantity == Quantity::force && name.find("linear") != std::string_view::npos;
  return {is_linear ? Quantity::linear : unit->quantity, axis, unit->worth};
}

/// Sensor Logger's: time in ns, seconds_elapsed, and z, y, x in the units of Android; what they are is in the file's
/// name alone.
Column column_of_sensor_logger(std::string_view heading, const std::string& file) {
  if (heading == "seconds_elapsed") return {Quantity::time, 0, 1};
  if (heading.size() != 1 || heading[0] < 'x' || heading[0] > 'z') return {};
  const int axis = heading[0] - 'x';
  const auto is = [&](std::string_view word) { return file.find(word) != std::string::npos; };
  if (is("gyroscope")) return {Quantity::rate, axis, 1};
  if (is("totalacceleration")) return {Quantity::force, axis, 1 / kStandardGravity};
  if (is("gravity")) return {Quantity::gravity, axis, 1 / kStandardGravity};
  if (is("accelerometer") && !is("uncalibrated")) return {Quantity::linear, axis, 1 / kStandardGravity};
  return {};
}

struct Reading {
  Seconds time;
  Vector3<double> value;
};
using Readings = std::vector<Reading>;

/// The readings of each sensor.
struct Sensors {
  Readings force, linear, gravity, rate;
  Readings& of(Quantity quantity) {
    return quantity == Quantity::force     ? force
           : quantity == Quantity::linear  ? linear
           : quantity == Quantity::gravity ? gravity
                                           : rate;
  }
};

/// Not a number where the cell holds none.
double number_in(std::string_view cell, bool decimal_comma) {
  std::array<char, 40> text{};
  if (cell.size() > text.size()) return NAN;
  std::ranges::copy(cell, text.begin());
  if (decimal_comma) std::ranges::replace(text, ',', '.');
  const char* const end = text.data() + cell.size();
  const char* const begin = !cell.empty() && text[0] == '+' ? text.data() + 1 : text.data();
  double number{};
  const auto [last, error] = std::from_chars(begin, end, number);
  return error == std::errc{} && last == end && !cell.empty() ? number : NAN;
}

class TableReader {
 public:
  TableReader(const MotionTable& table, Sensors& sensors) : table_(table), sensors_(sensors) {}

  void read() {
    std::string_view rest = table_.text;
    if (rest.starts_with("\xEF\xBB\xBF")) rest.remove_prefix(3);
    const std::string_view heading = next_line(rest);
    read_headings(heading);
    if (!has(Quantity::time)) return;  // no table of readings; parse_motion misses what it needs
    for (const Quantity q : {Quantity::force, Quantity::linear, Quantity::gravity, Quantity::rate})
      if (has(q)) expect_three_axes(q);
    while (!rest.empty()) read_row(next_line(rest));
  }

 private:
  [[noreturn]] void refuse(const std::string& what) const {
    throw BadMotion(fmt::format("\"{}\": {}", table_.name, what));
  }

  std::string_view next_line(std::string_view& rest) {
    ++line_;
    const auto end = rest.find('\n');
    const std::string_view line = rest.substr(0, end);
    rest.remove_prefix(end == std::string_view::npos ? rest.size() : end + 1);
    return line;
  }

  void read_headings(std::string_view heading) {
    for (const char c : {'\t', ';'})
      if (heading.find(c) != std::string_view::npos) separator_ = c;
    const bool sensor_logger = heading.find("seconds_elapsed") != std::string_view::npos;
    const std::string file = lower_case(fs::path(table_.name).filename().string());
    for_each_cell(heading, separator_, [&](std::string_view cell, std::size_t) {
      Column column = sensor_logger ? column_of_sensor_logger(cell, file) : column_of(cell);
      const bool again = std::ranges::any_of(
          columns_, [&](const Column& c) { return c.quantity == column.quantity && c.axis == column.axis; });
      columns_.push_back(again ? Column{} : column);
    });
  }

  bool has(Quantity quantity) const { return std::ranges::count(columns_, quantity, &Column::quantity) > 0; }

  void expect_three_axes(Quantity quantity) const {
    if (std::ranges::count(columns_, quantity, &Column::quantity) != 3)
      refuse("an axis is missing: the columns x, y and z belong together.");
  }

  void read_row(std::string_view line) {
    if (trimmed_cell(line).empty()) return;
    std::size_t cells = 0;
    std::array<double, kMostColumns> numbers{};
    for_each_cell(line, separator_, [&](std::string_view cell, std::size_t i) {
      ++cells;
      numbers.at(i) = i < columns_.size() && columns_[i].quantity != Quantity::none
                          ? columns_[i].unit * number_in(cell, separator_ != ',')
                          : 0;
    });
    if (cells < columns_.size()) refuse(fmt::format("line {} has {} of {} columns.", line_, cells, columns_.size()));
    Seconds time;
    std::array<Vector3<double>, 6> values;
    for (std::size_t i = 0; i < columns_.size(); ++i) {
      const Column& column = columns_[i];
      if (column.quantity == Quantity::time)
        time = Seconds{numbers.at(i)};
      else if (column.quantity != Quantity::none)
        values.at(static_cast<std::size_t>(column.quantity))[column.axis] = numbers.at(i);
    }
    for (const Quantity q : {Quantity::force, Quantity::linear, Quantity::gravity, Quantity::rate}) {
      const Vector3<double>& value = values.at(static_cast<std::size_t>(q));
      if (has(q) && std::isfinite(time.value) && value.allFinite() && value.cwiseAbs().maxCoeff() < kLargest)
        add(sensors_.of(q), {time, value});
    }
  }

  void add(Readings& readings, const Reading& reading) const {
    constexpr Seconds kJitter{0.1};
    if (readings.empty()) return readings.push_back(reading);
    const Seconds since = reading.time - readings.back().time;
    if (since < -kJitter) refuse(fmt::format("the clock jumps back by {:.1f} s in line {}.", -since.value, line_));
    if (since > kLongestPause)
      refuse(fmt::format("{:.0f} hours pass before line {}: are the times in seconds?", since.value / 3600, line_));
    if (since > Seconds{0}) readings.push_back(reading);
  }

  const MotionTable& table_;
  Sensors& sensors_;
  std::vector<Column> columns_;
  char separator_ = ',';
  int line_{};
};

/// Between two readings, in a straight line; none where they are too far apart.
std::optional<Vector3<double>> at(const Readings& readings, Seconds time) {
  const auto after = std::ranges::lower_bound(readings, time, {}, &Reading::time);
  if (after == readings.end()) return std::nullopt;
  if (after->time == time) return after->value;
  if (after == readings.begin()) return std::nullopt;
  const Reading& before = *std::prev(after);
  if (after->time - before.time > kGyroscopeGap) return std::nullopt;
  const double share = (time - before.time) / (after->time - before.time);
  return Vector3<double>((1 - share) * before.value + share * after->value);
}

struct ArchiveCloser {
  void operator()(archive* a) const { archive_read_free(a); }
};

std::vector<MotionTable> tables_in(const fs::path& file) {
  const std::string name = file.string();
  const std::unique_ptr<archive, ArchiveCloser> reader(archive_read_new());
  archive_read_support_filter_gzip(reader.get());
  archive_read_support_format_zip(reader.get());
  archive_read_support_format_empty(reader.get());
  archive_read_support_format_raw(reader.get());
  const auto refuse = [&]() {
    const char* const why = archive_error_string(reader.get());
    throw BadMotion(fmt::format("\"{}\" can't be read: {}.", name, why ? why : "it is damaged"));
  };
  constexpr std::size_t kBlock = 1 << 16;
  if (archive_read_open_filename(reader.get(), name.c_str(), kBlock) != ARCHIVE_OK) refuse();
  std::vector<MotionTable> tables;
  std::size_t bytes = 0;
  archive_entry* entry = nullptr;
  for (int status = 0; (status = archive_read_next_header(reader.get(), &entry)) != ARCHIVE_EOF;) {
    if (status < ARCHIVE_WARN) refuse();
    const bool is_zip = (archive_format(reader.get()) & ARCHIVE_FORMAT_BASE_MASK) == ARCHIVE_FORMAT_ZIP;
    const char* const inside = archive_entry_pathname(entry);
    MotionTable table{is_zip && inside != nullptr ? std::string(inside) : name, {}};
    if (is_zip && fs::path(table.name).extension() != ".csv") continue;
    std::array<char, kBlock> block{};
    for (la_ssize_t read = 0; (read = archive_read_data(reader.get(), block.data(), block.size())) != 0;) {
      if (read < 0) refuse();
      bytes += static_cast<std::size_t>(read);
      if (bytes > kMostBytes)
        throw BadMotion(fmt::format("\"{}\" is too large: split it into recordings of an hour.", name));
      table.text.append(block.data(), static_cast<std::size_t>(read));
    }
    tables.push_back(std::move(table));
  }
  return tables;
}

bool ends_in(const fs::path& path, std::string_view ending) {
  return lower_case(path.filename().string()).ends_with(ending);
}

bool is_table(const fs::path& path) { return ends_in(path, ".csv") || ends_in(path, ".csv.gz"); }

double usual_rate(const std::vector<MotionSample>& samples) {
  std::vector<double> steps;
  for (std::size_t i = 1; i < samples.size(); ++i) steps.push_back((samples[i].time - samples[i - 1].time).value);
  return steps.empty() ? 0 : 1 / median(steps);
}

}  // namespace

bool is_motion(const fs::path& path) {
  std::error_code error;
  return is_table(path) || ends_in(path, ".zip") || fs::is_directory(path, error);
}

MotionRecording read_motion(const fs::path& path) {
  std::error_code error;
  if (!fs::exists(path, error)) throw BadMotion(fmt::format("There is no file \"{}\".", path.string()));
  std::vector<MotionTable> tables;
  if (fs::is_directory(path, error)) {
    std::vector<fs::path> files;
    for (const fs::directory_entry& entry : fs::directory_iterator(path, error))
      if (is_table(entry.path())) files.push_back(entry.path());
    std::ranges::sort(files);
    for (const fs::path& file : files)
      for (MotionTable& table : tables_in(file)) tables.push_back(std::move(table));
  } else {
    tables = tables_in(path);
  }
  return parse_motion(tables, path.string());
}

MotionRecording parse_motion(const std::vector<MotionTable>& tables, const std::string& name) {
  const auto refuse = [&](const std::string& what) { throw BadMotion(fmt::format("\"{}\" {}", name, what)); };
  Sensors sensors;
  for (const MotionTable& table : tables) TableReader(table, sensors).read();
  if (sensors.force.empty() && !sensors.linear.empty()) {  // what a phone took apart is put together again
    for (const Reading& r : sensors.linear)
      if (const auto gravity = at(sensors.gravity, r.time)) sensors.force.push_back({r.time, r.value + *gravity});
    if (sensors.force.empty()) refuse("has the acceleration without gravity: record it with gravity.");
  }
  if (sensors.force.empty())
    refuse(
        "has no table of accelerations: the first row must name the columns and their units, such as t_s,x_g,y_g,z_g "
        "or Time (s),Acceleration x (m/s^2).");

  MotionRecording motion;
  for (const Reading& r : sensors.force) {
    MotionSample sample{.time = r.time, .force = r.value, .rate = {}};
    if (!sensors.rate.empty()) {
      sample.rate = at(sensors.rate, r.time);
      if (!sample.rate) continue;
    }
    motion.samples.push_back(sample);
  }
  if (motion.samples.empty()) refuse("has no moment at which both accelerometer and gyroscope were read.");
  motion.samples_per_second = usual_rate(motion.samples);
  if (motion.samples_per_second < kLeastRate)
    refuse(fmt::format("has {:.1f} readings a second: at least {:.0f} are needed.", motion.samples_per_second,
                       kLeastRate));
  std::vector<double> sizes;
  for (const MotionSample& sample : motion.samples) sizes.push_back(sample.force.norm());
  if (const double size = median(sizes); size < kLeastGravity || size > kMostGravity)
    refuse(fmt::format("shows {:.2g} g where gravity is 1 g: is the unit right, and is gravity in it?", size));
  return motion;
}

}  // namespace clamshell
