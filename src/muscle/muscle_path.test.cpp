// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>
#include <gtest/gtest.h>
#include <fstream>
#include <iterator>
#include <chrono>
#include "muscle/simulate.h"
using namespace clamshell;
std::string read(const char* p){ std::ifstream f(std::string(CLAMSHELL_SOURCE_DIR)+p); return {std::istreambuf_iterator<char>(f), {}}; }
static void show(const char* what, const MuscleLoads& l){
  fmt::print("{:28s} grav {:.1f} band {:.1f} lack {:.2f} index {:.0f} |", what, l.gravity_moment,l.band_moment,l.lacking,l.gluteal_to_tfl_index);
  for (auto&g:l.groups) fmt::print(" {}{:.0f}({:.0f},{:.0f})", g.name.substr(0,4)+(g.name.size()>8?g.name.substr(8,3):""), 100*g.mean,100*g.mean_interval.lo,100*g.mean_interval.hi);
  fmt::print("\n");
}
TEST(Probe, prints) {
  const Anatomy a = parse_anatomy(read("/anatomy/hip_muscles.toml"));
  const auto bands=parse_bands(read("/anatomy/bands.toml"));
  Uncertainty u; u.samples=0;
  for (double roll: {0.,35.}) for (double f: {0.,30.,45.,60.}) {
    Clamshells c; c.closed.hip_flexion=from_degrees(f); c.closed.pelvis_roll=from_degrees(roll); c.repetitions={nominal({})};
    show(fmt::format("flex {} roll {}",f,roll).c_str(), simulate(a, {}, c, u).all);
  }
  Clamshells c; c.repetitions={nominal({})};
  auto m = simulate(a,{},c,u).all;
  for (auto&x:m.muscles) fmt::print("  {} {:.0f} peak {:.0f} {:.0f}N\n",x.name,100*x.mean,100*x.peak,x.force_peak.value);
  for (size_t i=0;i<m.course.moment.size();++i) fmt::print("{:.1f}:{:.1f} ",to_degrees(m.course.opening[i]),m.course.moment[i]);
  fmt::print("\n");
  for (auto&b:bands) show(b.name.c_str(), simulate(a,{Physique{},WornBand{b,BandFit{}}},c,u).all);
  show("abduction", simulate(a, Physique{}, side_lying_abduction(from_degrees(30),Seconds{2},Seconds{2})));
  Clamshells r; r.repetitions={nominal({from_degrees(30),from_degrees(15)})}; show("rolling15", simulate(a,{},r,u).all);
  r.repetitions={nominal({from_degrees(45),from_degrees(0)})}; show("open45", simulate(a,{},r,u).all);
  c.repetitions.assign(20,nominal({})); Uncertainty v; auto t0=std::chrono::steady_clock::now(); auto s=simulate(a,{},c,v); fmt::print("{} s\n",std::chrono::duration<double>(std::chrono::steady_clock::now()-t0).count()); show("20",s.all);
}
