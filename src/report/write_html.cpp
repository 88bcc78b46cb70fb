// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>
#include <sodium.h>

#include <algorithm>
#include <cmath>
#include <iterator>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

#include "form/tempo.h"
#include "form/verdict.h"
#include "language/translate.h"
#include "report/draw_agreement.h"
#include "report/draw_chart.h"
#include "report/escape_html.h"
#include "report/page_style.h"
#include "report/write_analysis.h"
#include "wording/check_set_up.h"
#include "wording/describe.h"
#include "wording/gather_doubts.h"
#include "wording/phrase.h"

namespace clamshell {
namespace {

std::string base64(std::string_view bytes) {
  std::string text(sodium_base64_encoded_len(bytes.size(), sodium_base64_VARIANT_ORIGINAL), '\0');
  sodium_bin2base64(text.data(), text.size(), reinterpret_cast<const unsigned char*>(bytes.data()), bytes.size(),
                    sodium_base64_VARIANT_ORIGINAL);
  text.pop_back();  // the terminating zero
  return text;
}

std::string_view class_of(const JudgedRepetition& judged) {
  const auto& [findings, not_judged] = judged.verdict;
  return !findings.empty() ? "fault" : not_judged.empty() ? "good" : "unsure";
}

std::string remarks_html(const JudgedRepetition& judged, const Exercise& exercise) {
  std::string html;
  for (const std::string& remark : remarks_on(judged, exercise))
    html += (html.empty() ? "" : "<br>") + escape_html(remark);
  html = fmt::format(R"(<span class="{}">{}</span>)", class_of(judged), html);
  const auto cue = choose_cue(judged.verdict);
  return cue ? html + fmt::format(R"(<br><span class="cue">{}</span>)", escape_html(*cue)) : html;
}

/// Its class, the character, and what is read aloud for it.
struct Mark {
  std::string_view style, character;
  std::string name;
};

Mark mark_of(Outcome outcome) {
  switch (outcome) {
    case Outcome::kept:
      return {"good", "✓", tr("as it should be")};
    case Outcome::fault:
      return {"fault", "✗", tr("wrong")};
    case Outcome::not_judged:
      return {"unsure", "?", tr("not judged")};
  }
  return {};
}

class AnalysisPage {
 public:
  void header(const Analysis& analysis) {
    add(R"(<header><p class="brand">Clamshell</p><h1>{}</h1><p>{}</p>)", escape_html(summarize(analysis)),
        escape_html(analysis.video.path.filename().string()));
    if (analysis.remark && !analysis.repetitions.empty()) note(*analysis.remark);
    if (analysis.video.truncated) note(tr("The file breaks off; what is there was analysed."));
    add("</header>\n");
  }

  void set_up(const Analysis& analysis) {
    if (!analysis.person || !analysis.view) return;
    add(R"(<section><h2>{}</h2><ul class="checks">)", tr("Set-up"));
    for (const ChecklistItem& check : check_set_up(analysis)) {
      const auto [style, character, name] = mark_of(check.outcome);
      add(R"(<li class="{}"><b role="img" aria-label="{}">{}</b><span>{})", style, name, character,
          escape_html(check.text));
      if (!check.remark.empty()) add(R"(<br><span class="cue">{}</span>)", escape_html(check.remark));
      add("</span>\n");
    }
    add("</ul></section>\n");
  }

  void charts(const Analysis& analysis) {
    add("<section><h2>{}</h2>{}", tr("Opening over time"), draw_chart(analysis, kOpeningPlot));
    if (analysis.view)
      add("<h2>{}</h2><p class=\"hint\">{}</p>{}", tr("Pelvis roll over time"),
          tr("0° = as in the set-up, upwards = rolled back"), draw_chart(analysis, kPelvisRollPlot));
    add(R"(<ul class="legend"><li><i class="line"></i>{}<li><i class="clean"></i>{}<li><i class="doubtful"></i>{})"
        R"(<li><i class="faulty"></i>{}<li><i class="gap"></i>{}</ul></section>)"
        "\n",
        tr("measured ± standard deviation"), tr("good repetition"), tr("no fault seen, not all judged"),
        tr("with a fault"), tr("not seen"));
  }

  void agreement(const SensorComparison& comparison) {
    add("<section><h2>{}</h2><p>{}</p>{}</section>\n", tr("Camera and sensor"),
        escape_html(describe_agreement(comparison)), draw_agreement(comparison));
  }

  void repetitions(const Analysis& analysis) {
    if (analysis.repetitions.empty()) return;
    add("<section><h2>{}</h2><table><thead><tr><th>#<th>{}<th>{}<th>{}<th>{}<th>{}<th>{}</tr></thead><tbody>\n",
        tr("Repetitions"), tr("start"), tr("opening"), tr("lift"), tr("hold"), tr("lower"), tr("remarks"));
    std::optional<Side> leg = analysis.person ? analysis.person->working_leg() : std::nullopt;
    for (const JudgedRepetition& judged : analysis.repetitions) {
      if (std::exchange(leg, judged.working_leg) != judged.working_leg)
        add("<tr><th colspan=\"7\">{}</tr>\n", *judged.working_leg == Side::left ? tr("left leg") : tr("right leg"));
      const Repetition& r = judged.repetition;
      const Tempo tempo = tempo_of(r);
      add("<tr><td>{}<td>{}<td>{}<td>{}<td>{}<td>{}<td>{}</tr>\n", r.number, describe(r.start),
          describe(r.peak_opening), describe(tempo.lift), describe(tempo.hold), describe(tempo.lower),
          remarks_html(judged, analysis.exercise));
    }
    add("</tbody></table></section>\n");
  }

  void frames(const Analysis& analysis, std::span<const KeyFrame> key_frames) {
    if (key_frames.empty()) return;
    add(R"(<section><h2>{}</h2><div class="frames">)", tr("At the widest opening"));
    for (const KeyFrame& frame : key_frames) {
      const auto judged = std::ranges::find_if(
          analysis.repetitions, [&](const JudgedRepetition& j) { return j.repetition.number == frame.repetition; });
      if (judged == analysis.repetitions.end()) continue;
      add(R"(<figure><img width="{}" height="{}" alt="{}" src="data:image/jpeg;base64,{}">)", frame.width, frame.height,
          tr("Repetition {} at its peak", frame.repetition), base64(frame.jpeg));
      add("<figcaption><b>{}</b> · {}<br>{}</figcaption></figure>\n", frame.repetition,
          tr("{} at {}", describe(judged->repetition.peak_opening), describe(judged->repetition.peak)),
          remarks_html(*judged, analysis.exercise));
    }
    add("</div></section>\n");
  }

  void doubts(const Analysis& analysis) {
    const auto all = gather_doubts(analysis);
    const auto advice = analysis.view ? analysis.view->advice : std::nullopt;
    if (all.empty() && !advice) return;
    add(R"(<section><h2>{}</h2><dl class="doubts">)", tr("What could not be judged"));
    for (const Doubts& doubts : all) {
      add("<dt>{}", escape_html(doubts.reason));
      for (const std::string& what : doubts.what) add("<dd>{}", escape_html(capitalized(what)));
    }
    add("</dl>");
    if (advice) add(R"(<p class="advice">{}</p>)", escape_html(*advice));
    add("</section>\n");
  }

  void facts(const Analysis& analysis) {
    const VideoFacts& video = analysis.video;
    add("<section><h2>{}</h2><dl>", tr("Facts"));
    if (!analysis.view)
      add("<dt>{}<dd>{}", tr("Sensor"),
          tr("{}, {} readings at {} a second", describe(video.duration), video.frames, in_short(video.fps)));
    else
      add("<dt>{}<dd>{}", tr("Video"),
          tr("{}, {} frames at {} a second, {} × {} pixels", describe(video.duration), video.frames,
             in_short(video.fps), video.width, video.height));
    if (analysis.person && analysis.view) {
      const LyingPerson& person = *analysis.person;
      const std::string lies = !person.lying_on                 ? tr("works with both legs, one after the other")
                               : *person.lying_on == Side::left ? tr("lies on the left side, works with the right leg")
                                                                : tr("lies on the right side, works with the left leg");
      const std::string height = decimal(person.height.value, 2);
      add("<dt>{}<dd>{}", tr("Person"),
          person.height_given ? tr("{}, {} m tall (given)", lies, height)
                              : tr("{}, {} m tall (assumed)", lies, height));
      const Measured<Radians>& azimuth = analysis.view->azimuth;
      const std::string aside = describe(Measured<Radians>{abs(azimuth.value), azimuth.stddev}),
                        above = describe(analysis.view->elevation);
      add("<dt>{}<dd>{}", tr("Camera"),
          azimuth.value < Radians{0}
              ? tr("{} from straight in front, towards the head; {} above the horizon", aside, above)
              : tr("{} from straight in front, towards the feet; {} above the horizon", aside, above));
    }
    add("</dl></section>\n");
  }

  std::string html(std::string_view title) const {
    return fmt::format(
        "<!DOCTYPE html>\n<html lang=\"{}\">\n<head>\n<meta charset=\"utf-8\">\n"
        "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'; "
        "img-src data:\">\n<title>Clamshell: {}</title>\n<style>{}</style>\n</head>\n<body>\n<main>\n{}"
        "<footer>{}</footer>\n</main>\n</body>\n</html>\n",
        tag_of(spoken()), escape_html(title), kPageStyle, body_,
        tr("± is one standard deviation. Clamshell is not a medical device."));
  }

 private:
  template <class... Parts>
  void add(fmt::format_string<Parts...> format, Parts&&... parts) {
    fmt::format_to(std::back_inserter(body_), format, std::forward<Parts>(parts)...);
  }
  void note(std::string_view sentence) { add(R"(<p class="note">{}</p>)", escape_html(sentence)); }

  std::string body_;
};

}  // namespace

std::string write_html(const Analysis& analysis, std::span<const KeyFrame> key_frames,
                       const std::optional<SensorComparison>& comparison) {
  AnalysisPage page;
  page.header(analysis);
  page.set_up(analysis);
  page.repetitions(analysis);
  page.doubts(analysis);
  page.charts(analysis);
  if (comparison) page.agreement(*comparison);
  page.frames(analysis, key_frames);
  page.facts(analysis);
  return page.html(analysis.video.path.filename().string());
}

}  // namespace clamshell
