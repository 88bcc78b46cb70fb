// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>
#include <set>

#include "exercise/read_toml.h"
#include "prescription/rules.h"

namespace clamshell {
namespace {

using read_toml::expect_only;
using read_toml::for_each;
using read_toml::in_quotes;
using read_toml::refuse;
using read_toml::required;

/// What prescribe() gives as reasons.
constexpr std::array<std::string_view, 32> kReasons{
    "begin",      "mastered",      "ladder",        "hold",         "top",      "not_owned", "not_seen",
    "unanswered", "pain",          "morning",       "rising_pain",  "settling", "missed",    "lost",
    "poor_form",  "too_hard",      "overreached",   "band_missing", "rest",     "weaker",    "stop",
    "red_flag",   "programme",     "paused",        "night_pain",   "pillow",   "gentle",    "no_band",
    "way_out",    "standing_pain", "standing_stop", "way_out_waits"};

int whole(const toml::table& table, std::string_view key, int least, int most) {
  const int value = required<int>(table, key);
  if (value < least || value > most)
    refuse(table, in_quotes(key) + " must lie between " + std::to_string(least) + " and " + std::to_string(most) + ".");
  return value;
}

double share(const toml::table& table, std::string_view key) {
  const auto value = required<double>(table, key);
  if (!(value > 0 && value <= 1)) refuse(table, in_quotes(key) + " must be a share between 0 and 1.");
  return value;
}

Seconds seconds(const toml::table& table, std::string_view key, double most) {
  const auto value = required<double>(table, key);
  if (!(value >= 0 && value <= most))
    refuse(table, in_quotes(key) + " must be at most " + std::to_string(static_cast<int>(most)) + " seconds.");
  return Seconds{value};
}

std::string words(const toml::table& table, std::string_view key) {
  auto text = required<std::string>(table, key);
  if (text.empty()) refuse(table, in_quotes(key) + " is empty.");
  return text;
}

const toml::table& part(const toml::table& table, std::string_view key) {
  const toml::table* found = table[key].as_table();
  if (found == nullptr) refuse(table, "there is no table " + in_quotes(key) + ".");
  return *found;
}

Step step(const toml::table& table) {
  Step step{.least = whole(table, "least", 1, 50),
            .most = whole(table, "most", 1, 50),
            .hold = seconds(table, "hold_s", 10),
            .lower = seconds(table, "lower_s", 10),
            .then_band = table.contains("then_band") && required<bool>(table, "then_band")};
  if (step.least > step.most) refuse(table, "'least' must not be above 'most'.");
  return step;
}

Dose first_dose(const toml::table& table) {
  expect_only(table, {"sets", "least", "most", "hold_s", "lower_s", "rest_s"});
  const Step repetitions = step(table);
  return {.sets = whole(table, "sets", 1, 10),
          .least = repetitions.least,
          .most = repetitions.most,
          .hold = repetitions.hold,
          .lower = repetitions.lower,
          .rest = seconds(table, "rest_s", 600),
          .band = std::nullopt,
          .first_leg = std::nullopt};
}

std::string words_or_none(const toml::table& table, std::string_view key) {
  return table.contains(key) ? words(table, key) : "";
}

Choice choice(const toml::table& table) {
  expect_only(table, {"id", "text", "advice", "note", "unless", "source"});
  Choice choice{.id = words(table, "id"),
                .text = words(table, "text"),
                .advice = words_or_none(table, "advice"),
                .note = words_or_none(table, "note"),
                .unless = {},
                .source = words_or_none(table, "source")};
  if (const toml::array* lifted = table["unless"].as_array())
    for (const toml::node& id : *lifted) choice.unless.push_back(id.value_or(std::string{}));
  if ((!choice.advice.empty() || !choice.note.empty()) && choice.source.empty())
    refuse(table, "what is said to the person needs a 'source'.");
  return choice;
}

Question question(const toml::table& table, const std::vector<Question>& earlier) {
  expect_only(table, {"id", "gentle", "text", "advice", "source", "after", "choice"});
  Question question{.id = words(table, "id"),
                    .text = words(table, "text"),
                    .advice = words_or_none(table, "advice"),
                    .source = words(table, "source"),
                    .after = words_or_none(table, "after"),
                    .choices = {},
                    .gentle = table.contains("gentle") && required<bool>(table, "gentle")};
  if (!question.after.empty() && std::ranges::find(earlier, question.after, &Question::id) == earlier.end())
    refuse(table, "'after' must name an earlier question.");
  if (const toml::array* choices = table["choice"].as_array())
    for (const toml::node& each : *choices)
      if (const toml::table* entry = each.as_table()) question.choices.push_back(choice(*entry));
  return question;
}

/// Each step asks for no less than the one before, and the last one leads on to a band.
std::vector<Step> steps(const toml::table& file, const std::string& path) {
  std::vector<Step> ladder;
  for_each(file, path, [&](const toml::table& table) {
    expect_only(table, {"least", "most", "hold_s", "lower_s", "then_band"});
    const Step next = step(table);
    if (!ladder.empty()) {
      const Step& last = ladder.back();
      if (next.least < last.least || next.most < last.most || next.hold < last.hold || next.lower < last.lower)
        refuse(table, "a step must ask for no less than the one before it.");
    }
    ladder.push_back(next);
  });
  if (!ladder.back().then_band) refuse(file, "the last [[" + path + "]] must say 'then_band = true'.");
  return ladder;
}

template <class Entry, class Key>
void expect_distinct(const toml::table& file, const std::vector<Entry>& entries, Key key, const std::string& path) {
  std::set<std::string> seen;
  for (const Entry& entry : entries)
    if (!seen.insert(entry.*key).second) refuse(file, "there are two [[" + path + "]] " + in_quotes(entry.*key) + ".");
}

void read_numbers(const toml::table& programme, Rules& rules) {
  const toml::table& mastered = part(programme, "mastered");
  expect_only(mastered, {"sessions", "clean_share", "judged_share", "effort"});
  rules.mastered_sessions = whole(mastered, "sessions", 1, 10);
  rules.mastered_clean_share = share(mastered, "clean_share");
  rules.mastered_judged_share = share(mastered, "judged_share");
  rules.mastered_effort = whole(mastered, "effort", 0, 10);

  const toml::table& struggled = part(programme, "struggled");
  expect_only(struggled, {"sessions", "clean_share", "effort"});
  rules.struggled_sessions = whole(struggled, "sessions", 1, 10);
  rules.poor_clean_share = share(struggled, "clean_share");
  rules.hard_effort = whole(struggled, "effort", 1, 10);
  if (rules.poor_clean_share > rules.mastered_clean_share || rules.hard_effort <= rules.mastered_effort)
    refuse(struggled, "a session must not be both mastered and struggled through.");

  rules.counted_share = share(programme, "counted_share");
  rules.days_a_week = whole(programme, "days_a_week", 1, 7);
  rules.tolerable_pain = whole(programme, "tolerable_pain", 0, 10);
  rules.rising_pain = whole(programme, "rising_pain", 1, 10);
  rules.settling_days = whole(programme, "settling_days", 0, 365);
  rules.missed_days = whole(programme, "missed_days", 2, 365);
  rules.lost_days = whole(programme, "lost_days", rules.missed_days, 365);
  rules.noise = share(programme, "noise");
  rules.compared_sessions = whole(programme, "compared_sessions", 1, 100);
  rules.compared_days = whole(programme, "compared_days", 1, 365);
}

void read_strength(const toml::table& strength, Rules& rules) {
  expect_only(strength, {"days_a_week", "rest_s", "effort"});
  rules.strength_days_a_week = whole(strength, "days_a_week", 1, 7);
  rules.strength_rest = seconds(strength, "rest_s", 600);
  const Range effort = read_toml::range(strength, "effort");
  rules.strength_effort_least = static_cast<int>(effort.least);
  rules.strength_effort = static_cast<int>(effort.most);
  if (!(effort.least >= 0 && rules.strength_effort < rules.hard_effort))
    refuse(strength, "'effort' must lie below that of [programme.struggled].");
}

void read_way_out(const toml::table& way_out, Rules& rules) {
  expect_only(way_out, {"weeks", "clamshell_days_a_week", "standing_days_a_week", "pause_days"});
  rules.way_out_weeks = whole(way_out, "weeks", 1, 52);
  rules.kept_days_a_week = whole(way_out, "clamshell_days_a_week", 1, 7);
  rules.standing_days_a_week = whole(way_out, "standing_days_a_week", 1, 6);
  rules.standing_pause_days = whole(way_out, "pause_days", 1, 365);
}

FunctionScale function_scale(const toml::table& table) {
  expect_only(table, {"activities", "every_days", "change", "question", "source"});
  return {.activities = whole(table, "activities", 1, 5),
          .every_days = whole(table, "every_days", 1, 365),
          .change = required<double>(table, "change"),
          .question = words(table, "question"),
          .source = words(table, "source")};
}

GoalChoice goal_choice(const toml::table& table) {
  expect_only(table, {"id", "name", "text", "source"});
  const auto goal = goal_of(words(table, "id"));
  if (!goal) refuse(table, "'id' must be 'endurance' or 'strength'.");
  return {.goal = *goal, .name = words(table, "name"), .text = words(table, "text"), .source = words(table, "source")};
}

StandingExercise standing_exercise(const toml::table& table) {
  expect_only(table, {"id", "name", "sets", "least", "most", "hold_s", "steps", "watch", "easier", "source"});
  StandingExercise exercise{.id = words(table, "id"),
                            .name = words(table, "name"),
                            .sets = whole(table, "sets", 1, 10),
                            .least = whole(table, "least", 1, 50),
                            .most = whole(table, "most", 1, 50),
                            .hold = seconds(table, "hold_s", 60),
                            .steps = {},
                            .watch = words(table, "watch"),
                            .easier = words(table, "easier"),
                            .source = words(table, "source")};
  if (const toml::array* steps = table["steps"].as_array())
    for (const toml::node& each : *steps) exercise.steps.push_back(each.value_or(std::string{}));
  if (exercise.steps.empty()) refuse(table, "'steps' is missing: say what to do.");
  return exercise;
}

void read_lists(const toml::table& file, Rules& rules) {
  rules.without_band = steps(file, "programme.without_band");
  rules.with_band = steps(file, "programme.with_band");
  rules.for_strength = steps(file, "programme.for_strength");
  for_each(file, "programme.goal", [&](const toml::table& table) { rules.goals.push_back(goal_choice(table)); });
  for_each(file, "programme.standing",
           [&](const toml::table& table) { rules.standing.push_back(standing_exercise(table)); });
  for_each(file, "programme.band", [&](const toml::table& table) {
    expect_only(table, {"colour", "name"});
    rules.bands.push_back({.colour = words(table, "colour"), .name = words(table, "name")});
  });
  for_each(file, "programme.question",
           [&](const toml::table& table) { rules.questions.push_back(question(table, rules.questions)); });
  for_each(file, "programme.pain_place", [&](const toml::table& table) {
    expect_only(table, {"id", "text", "tolerable", "advice", "source"});
    rules.pain_places.push_back({.id = words(table, "id"),
                                 .text = words(table, "text"),
                                 .tolerable = table.contains("tolerable")
                                                  ? whole(table, "tolerable", 0, rules.tolerable_pain)
                                                  : rules.tolerable_pain,
                                 .advice = words_or_none(table, "advice"),
                                 .source = words(table, "source")});
  });
  for_each(file, "programme.rule", [&](const toml::table& table) {
    expect_only(table, {"id", "why", "source"});
    rules.rules.push_back({.id = words(table, "id"), .why = words(table, "why"), .source = words(table, "source")});
    if (std::ranges::find(kReasons, rules.rules.back().id) == kReasons.end())
      refuse(table, "no prescription gives the reason " + in_quotes(rules.rules.back().id) + ".");
  });
  for_each(file, "programme.routine", [&](const toml::table& table) {
    expect_only(table, {"name", "place", "trains", "neglects", "source"});
    rules.routine.push_back({.name = words(table, "name"),
                             .place = words(table, "place"),
                             .trains = words(table, "trains"),
                             .neglects = words(table, "neglects"),
                             .source = words(table, "source")});
  });
}

void expect_whole(const toml::table& file, const Rules& rules) {
  expect_distinct(file, rules.bands, &Band::colour, "programme.band");
  expect_distinct(file, rules.questions, &Question::id, "programme.question");
  std::vector<Choice> choices;
  for (const Question& question : rules.questions)
    choices.insert(choices.end(), question.choices.begin(), question.choices.end());
  expect_distinct(file, choices, &Choice::id, "programme.question.choice");
  if (rules.goals.size() != 2 || rules.goals.front().goal != Goal::endurance ||
      rules.goals.back().goal != Goal::strength)
    refuse(file, "the [[programme.goal]] must be 'endurance' and 'strength', in this order.");
  expect_distinct(file, rules.standing, &StandingExercise::id, "programme.standing");
  expect_distinct(file, rules.pain_places, &PainPlace::id, "programme.pain_place");
  expect_distinct(file, rules.rules, &Rule::id, "programme.rule");
  for (const std::string_view id : kReasons)
    if (std::ranges::find(rules.rules, id, &Rule::id) == rules.rules.end())
      refuse(file, "there is no [[programme.rule]] " + in_quotes(id) + ".");
  const auto is_first = [&](const Step& step) {
    return step.least == rules.first.least && step.most == rules.first.most && step.hold == rules.first.hold &&
           step.lower == rules.first.lower;
  };
  if (std::ranges::none_of(rules.without_band, is_first))
    refuse(file, "[programme.first] must be one of [[programme.without_band]].");
}

}  // namespace

const Rule& Rules::rule(std::string_view id) const { return *std::ranges::find(rules, id, &Rule::id); }

const PainPlace* Rules::place_of(const Answers& answers) const {
  if (answers.pain.value_or(0) == 0 || !answers.pain_place) return nullptr;
  const auto found = std::ranges::find(pain_places, *answers.pain_place, &PainPlace::id);
  return found == pain_places.end() ? nullptr : &*found;
}

int Rules::tolerable(const Answers& answers) const {
  const PainPlace* const place = place_of(answers);
  return place ? place->tolerable : tolerable_pain;
}

Rules parse_rules(std::string_view text) {
  const toml::table file = read_toml::parse(text);
  const toml::table& programme = part(file, "programme");
  expect_only(programme, {"days_a_week",   "counted_share", "tolerable_pain",
                          "rising_pain",   "settling_days", "missed_days",
                          "lost_days",     "noise",         "compared_sessions",
                          "compared_days", "first",         "mastered",
                          "struggled",     "without_band",  "with_band",
                          "band",          "question",      "pain_place",
                          "rule",          "routine",       "goal",
                          "strength",      "for_strength",  "way_out",
                          "function",      "standing"});
  Rules rules;
  rules.first = first_dose(part(programme, "first"));
  read_numbers(programme, rules);
  read_strength(part(programme, "strength"), rules);
  read_way_out(part(programme, "way_out"), rules);
  rules.function = function_scale(part(programme, "function"));
  read_lists(file, rules);
  expect_whole(file, rules);
  return rules;
}

Rules load_rules(const std::filesystem::path& toml_file) { return parse_rules(read_toml::text_of(toml_file)); }

}  // namespace clamshell
