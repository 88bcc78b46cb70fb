// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>

#include <algorithm>
#include <array>

#include "report/escape_html.h"
#include "report/write_analysis.h"
#include "report/write_jpeg.h"
#include "wording/occurrences.h"
#include "wording/synthetic_analysis.h"

namespace clamshell {
namespace {

using testing::HasSubstr;
using testing::Not;

TEST(HtmlReport, escapes_what_it_is_told) {
  EXPECT_EQ(escape_html("<b>&\"it's\""), "&lt;b&gt;&amp;&quot;it&#39;s&quot;");
  Analysis analysis = synthetic_analysis();
  analysis.video.path = "<script>alert(1)<script>.mp4";
  analysis.remark = "<img src=x>";
  analysis.view->advice = "<i>";
  analysis.repetitions[0].verdict.findings = {{CriterionId::feet_apart, 1, 1, 1, "<s>", 1, "<q>"}};
  analysis.setup.verdict.findings = {{CriterionId::knees_not_bent, 1, 1, 1, "<s>", 1, "<h4>"}};
  for (Criterion& criterion : analysis.exercise.repetition) {
    criterion.name = "<h5>";
    criterion.above = "<u>";
  }
  const std::string html = write_html(analysis, {});
  for (const char* tag : {"<script", "<img", "<i>", "<u>", "<s>", "<h4>", "<h5>", "<q>"})
    EXPECT_THAT(html, Not(HasSubstr(tag)));
}

TEST(HtmlReport, needs_no_other_file) {
  const std::array frames{KeyFrame{1, 1, 1, "jpeg"}};
  const std::string html = write_html(synthetic_analysis(), frames);
  for (const char* reference : {"http://", "https://", "<link", "<script", "@import"})
    EXPECT_THAT(html, Not(HasSubstr(reference)));
  EXPECT_EQ(occurrences(html, "src="), occurrences(html, "src=\"data:"));
}

TEST(HtmlReport, draws_the_opening_and_the_pelvis_roll_with_every_repetition_and_gap) {
  const std::string html = write_html(synthetic_analysis(), {});
  EXPECT_EQ(occurrences(html, "<svg"), 2u);
  EXPECT_EQ(occurrences(html, "<g class=\"repetition"), 2 * 5u);
  EXPECT_EQ(occurrences(html, "<g class=\"repetition fault"), 2 * 2u);
  EXPECT_EQ(occurrences(html, "<rect class=\"unseen\""), 2 * 1u);
  EXPECT_EQ(occurrences(html, "<path class=\"curve\""), 2 * 2u);
  EXPECT_EQ(occurrences(html, "<path class=\"band\""), 2 * 2u);
}

TEST(HtmlReport, leaves_a_gap_where_an_angle_alone_was_unseen) {
  Analysis analysis = synthetic_analysis();
  for (std::size_t i = 20; i < 30; ++i) analysis.series[i].pose->pelvis_roll_change.stddev = Radians{INFINITY};
  const std::string html = write_html(analysis, {});
  EXPECT_EQ(occurrences(html, "<rect class=\"unseen\""), 3u);
  EXPECT_THAT(html, Not(HasSubstr(",inf")));
  EXPECT_THAT(html, Not(HasSubstr(",nan")));
}

TEST(HtmlReport, ticks_crosses_and_doubts_what_the_set_up_asks_for) {
  const std::string html = write_html(synthetic_analysis(), {});
  EXPECT_EQ(occurrences(html, "<li class=\"good\">"), 4u);
  EXPECT_EQ(occurrences(html, "<li class=\"fault\">"), 1u);
  EXPECT_EQ(occurrences(html, "<li class=\"unsure\">"), 2u);
  EXPECT_THAT(html, HasSubstr("knees bent only 22° ± 6°<br><span class=\"cue\">Bend your knees comfortably.</span>"));
}

TEST(HtmlReport, says_why_something_could_not_be_judged_and_where_to_put_the_camera) {
  const std::string html = write_html(synthetic_analysis(), {});
  EXPECT_THAT(html, HasSubstr("<dt>Can&#39;t be judged from here<dd>The feet in every repetition"));
  EXPECT_THAT(html, HasSubstr("<dt>Not seen<dd>The head in the set-up"));
  EXPECT_THAT(html, HasSubstr("<p class=\"advice\">Put the camera nearer"));
}

TEST(HtmlReport, gives_one_cue_a_repetition) {
  const std::string html = write_html(synthetic_analysis(), {});
  EXPECT_EQ(occurrences(html, "<span class=\"cue\">Keep your hips stacked.</span>"), 1u);
  EXPECT_THAT(html, Not(HasSubstr("Lower the knee slowly.")));
}

TEST(HtmlReport, shows_the_picture_of_a_repetition_with_its_remarks) {
  const std::array frames{KeyFrame{2, 320, 240, "jpeg"}};
  const std::string html = write_html(synthetic_analysis(), frames);
  EXPECT_THAT(html, HasSubstr("data:image/jpeg;base64,anBlZw=="));
  EXPECT_EQ(occurrences(html, "<figure>"), 1u);
  EXPECT_EQ(occurrences(html, "rolled back 14° ± 3°"), 2u);
}

TEST(HtmlReport, is_a_page_even_of_nothing) {
  const std::string html = write_html(Analysis{}, {});
  EXPECT_THAT(html, HasSubstr("No repetition was counted."));
  EXPECT_THAT(html, HasSubstr("not a medical device"));
  EXPECT_THAT(html, Not(HasSubstr(">nan")));
}

TEST(HtmlReport, stays_small_for_a_long_video) {
  Analysis analysis;
  for (int i = 0; i < 100'000; ++i) analysis.series.push_back({Seconds{i / 30.0}, synthetic_pose({}, {})});
  EXPECT_LT(write_html(analysis, {}).size(), 200'000u);
}

}  // namespace
}  // namespace clamshell
