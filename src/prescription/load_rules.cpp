// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <set>

#include "exercise/exercise_file.h"
#include "prescription/rules.h"

namespace clamshell {
namespace {

/// What prescribe() gives as reasons.
constexpr std::array<std::string_view, 32> kReasons{
    "begin",      "mastered",      "ladder",        "hold",         "top",      "not_owned", "not_seen",
    "unanswered", "pain",          "morning",       "rising_pain",  "settling", "missed",    "lost",
    "poor_form",  "too_hard",      "overreached",   "band_missing", "rest",     "weaker",    "stop",
    "red_flag",   "programme",     "paused",        "night_pain",   "pillow",   "gentle",    "no_band",
    "way_out",    "standing_pain", "standing_stop", "way_out_waits"};

int whole(const TomlTable& table, std::string_view key, int least, int most) {
  const int value = table.integer(key);
  if (value < least || value > most) table.refuse(fmt::format("'{}' must lie between {} and {}", key, least, most));
  return value;
}

double share(const TomlTable& table, std::string_view key) {
  const auto value = table.number(key);
  if (!(value > 0 && value <= 1)) table.refuse(fmt::format("'{}' must be a share between 0 and 1", key));
  return value;
}

Seconds seconds(const TomlTable& table, std::string_view key, double most) {
  const auto value = table.number(key);
  if (!(value >= 0 && value <= most)) table.refuse(fmt::format("'{}' must be at most {} seconds", key, most));
  return Seconds{value};
}

std::string words(const TomlTable& table, std::string_view key) {
  auto text = table.text(key);
  if (text.empty()) table.refuse(fmt::format("'{}' is empty", key));
  return text;
}

Step step(const TomlTable& table) {
  Step step{.least = whole(table, "least", 1, 50),
            .most = whole(table, "most", 1, 50),
            .hold = seconds(table, "hold_s", 10),
            .lower = seconds(table, "lower_s", 10),
            .then_band = table.has("then_band") && table.flag("then_band")};
  if (step.least > step.most) table.refuse("'least' must not be above 'most'");
  return step;
}

Dose first_dose(const TomlTable& table) {
  table.expect_only({"sets", "least", "most", "hold_s", "lower_s", "rest_s"});
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

std::string words_or_none(const TomlTable& table, std::string_view key) {
  return table.has(key) ? words(table, key) : "";
}

Choice choice(const TomlTable& table) {
  table.expect_only({"id", "text", "advice", "note", "unless", "source"});
  Choice choice{.id = words(table, "id"),
                .text = words(table, "text"),
                .advice = words_or_none(table, "advice"),
                .note = words_or_none(table, "note"),
                .unless = table.has("unless") ? table.texts("unless") : std::vector<std::string>{},
                .source = words_or_none(table, "source")};
  if ((!choice.advice.empty() || !choice.note.empty()) && choice.source.empty())
    table.refuse("what is said to the person needs a 'source'");
  return choice;
}

Question question(const TomlTable& table, const std::vector<Question>& earlier) {
  table.expect_only({"id", "gentle", "text", "advice", "source", "after", "choice"});
  Question question{.id = words(table, "id"),
                    .text = words(table, "text"),
                    .advice = words_or_none(table, "advice"),
                    .source = words(table, "source"),
                    .after = words_or_none(table, "after"),
                    .choices = {},
                    .gentle = table.has("gentle") && table.flag("gentle")};
  if (!question.after.empty() && std::ranges::find(earlier, question.after, &Question::id) == earlier.end())
    table.refuse("'after' must name an earlier question");
  if (table.has("choice"))
    for (const TomlTable& each : table.tables("choice")) question.choices.push_back(choice(each));
  return question;
}

/// Each step asks for no less than the one before, and the last one leads on to a band.
std::vector<Step> steps(const TomlTable& file, const std::string& path) {
  std::vector<Step> ladder;
  for (const TomlTable& table : file.tables(path)) {
    table.expect_only({"least", "most", "hold_s", "lower_s", "then_band"});
    const Step next = step(table);
    if (!ladder.empty()) {
      const Step& last = ladder.back();
      if (next.least < last.least || next.most < last.most || next.hold < last.hold || next.lower < last.lower)
        table.refuse("a step must ask for no less than the one before it");
    }
    ladder.push_back(next);
  }
  if (!ladder.back().then_band) file.refuse(fmt::format("the last [[{}]] must say 'then_band = true'", path));
  return ladder;
}

template <class Entry, class Key>
void expect_distinct(const TomlTable& file, const std::vector<Entry>& entries, Key key, const std::string& path) {
  std::set<std::string> seen;
  for (const Entry& entry : entries)
    if (!seen.insert(entry.*key).second) file.refuse(fmt::format("there are two [[{}]] '{}'", path, entry.*key));
}

void read_numbers(const TomlTable& programme, Rules& rules) {
  const TomlTable mastered = programme.table("mastered");
  mastered.expect_only({"sessions", "clean_share", "judged_share", "effort"});
  rules.mastered_sessions = whole(mastered, "sessions", 1, 10);
  rules.mastered_clean_share = share(mastered, "clean_share");
  rules.mastered_judged_share = share(mastered, "judged_share");
  rules.mastered_effort = whole(mastered, "effort", 0, 10);

  const TomlTable struggled = programme.table("struggled");
  struggled.expect_only({"sessions", "clean_share", "effort"});
  rules.struggled_sessions = whole(struggled, "sessions", 1, 10);
  rules.poor_clean_share = share(struggled, "clean_share");
  rules.hard_effort = whole(struggled, "effort", 1, 10);
  if (rules.poor_clean_share > rules.mastered_clean_share || rules.hard_effort <= rules.mastered_effort)
    struggled.refuse("a session must not be both mastered and struggled through");

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

void read_strength(const TomlTable& strength, Rules& rules) {
  strength.expect_only({"days_a_week", "rest_s", "effort"});
  rules.strength_days_a_week = whole(strength, "days_a_week", 1, 7);
  rules.strength_rest = seconds(strength, "rest_s", 600);
  const Range effort = range_in(strength, "effort");
  rules.strength_effort_least = static_cast<int>(effort.least);
  rules.strength_effort = static_cast<int>(effort.most);
  if (!(effort.least >= 0 && rules.strength_effort < rules.hard_effort))
    strength.refuse("'effort' must lie below that of [programme.struggled]");
}

void read_way_out(const TomlTable& way_out, Rules& rules) {
  way_out.expect_only({"weeks", "clamshell_days_a_week", "standing_days_a_week", "pause_days"});
  rules.way_out_weeks = whole(way_out, "weeks", 1, 52);
  rules.kept_days_a_week = whole(way_out, "clamshell_days_a_week", 1, 7);
  rules.standing_days_a_week = whole(way_out, "standing_days_a_week", 1, 6);
  rules.standing_pause_days = whole(way_out, "pause_days", 1, 365);
}

FunctionScale function_scale(const TomlTable& table) {
  table.expect_only({"activities", "every_days", "change", "question", "source"});
  return {.activities = whole(table, "activities", 1, 5),
          .every_days = whole(table, "every_days", 1, 365),
          .change = table.number("change"),
          .question = words(table, "question"),
          .source = words(table, "source")};
}

GoalChoice goal_choice(const TomlTable& table) {
  table.expect_only({"id", "name", "text", "source"});
  const auto goal = goal_of(words(table, "id"));
  if (!goal) table.refuse("'id' must be 'endurance' or 'strength'");
  return {.goal = *goal, .name = words(table, "name"), .text = words(table, "text"), .source = words(table, "source")};
}

std::vector<std::string> steps_of(const TomlTable& table) {
  std::vector<std::string> steps = table.texts("steps");
  if (steps.empty()) table.refuse("'steps' is empty: say what to do");
  return steps;
}

StandingExercise standing_exercise(const TomlTable& table) {
  table.expect_only({"id", "name", "sets", "least", "most", "hold_s", "steps", "watch", "easier", "source"});
  return {.id = words(table, "id"),
          .name = words(table, "name"),
          .sets = whole(table, "sets", 1, 10),
          .least = whole(table, "least", 1, 50),
          .most = whole(table, "most", 1, 50),
          .hold = seconds(table, "hold_s", 60),
          .steps = steps_of(table),
          .watch = words(table, "watch"),
          .easier = words(table, "easier"),
          .source = words(table, "source")};
}

void read_lists(const TomlTable& file, Rules& rules) {
  rules.without_band = steps(file, "programme.without_band");
  rules.with_band = steps(file, "programme.with_band");
  rules.for_strength = steps(file, "programme.for_strength");
  for (const TomlTable& table : file.tables("programme.goal")) rules.goals.push_back(goal_choice(table));
  for (const TomlTable& table : file.tables("programme.standing")) rules.standing.push_back(standing_exercise(table));
  for (const TomlTable& table : file.tables("programme.band")) {
    table.expect_only({"colour", "name"});
    rules.bands.push_back({.colour = words(table, "colour"), .name = words(table, "name")});
  }
  for (const TomlTable& table : file.tables("programme.question"))
    rules.questions.push_back(question(table, rules.questions));
  for (const TomlTable& table : file.tables("programme.pain_place")) {
    table.expect_only({"id", "text", "tolerable", "advice", "source"});
    rules.pain_places.push_back({.id = words(table, "id"),
                                 .text = words(table, "text"),
                                 .tolerable = table.has("tolerable")
                                                  ? whole(table, "tolerable", 0, rules.tolerable_pain)
                                                  : rules.tolerable_pain,
                                 .advice = words_or_none(table, "advice"),
                                 .source = words(table, "source")});
  }
  for (const TomlTable& table : file.tables("programme.rule")) {
    table.expect_only({"id", "why", "source"});
    rules.rules.push_back({.id = words(table, "id"), .why = words(table, "why"), .source = words(table, "source")});
    if (std::ranges::find(kReasons, rules.rules.back().id) == kReasons.end())
      table.refuse(fmt::format("no prescription gives the reason '{}'", rules.rules.back().id));
  }
  for (const TomlTable& table : file.tables("programme.routine")) {
    table.expect_only({"name", "place", "trains", "neglects", "source"});
    rules.routine.push_back({.name = words(table, "name"),
                             .place = words(table, "place"),
                             .trains = words(table, "trains"),
                             .neglects = words(table, "neglects"),
                             .source = words(table, "source")});
  }
}

void expect_whole(const TomlTable& file, const Rules& rules) {
  expect_distinct(file, rules.bands, &Band::colour, "programme.band");
  expect_distinct(file, rules.questions, &Question::id, "programme.question");
  std::vector<Choice> choices;
  for (const Question& question : rules.questions)
    choices.insert(choices.end(), question.choices.begin(), question.choices.end());
  expect_distinct(file, choices, &Choice::id, "programme.question.choice");
  if (rules.goals.size() != 2 || rules.goals.front().goal != Goal::endurance ||
      rules.goals.back().goal != Goal::strength)
    file.refuse("the [[programme.goal]] must be 'endurance' and 'strength', in this order");
  expect_distinct(file, rules.standing, &StandingExercise::id, "programme.standing");
  expect_distinct(file, rules.pain_places, &PainPlace::id, "programme.pain_place");
  expect_distinct(file, rules.rules, &Rule::id, "programme.rule");
  for (const std::string_view id : kReasons)
    if (std::ranges::find(rules.rules, id, &Rule::id) == rules.rules.end())
      file.refuse(fmt::format("there is no [[programme.rule]] '{}'", id));
  const auto is_first = [&](const Step& step) {
    return step.least == rules.first.least && step.most == rules.first.most && step.hold == rules.first.hold &&
           step.lower == rules.first.lower;
  };
  if (std::ranges::none_of(rules.without_band, is_first))
    file.refuse("[programme.first] must be one of [[programme.without_band]]");
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
  const TomlTable file = parse_exercise_file(text);
  const TomlTable programme = file.table("programme");
  programme.expect_only({"days_a_week",   "counted_share", "tolerable_pain",
                         "rising_pain",   "settling_days", "missed_days",
                         "lost_days",     "noise",         "compared_sessions",
                         "compared_days", "first",         "mastered",
                         "struggled",     "without_band",  "with_band",
                         "band",          "question",      "pain_place",
                         "rule",          "routine",       "goal",
                         "strength",      "for_strength",  "way_out",
                         "function",      "standing"});
  Rules rules;
  rules.first = first_dose(programme.table("first"));
  read_numbers(programme, rules);
  read_strength(programme.table("strength"), rules);
  read_way_out(programme.table("way_out"), rules);
  rules.function = function_scale(programme.table("function"));
  read_lists(file, rules);
  expect_whole(file, rules);
  return rules;
}

Rules load_rules(const std::filesystem::path& toml_file) { return parse_rules(text_of_exercise_file(toml_file)); }

}  // namespace clamshell
