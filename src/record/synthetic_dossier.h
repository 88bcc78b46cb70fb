// SPDX-License-Identifier: Apache-2.0
/// A made-up person with four weeks of sessions: better week by week, one of them without a camera, one stopped with
/// pain. What the exports are tried on.
#pragma once

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <limits>
#include <string>

#include "body/minimum_jerk.h"
#include "record/dossier.h"

namespace clamshell {

inline constexpr Day kMadeUpToday{std::chrono::local_days{std::chrono::year{2026} / 2 / 28}};  // a Saturday

/// Between -1 and 1, the same for the same seed.
inline double made_up_noise(std::uint32_t seed) {
  std::uint32_t bits = seed * 2654435761U;
  bits ^= bits >> 15U;
  bits *= 2246822519U;
  bits ^= bits >> 13U;
  return bits / 2147483647.5 - 1;
}

/// At a camera's 24 frames a second, a little uneven; every twentieth moment unseen.
inline std::vector<MovementSample> made_up_movement(const RepetitionRecord& repetition) {
  std::vector<MovementSample> movement;
  const double lift = repetition.lift.value, hold = repetition.hold.value, lower = repetition.lower.value;
  for (int i = 0; i / 24.0 < lift + hold + lower; ++i) {
    const double time = i / 24.0 + 0.004 * made_up_noise(static_cast<std::uint32_t>(i));
    const double share = time < lift          ? minimum_jerk::way(std::max(time, 0.0) / lift)
                         : time < lift + hold ? 1
                                              : 1 - minimum_jerk::way(std::min((time - lift - hold) / lower, 1.0));
    MovementSample sample{.since_start = Seconds{std::max(time, 0.0)},
                          .opening = share * repetition.opening.value,
                          .pelvis_roll_change = share * repetition.pelvis_roll.value,
                          .hip_flexion = from_degrees(46 + 3 * share),
                          .knee_flexion = from_degrees(88 - 2 * share),
                          .feet_gap = Metres{0.004 * share},
                          .bottom_knee_lift = Metres{0.002 * share}};
    if (i % 20 == 13) sample.opening = Radians{std::numeric_limits<double>::quiet_NaN()};
    movement.push_back(sample);
  }
  return movement;
}

/// skill: 0..1.
inline RepetitionRecord made_up_repetition(std::uint32_t seed, double skill, Side leg, int number,
                                           Timestamp completed) {
  RepetitionRecord repetition;
  repetition.number = number;
  repetition.time = completed;
  repetition.lift = Seconds{1.2 + 0.1 * made_up_noise(seed)};
  repetition.hold = Seconds{0.5 + 0.6 * skill + 0.1 * made_up_noise(seed + 1)};
  repetition.lower = Seconds{1.3 + 0.5 * skill + 0.1 * made_up_noise(seed + 2)};
  repetition.opening = {from_degrees(36 + 8 * skill - (leg == Side::left ? 3 : 0) + 2 * made_up_noise(seed + 3)),
                        from_degrees(2.4)};
  repetition.pelvis_roll = {from_degrees(5 - 2 * skill + 2 * made_up_noise(seed + 4)), from_degrees(2.1)};
  const double luck = made_up_noise(seed + 5);
  if (luck < -0.2 - 0.8 * skill)
    repetition.verdict.findings = {{CriterionId::pelvis_rolled_back, 11.5, 2.1, 8, "deg", 0.95,
                                    "Keep your hips stacked, one right above the other."}};
  else if (luck > 0.9)
    repetition.verdict.not_judged = {{CriterionId::feet_apart, WhyNotJudged::view}};
  repetition.clean = repetition.verdict.findings.empty() ? std::optional(true) : false;
  if (!repetition.verdict.not_judged.empty()) repetition.clean.reset();
  return repetition;
}

/// Movement is kept of each leg's first set, in the last sessions of the first and the last week. Session 3 is without
/// a camera; in session 7 the second set of the right leg is stopped.
inline SessionRecord made_up_session(int index, Day day, const Dose& dose) {
  using std::chrono::milliseconds, std::chrono::hours, std::chrono::seconds;
  SessionRecord session;
  session.id = std::string(30, 'a') + static_cast<char>('a' + index / 10) + static_cast<char>('0' + index % 10);
  session.person = std::string(32, '1');
  session.source = index == 3 ? Source::none : Source::camera;
  session.plan = dose;
  session.utc_offset = std::chrono::minutes(60);
  session.begun =
      Timestamp{std::chrono::sys_days{day.time_since_epoch()} + hours(17) + milliseconds(120'007 + 1000 * index)};
  Timestamp now = session.begun + seconds(30);
  auto seed = static_cast<std::uint32_t>(10'000 * index);
  for (const Side leg : {Side::left, Side::right}) {
    for (int number = 1; number <= dose.sets; ++number) {
      SetRecord set;
      set.number = number;
      set.working_leg = leg;
      set.band = dose.band;
      set.begun = now;
      const bool stopped = index == 7 && leg == Side::right && number == 2;
      const int repetitions = stopped ? 6 : std::min(dose.least + index / 2, dose.most);
      for (int i = 1; i <= repetitions; ++i) {
        now += milliseconds(4600 + 100 * (i % 3));
        if (session.source == Source::camera)
          set.repetitions.push_back(made_up_repetition(seed += 10, index / 11.0, leg, i, now));
      }
      if (session.source == Source::none) set.confirmed = repetitions;
      if (number == 1 && (index == 2 || index == 11))
        for (RepetitionRecord& repetition : set.repetitions) repetition.movement = made_up_movement(repetition);
      set.ended = now + seconds(2);
      set.end = stopped ? SetEnd::stopped : SetEnd::complete;
      session.sets.push_back(set);
      if (stopped) break;
      now += seconds(45);
    }
  }
  session.ended = now + seconds(60);
  session.answers.effort = 6 - index / 4;
  session.answers.pain = index == 7 ? 4 : 1;
  if (index == 7) {
    session.answers.pain_gone_by_morning = true;
    session.answers.stop_reason = "=SUM(A1)*2, \"it hurt\"\nat the front";
  }
  return session;
}

inline SessionSummary summary_of(const SessionRecord& session) {
  SessionSummary summary{.id = session.id,
                         .begun = session.begun,
                         .day = session.day(),
                         .measured = session.source != Source::none,
                         .dose = session.plan,
                         .legs = {},
                         .answers = session.answers};
  for (const SetRecord& set : session.sets) {
    LegSummary& leg = summary.legs.at(index_of(set.working_leg));
    if (std::ranges::find(summary.bands, set.band) == summary.bands.end()) summary.bands.push_back(set.band);
    const int done = set.confirmed.value_or(static_cast<int>(set.repetitions.size()));
    leg.smallest_set = leg.sets == 0 ? done : std::min(leg.smallest_set, done);
    ++leg.sets;
    for (const RepetitionRecord& repetition : set.repetitions) {
      const double earlier = leg.repetitions;
      const auto mean = [&](auto& average, auto next) {
        average = earlier == 0 ? next : (earlier * *average + next) / (earlier + 1);
      };
      if (!leg.opening) leg.opening = leg.pelvis_roll = Measured<Radians>{};
      std::optional opening = leg.opening->value, roll = leg.pelvis_roll->value;
      mean(opening, repetition.opening.value);
      mean(roll, repetition.pelvis_roll.value);
      leg.opening = {*opening, repetition.opening.stddev};
      leg.pelvis_roll = {*roll, repetition.pelvis_roll.stddev};
      mean(leg.hold, repetition.hold);
      mean(leg.lower, repetition.lower);
      ++leg.repetitions;
      leg.judged += repetition.clean ? 1 : 0;
      leg.clean += repetition.clean.value_or(false) ? 1 : 0;
    }
    if (set.confirmed) leg.repetitions += *set.confirmed;
  }
  return summary;
}

/// As of a Saturday, after a session on each Monday, Wednesday and Friday of four weeks.
inline Dossier made_up_dossier() {
  using std::chrono::days, std::chrono::hours;
  Dossier dossier;
  dossier.today = kMadeUpToday;
  dossier.person = {.id = std::string(32, '1'),
                    .name = "Zoë <b>O'Neil</b>",
                    .role = Role::person,
                    .sign_in = {},
                    .since = Timestamp{std::chrono::sys_days{(kMadeUpToday - days(30)).time_since_epoch()}},
                    .profile = {.height = Metres{1.68},
                                .mass_kg = 63,
                                .sex = Sex::female,
                                .leg_length = Metres{0.86},
                                .thigh_girth = Metres{0.52},
                                .affected_leg = Side::left,
                                .bands = {"yellow", "red"}}};
  const Day monday = kMadeUpToday - days(26);
  for (int i = 0; i < 12; ++i) {
    Dose dose;
    if (i >= 8) dose.band = "yellow";
    dossier.sessions.push_back(made_up_session(i, monday + days(7 * (i / 3) + 2 * (i % 3)), dose));
    dossier.history.sessions.push_back(summary_of(dossier.sessions.back()));
  }
  dossier.screenings = {{.time = dossier.person.since, .answers = {{"night_pain", false}, {"numbness", false}}}};
  dossier.programmes = {{.time = dossier.sessions[7].begun + hours(20),
                         .author = std::string(32, '2'),
                         .reason = "Pain at the front of the hip; hold a little; shorter.",
                         .sets = {},
                         .least = 12,
                         .most = {},
                         .days_a_week = 3,
                         .hold = Seconds{1},
                         .lower = {},
                         .band = {},
                         .first_leg = Side::left}};
  dossier.notes = {{.time = dossier.sessions[7].begun + hours(20),
                    .author = std::string(32, '2'),
                    .text = "Looked at on Thursday: no sign of the joint, muscle soreness."}};
  dossier.history.screening = dossier.screenings.front();
  dossier.history.programme = dossier.programmes.front();
  dossier.history.bands = dossier.person.profile.bands;
  Prescription& prescription = dossier.prescription;
  prescription.advice = Advice::progress;
  prescription.next.hold = Seconds{1};
  prescription.next.band = "yellow";
  prescription.next.first_leg = Side::left;
  prescription.due = kMadeUpToday + days(2);
  prescription.days_a_week = 3;
  prescription.done_this_week = 3;
  for (const SessionRecord& session : dossier.sessions) prescription.done.push_back(session.day());
  prescription.days_done = 12;
  prescription.sentence = "Two clean sessions of 3 × 20: today you take the light band.";
  prescription.because = {
      {"mastered", "94 % of the judged repetitions of the last two sessions were clean, at an effort of 4.",
       "ACSM 2009, Med Sci Sports Exerc 41:687 (recalled)"},
      {"band", "A colour step is about 25 %, far above the 2 to 10 % of a usual step: more repetitions first.",
       "Charts of the makers of bands"}};
  prescription.comparison =
      Comparison{.sessions = 6, .opening = 0.07, .opening_stddev = 0.05, .clean = 0.02, .weaker = {}};
  prescription.achievements = {.weeks_in_a_row = 4,
                               .best = BestSession{dossier.sessions.back().day(), 118, 120},
                               .milestones = {{"session", dossier.sessions.front().day(), "First session."}}};
  prescription.flags = {{"pain", "Pain of 4 of 10 on 18 February."}};
  return dossier;
}

}  // namespace clamshell
