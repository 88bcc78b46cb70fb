// SPDX-License-Identifier: Apache-2.0
#include "report/write_html.h"

#include <fmt/format.h>
#include <sodium.h>

#include <algorithm>
#include <cmath>
#include <iterator>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

#include "body/side_name.h"
#include "form/choose_cue.h"
#include "form/tempo.h"
#include "report/draw_agreement.h"
#include "report/draw_chart.h"
#include "report/escape_html.h"
#include "report/page_style.h"
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
  std::string_view style, character, name;
};

Mark mark_of(Outcome outcome) {
  switch (outcome) {
    case Outcome::kept:
      return {"good", "✓", "right"};
    case Outcome::fault:
      return {"fault", "✗", "wrong"};
    case Outcome::not_judged:
      return {"unsure", "?", "not judged"};
  }
  return {};
}

class AnalysisPage {
 public:
  void header(const Analysis& analysis) {
    add(R"(<header><p class="brand">Clamshell</p><h1>{}</h1><p>{}</p>)", escape_html(summarize(analysis)),
        escape_html(analysis.video.path.filename().string()));
    if (analysis.remark && !analysis.repetitions.empty()) note(*analysis.remark);
    if (analysis.video.truncated) note("The file breaks off; what is there was analysed.");
    add("</header>\n");
  }

  void set_up(const Analysis& analysis) {
    if (!analysis.person || !analysis.view) return;
    add(R"(<section><h2>Set-up</h2><ul class="checks">)");
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
    add("<section><h2>Opening over time</h2>{}", draw_chart(analysis, kOpeningPlot));
    if (analysis.view)
      add("<h2>Pelvis roll over time</h2><p class=\"hint\">0° = as in the set-up, upwards = rolled back</p>{}",
          draw_chart(analysis, kPelvisRollPlot));
    add(R"(<ul class="legend"><li><i class="line"></i>measured ± standard deviation)"
        R"(<li><i class="clean"></i>good repetition<li><i class="doubtful"></i>no fault seen, not all judged)"
        R"(<li><i class="faulty"></i>with a fault)"
        R"(<li><i class="gap"></i>not seen</ul></section>)"
        "\n");
  }

  void agreement(const SensorComparison& comparison) {
    add("<section><h2>Camera and sensor</h2><p>{}</p>{}</section>\n", escape_html(describe_agreement(comparison)),
        draw_agreement(comparison));
  }

  void repetitions(const Analysis& analysis) {
    if (analysis.repetitions.empty()) return;
    add("<section><h2>Repetitions</h2><table><thead><tr><th>#<th>start<th>opening<th>lift<th>hold<th>lower<th>remarks"
        "</tr></thead><tbody>\n");
    std::optional<Side> leg = analysis.person ? analysis.person->working_leg() : std::nullopt;
    for (const JudgedRepetition& judged : analysis.repetitions) {
      if (std::exchange(leg, judged.working_leg) != judged.working_leg)
        add("<tr><th colspan=\"7\">{} leg</tr>\n", name_of(*judged.working_leg));
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
    add(R"(<section><h2>At the widest opening</h2><div class="frames">)");
    for (const KeyFrame& frame : key_frames) {
      const auto judged = std::ranges::find_if(
          analysis.repetitions, [&](const JudgedRepetition& j) { return j.repetition.number == frame.repetition; });
      if (judged == analysis.repetitions.end()) continue;
      add(R"(<figure><img width="{}" height="{}" alt="Repetition {} at its peak" src="data:image/jpeg;base64,{}">)",
          frame.width, frame.height, frame.repetition, base64(frame.jpeg));
      add("<figcaption><b>{}</b> · {} at {}<br>{}</figcaption></figure>\n", frame.repetition,
          describe(judged->repetition.peak_opening), describe(judged->repetition.peak),
          remarks_html(*judged, analysis.exercise));
    }
    add("</div></section>\n");
  }

  void doubts(const Analysis& analysis) {
    const auto all = gather_doubts(analysis);
    const auto advice = analysis.view ? analysis.view->advice : std::nullopt;
    if (all.empty() && !advice) return;
    add(R"(<section><h2>What could not be judged</h2><dl class="doubts">)");
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
    add("<section><h2>Facts</h2><dl>");
    if (!analysis.view)
      add("<dt>Sensor<dd>{}, {} readings at {:.3g} a second", describe(video.duration), video.frames, video.fps);
    else
      add("<dt>Video<dd>{}, {} frames at {:.3g} a second, {} × {} pixels", describe(video.duration), video.frames,
          video.fps, video.width, video.height);
    if (analysis.person && analysis.view) {
      const LyingPerson& person = *analysis.person;
      const std::string lies = person.lying_on ? fmt::format("lies on the {} side, works with the {} leg",
                                                             name_of(*person.lying_on), name_of(*person.working_leg()))
                                               : "works with both legs, one after the other";
      add("<dt>Person<dd>{}, {:.2f} m tall ({})", lies, person.height.value, person.height_given ? "given" : "assumed");
      const Measured<Radians>& azimuth = analysis.view->azimuth;
      add("<dt>Camera<dd>{} from straight in front, towards the {}; {} above the horizon",
          describe(Measured<Radians>{abs(azimuth.value), azimuth.stddev}), azimuth.value < Radians{0} ? "head" : "feet",
          describe(analysis.view->elevation));
    }
    add("</dl></section>\n");
  }

  std::string html(std::string_view title) const {
    return fmt::format(
        "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
        "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'; "
        "img-src data:\">\n<title>Clamshell: {}</title>\n<style>{}</style>\n</head>\n<body>\n<main>\n{}"
        "<footer>± is one standard deviation. Clamshell is not a medical device.</footer>\n</main>\n</body>\n</html>\n",
        escape_html(title), kPageStyle, body_);
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
