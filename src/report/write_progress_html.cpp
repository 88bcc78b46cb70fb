// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <iterator>
#include <map>
#include <span>
#include <string_view>
#include <utility>
#include <vector>

#include "base/utf8.h"
#include "body/body_pose.h"
#include "exercise/exercise.h"
#include "language/translate.h"
#include "prescription/screen.h"
#include "report/draw_trend.h"
#include "report/escape_html.h"
#include "report/page_style.h"
#include "report/progress_style.h"
#include "report/write_programme.h"
#include "wording/day_in_words.h"
#include "wording/dose_in_words.h"
#include "wording/outcome_in_words.h"
#include "wording/phrase.h"
#include "wording/session_in_words.h"

namespace clamshell {
namespace {

constexpr int kRows = 12;               ///< of the table
constexpr int kCharted = 40;            ///< sessions: more do not fit a chart
constexpr int kLookedInto = 3;          ///< newest sessions whose findings are told
constexpr std::size_t kTold = 4;        ///< of each kind
constexpr std::size_t kMostText = 160;  ///< of a text that somebody wrote, in bytes

using Summaries = std::vector<SessionSummary>;

Summaries newest(const Summaries& sessions, int count) {
  return {sessions.end() - std::min<std::ptrdiff_t>(std::ssize(sessions), count), sessions.end()};
}

template <class Value>
std::span<const Value> first(const std::vector<Value>& values) {
  return std::span(values).first(std::min(values.size(), kTold));
}

std::string shortened(const std::string& text) {
  if (text.size() <= kMostText) return text;
  return std::string(first_bytes(text, kMostText)) + "…";
}

TrendSeries opening_series(const Summaries& sessions, Side side) {
  TrendSeries series{name_of(side), {}};
  for (const SessionSummary& session : sessions)
    if (const auto& opening = session.leg(side).opening)
      series.points.push_back({session.day, to_degrees(opening->value), to_degrees(opening->stddev)});
  return series;
}

TrendSeries clean_series(const Summaries& sessions) {
  TrendSeries series{"both", {}};
  for (const SessionSummary& session : sessions)
    if (const auto share = clean_share(session)) series.points.push_back({session.day, 100 * *share, {}});
  return series;
}

TrendSeries hold_of(const Summaries& sessions, Side side) {
  TrendSeries series{name_of(side), {}};
  for (const SessionSummary& session : sessions)
    if (const auto& hold = session.leg(side).hold) series.points.push_back({session.day, hold->value, {}});
  return series;
}

/// As Comparison has it, of one session: (right - left) / the larger.
TrendSeries asymmetry_of(const Summaries& sessions) {
  TrendSeries series{"both", {}};
  for (const SessionSummary& session : sessions) {
    const auto &left = session.leg(Side::left).opening, &right = session.leg(Side::right).opening;
    if (!left || !right) continue;
    const Radians larger = std::max(left->value, right->value);
    if (larger <= Radians{0}) continue;
    const double stddev = std::hypot(left->stddev / larger, right->stddev / larger);
    series.points.push_back({session.day, 100 * ((right->value - left->value) / larger), 100 * stddev});
  }
  return series;
}

/// How many repetitions of the newest sessions each criterion was found, or not judged, in.
struct Tally {
  int repetitions{};
  std::map<CriterionId, int> found, not_judged;
};

Tally tally_of(const std::vector<SessionRecord>& sessions) {
  Tally tally;
  int looked_into = 0;
  for (auto session = sessions.rbegin(); session != sessions.rend() && looked_into < kLookedInto; ++session) {
    bool measured = false;
    for (const SetRecord& set : session->sets) {
      if (set.left_out) continue;
      for (const RepetitionRecord& repetition : set.repetitions) {
        measured = true;
        ++tally.repetitions;
        for (const Finding& finding : repetition.verdict.findings) ++tally.found[finding.criterion];
        for (const NotJudged& doubt : repetition.verdict.not_judged) ++tally.not_judged[doubt.criterion];
      }
    }
    looked_into += measured ? 1 : 0;
  }
  return tally;
}

/// Of equally frequent ones, the first by the alphabet of their words.
std::vector<std::string> most_frequent(const std::map<CriterionId, int>& counts, int repetitions,
                                       const Exercise& exercise) {
  std::vector<std::pair<CriterionId, int>> sorted(counts.begin(), counts.end());
  std::ranges::sort(sorted, {}, [](const auto& entry) { return std::pair(-entry.second, word_of(entry.first)); });
  std::vector<std::string> told;
  for (const auto& [id, count] : sorted) {
    if (told.size() == kTold) break;
    const Criterion& criterion = criterion_in(exercise.repetition, id);
    told.push_back(tr("{}: {} of {}", capitalized(criterion.name), count, repetitions));
  }
  return told;
}

class ProgressPage {
 public:
  explicit ProgressPage(const Dossier& dossier) : dossier_(dossier) {}

  void header() {
    const Profile& profile = dossier_.person.profile;
    std::vector<std::string> facts;
    if (profile.sex) facts.emplace_back(*profile.sex == Sex::female ? tr("female") : tr("male"));
    if (profile.height) facts.push_back(decimal(profile.height->value, 2) + " m");
    if (profile.mass_kg) facts.push_back(fmt::format("{:.0f} kg", *profile.mass_kg));
    if (profile.affected_leg)
      facts.push_back(*profile.affected_leg == Side::left ? tr("affected: left leg") : tr("affected: right leg"));
    std::string line;
    for (const std::string& fact : facts) line += (line.empty() ? "" : " · ") + fact;
    const Summaries& sessions = dossier_.history.sessions;
    add(R"(<header><p class="brand">Clamshell · {}</p><h1>{}</h1><p class="facts">{}</p>)", tr("progress"),
        escape_html(dossier_.person.name), line);
    add(R"(<p class="period"><b>{}</b>{}</p></header>)",
        sessions.empty() ? tr("no session yet")
                         : trn("{} session since {}", "{} sessions since {}", std::ssize(sessions),
                               day_in_words(sessions.front().day)),
        tr("as of {}", day_in_words(dossier_.today)));
  }

  void month() {
    add("<section><h2>{} <small>· {}</small></h2><ul class=\"strip\">",
        tr("{} of the last 30 days done", dossier_.prescription.days_done),
        tr("this week {} of {}", dossier_.prescription.done_this_week, dossier_.prescription.days_a_week));
    for (Day day = dossier_.today - std::chrono::days(29); day <= dossier_.today; day += std::chrono::days(1)) {
      const bool done = std::ranges::binary_search(dossier_.prescription.done, day);
      const std::string name = short_day(day);
      add(R"(<li class="{}" title="{}">{}<b>{}</b></li>)", done ? "done" : "open", name, first_bytes(name, 1),
          static_cast<unsigned>(std::chrono::year_month_day{day}.day()));
    }
    add("</ul></section>\n");
  }

  void dose() {
    const Prescription& prescription = dossier_.prescription;
    add("<section><h2>{}</h2>", tr("Now"));
    if (prescription.advice == Advice::stop)
      add(R"(<p class="dose worse">{}</p>)", tr("No session for now"));
    else
      add(R"(<p class="dose">{}, {}</p><p>{}; {}. {}</p>)", escape_html(amount_in_words(prescription.next)),
          escape_html(band_in_words(prescription.next.band)), tempo_in_words(prescription.next),
          first_leg_in_words(prescription.next), tr("Next: {}.", day_in_words(prescription.due, dossier_.today)));
    add("<p><b>{}</b></p>", escape_html(prescription.sentence));
    add(R"(<ul class="why">)");
    for (const Reason& reason : first(prescription.because)) {
      add("<li>{}", escape_html(reason.text));
      if (!reason.source.empty()) add(R"( <span class="source">{}</span>)", escape_html(reason.source));
      add("</li>");
    }
    add("</ul></section>\n");
  }

  void charts(double noise) {
    const Summaries sessions = newest(dossier_.history.sessions, kCharted);
    if (sessions.empty()) return;
    const Day first = sessions.front().day, last = sessions.back().day;
    const auto chart = [&](std::string_view title, const Trend& trend) {
      add("<div><h2>{}</h2>{}</div>", title, draw_trend(trend, first, last));
    };
    const std::string legs =
        fmt::format(R"(<small>· <i class="left"></i> {} <i class="right"></i> {}</small>)", tr("left"), tr("right"));
    add(R"(<section class="columns">)");
    chart(fmt::format("{} <small>· {}</small> {}", tr("Opening"), tr("mean ± standard deviation"), legs),
          {tr("Opening from session to session, in degrees"),
           "°",
           20,
           50,
           0,
           {opening_series(sessions, Side::left), opening_series(sessions, Side::right)}});
    chart(fmt::format("{} <small>· {}</small>", tr("Clean share"), tr("of the judged repetitions")),
          {tr("Share of clean repetitions from session to session, in per cent"),
           " %",
           0,
           100,
           0,
           {clean_series(sessions)}});
    chart(fmt::format("{} <small>· {}</small> {}", tr("Hold at the top"), tr("mean"), legs),
          {tr("Hold from session to session, in seconds"),
           " s",
           0,
           1,
           0,
           {hold_of(sessions, Side::left), hold_of(sessions, Side::right)}});
    chart(fmt::format("{} <small>· {}</small>", tr("Asymmetry"), tr("+ right opens further; grey: noise")),
          {tr("Asymmetry of the opening from session to session, in per cent"),
           " %",
           -20,
           20,
           100 * noise,
           {asymmetry_of(sessions)}});
    add("</section>\n");
  }

  void sessions(int tolerable_pain) {
    Summaries shown = newest(dossier_.history.sessions, kRows);
    if (shown.empty()) return;
    std::ranges::reverse(shown);
    add("<section class=\"table\"><h2>{}</h2><table><thead><tr>", tr("Sessions"));
    for (const std::string& heading : {tr("day"), tr("band"), tr("left"), tr("right"), tr("opening left"),
                                       tr("opening right"), tr("clean"), tr("hold"), tr("effort"), tr("pain")})
      add("<th>{}", heading);
    add("</tr></thead><tbody>\n");
    for (const SessionSummary& session : shown) {
      const SessionCells cells = cells_of(session);
      const bool hurt = session.answers.pain.value_or(0) > tolerable_pain || session.answers.stop_reason;
      add("<tr><td>{}<td>{}<td>{}<td>{}<td>{}<td>{}<td>{}<td>{}<td>{}<td{}>{}</tr>\n", short_day(session.day),
          escape_html(cells.band), cells.left, cells.right, cells.left_opening, cells.right_opening, cells.clean,
          cells.hold, cells.effort, hurt ? R"( class="worse")" : "", cells.pain);
    }
    add("</tbody></table></section>\n");
  }

  void outcomes(const FunctionScale& scale) {
    const Outcomes& outcomes = dossier_.outcomes;
    const auto& standing = dossier_.history.standing;
    std::vector<std::string> told;
    if (!outcomes.function.empty()) {
      const FunctionRating& newest = outcomes.function.back();
      std::string activities;
      for (const auto& [activity, score] : newest.activities)
        activities += fmt::format("{}{} {}", activities.empty() ? "" : ", ", activity, score);
      told.push_back(tr("Patient-specific scale, 0 to 10, {}: {}", short_day(newest.day), activities));
      if (const auto change = function_change(outcomes.function, scale))
        told.push_back(function_in_words(*change, scale));
    }
    for (const Side side : {Side::left, Side::right}) {
      const auto newest =
          std::ranges::find(outcomes.strength.rbegin(), outcomes.strength.rend(), side, &StrengthTest::leg);
      if (newest != outcomes.strength.rend())
        told.push_back(tr("Longest hold at 30°, {}: {}", short_day(newest->day), strength_in_words(*newest)));
    }
    for (auto each = outcomes.questionnaires.rbegin();
         each != outcomes.questionnaires.rend() && told.size() < 2 * kTold; ++each)
      told.push_back(fmt::format("{}, {}: {}", each->name, short_day(each->day), in_short(each->score)));
    if (!standing.empty())
      told.push_back(trn("Standing work on {} day, last on {}", "Standing work on {} days, last on {}",
                         std::ssize(standing), short_day(standing.back().day)));
    if (told.empty()) return;
    add("<section><h2>{} <small>· {}</small></h2>", tr("Does it help?"),
        tr("{} of the last 30 days done", dossier_.prescription.days_done));
    list(told);
    add("</section>\n");
  }

  void look_at(const Rules& rules) {
    std::vector<std::string> remarks;
    for (const Flag& flag : first(dossier_.prescription.flags)) remarks.push_back(flag.text);
    const SessionSummary* stopped = nullptr;
    for (const SessionSummary& session : newest_shown_)
      if (session.answers.stop_reason) stopped = &session;
    if (stopped)
      remarks.push_back(tr("Stopped on {}: “{}”", short_day(stopped->day), shortened(*stopped->answers.stop_reason)));
    if (dossier_.prescription.comparison)
      remarks.push_back(capitalized(comparison_in_words(*dossier_.prescription.comparison)) + ".");
    remarks.push_back(screening(rules));
    if (!dossier_.programmes.empty())
      remarks.push_back(tr("Changed by a clinician: {}", shortened(dossier_.programmes.front().reason)));
    add("<section><h2>{}</h2>", tr("Needs attention"));
    list(remarks);
    add("</section>\n");
  }

  void findings(const Exercise& exercise) {
    const Tally tally = tally_of(dossier_.sessions);
    if (tally.repetitions == 0) return;
    add("<section><h2>{} <small>· {}</small></h2>", tr("Found"),
        tr("repetitions of the last {} measured sessions", kLookedInto));
    list(most_frequent(tally.found, tally.repetitions, exercise), tr("Nothing."));
    add("<h2>{}</h2>", tr("Could not be judged"));
    list(most_frequent(tally.not_judged, tally.repetitions, exercise), tr("Everything was judged."));
    add(R"(<p class="source">{}</p>)",
        tr("One camera measures neither force nor muscle activity, and not hip rotation by itself."));
    add("</section>\n");
  }

  void open(std::string_view style) { add(R"(<div class="{}">)", style); }
  void close() { add("</div>\n"); }

  std::string html() const {
    return fmt::format(
        "<!DOCTYPE html>\n<html lang=\"{}\">\n<head>\n<meta charset=\"utf-8\">\n"
        "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n"
        "<title>Clamshell: {}</title>\n<style>{}{}</style>\n</head>\n<body>\n<main>\n{}"
        "<footer>{}</footer>\n</main>\n</body>\n</html>\n",
        tag_of(spoken()), escape_html(tr("progress of {}", dossier_.person.name)), kPageStyle, kProgressStyle, body_,
        tr("± is one standard deviation of a measurement. Opening: angle between the thighs about the line from the "
           "top "
           "hip to its ankle, less that of the closed posture. Clamshell is not a medical device."));
  }

 private:
  template <class... Parts>
  void add(fmt::format_string<Parts...> format, Parts&&... parts) {
    fmt::format_to(std::back_inserter(body_), format, std::forward<Parts>(parts)...);
  }

  void list(const std::vector<std::string>& items, std::string_view otherwise = "") {
    if (items.empty()) add("<p>{}</p>", otherwise);
    if (items.empty()) return;
    add(R"(<ul class="facts-list">)");
    for (const std::string& item : items) add("<li>{}</li>", escape_html(item));
    add("</ul>");
  }

  std::string screening(const Rules& rules) const {
    if (dossier_.screenings.empty()) return tr("Screening: not answered.");
    const Screening& newest = dossier_.screenings.front();
    std::string yes;
    for (const auto& [id, answer] : newest.answers) {
      if (!answer) continue;
      yes += fmt::format(" “{}”", answer_in_words(id, rules));
    }
    const std::string when = short_day(day_of(newest.time, {}));
    return yes.empty() ? tr("Screening of {}: no red flag.", when) : tr("Screening of {}: yes to{}", when, yes);
  }

  const Dossier& dossier_;
  Summaries newest_shown_ = newest(dossier_.history.sessions, kRows);
  std::string body_;
};

}  // namespace

std::string write_progress_html(const Dossier& dossier, const Rules& rules, const Exercise& exercise) {
  ProgressPage page(dossier);
  page.header();
  page.month();
  page.dose();
  page.charts(rules.noise);
  page.sessions(rules.tolerable_pain);
  page.outcomes(rules.function);
  page.open("columns");
  page.look_at(rules);
  page.findings(exercise);
  page.close();
  return page.html();
}

}  // namespace clamshell
