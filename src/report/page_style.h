// SPDX-License-Identifier: Apache-2.0
/// The style sheet of the HTML report: light and dark, screen, phone and paper.
#pragma once

#include <string_view>

namespace clamshell {

constexpr std::string_view kPageStyle = R"css(
:root {
  color-scheme: light dark;
  --paper: #fbfaf7; --card: #ffffff; --ink: #1d2530; --faint: #5d6875; --rule: #dfe2e0;
  --curve: #c2560c; --good: #1c7a43; --good-shade: #1c7a431c; --fault: #a85b00; --fault-shade: #e39a2138;
}
@media (prefers-color-scheme: dark) {
  :root {
    --paper: #12161b; --card: #1a2027; --ink: #e8ebee; --faint: #98a3af; --rule: #2d353f;
    --curve: #ff9a45; --good: #63cf8c; --good-shade: #63cf8c1f; --fault: #ffbe55; --fault-shade: #ffbe5530;
  }
}
* { box-sizing: border-box; }
body { margin: 0; background: var(--paper); color: var(--ink); font: 16px/1.55 system-ui, "DejaVu Sans", sans-serif;
  font-variant-numeric: tabular-nums; overflow-wrap: anywhere; }
main { max-width: 60rem; margin: 0 auto; padding: 2.5rem 1.5rem 3rem; }
header p { color: var(--faint); margin: 0; }
header .brand { color: var(--curve); font-weight: 650; letter-spacing: .04em; }
h1 { font-size: clamp(1.5rem, 4.2vw, 2.2rem); line-height: 1.25; margin: .35rem 0 .6rem; text-wrap: balance; }
h2 { font-size: 1.1rem; margin: 0 0 .8rem; }
section { background: var(--card); border: 1px solid var(--rule); border-radius: 14px; padding: 1.3rem 1.5rem;
  margin-top: 1.25rem; }
.note { border-left: 4px solid var(--fault); padding: .1rem 0 .1rem .8rem; margin: .9rem 0 0; }
.good { color: var(--good); } .fault { color: var(--fault); font-weight: 600; } .unsure { color: var(--faint); }
.cue { color: var(--ink); font-weight: 400; }
.checks { list-style: none; display: grid; grid-template-columns: repeat(auto-fill, minmax(19rem, 1fr));
  gap: .45rem 1.5rem; }
section .checks { padding: 0; }
.checks li { display: flex; gap: .6rem; }
.checks li.good span { color: var(--ink); }
.checks b { flex: none; width: 1.2em; text-align: center; }
.doubts dt { color: var(--ink); font-weight: 600; }
.doubts dd { grid-column: 2; }
.advice { margin: 1rem 0 0; padding: .7rem 1rem; border-radius: 8px; background: var(--fault-shade); }

.chart + h2 { margin-top: 1.4rem; }
.hint { color: var(--faint); font-size: .9rem; margin: -.6rem 0 .4rem; }
.chart { display: block; width: 100%; height: auto; }
.chart text { fill: var(--faint); font-size: 14px; }
.chart .time { dominant-baseline: hanging; }
.chart .grid, .chart .tick { stroke: var(--rule); }
.chart .zero { stroke: var(--faint); }
.chart .bias { stroke: var(--good); stroke-width: 2.2; }
.chart .limit { stroke: var(--good); stroke-width: 1.6; stroke-dasharray: 7 5; }
.chart .repetition rect { fill: var(--good-shade); }
.chart .repetition text { fill: var(--good); font-weight: 700; }
.chart .repetition.unsure rect { fill: var(--faint); opacity: .13; }
.chart .repetition.unsure text { fill: var(--faint); }
.chart .repetition.fault rect { fill: var(--fault-shade); }
.chart .repetition.fault text { fill: var(--fault); }
.chart .band { fill: var(--curve); opacity: .22; }
.chart .curve { fill: none; stroke: var(--curve); stroke-width: 2.2; stroke-linejoin: round; }
.chart .peak { fill: var(--card); stroke: var(--curve); stroke-width: 2.2; }
.chart .unseen { fill: url(#hatch); }
.chart pattern line { stroke: var(--faint); stroke-width: 2; opacity: .45; }
.legend { display: flex; flex-wrap: wrap; gap: .3rem 1.3rem; margin: .6rem 0 0; padding: 0; list-style: none;
  color: var(--faint); font-size: .87rem; }
.legend i { display: inline-block; width: 1.3em; height: .8em; margin-right: .45em; border-radius: 3px; }
.legend .line { background: linear-gradient(var(--curve), var(--curve)) center / 100% 3px no-repeat,
  color-mix(in srgb, var(--curve) 25%, transparent); }
.legend .clean { background: var(--good-shade); outline: 1px solid var(--good); }
.legend .doubtful { background: color-mix(in srgb, var(--faint) 13%, transparent); outline: 1px solid var(--faint); }
.legend .faulty { background: var(--fault-shade); outline: 1px solid var(--fault); }
.legend .gap { background: repeating-linear-gradient(-45deg, var(--faint) 0 1px, transparent 1px 4px); }

table { width: 100%; border-collapse: collapse; }
th, td { padding: .45rem .7rem; text-align: right; vertical-align: top; white-space: nowrap; }
th { color: var(--faint); font-size: .85rem; font-weight: 600; }
tbody tr { border-top: 1px solid var(--rule); }
th:first-child, td:first-child { padding-left: 0; text-align: left; font-weight: 700; }
th:last-child, td:last-child { padding-right: 0; text-align: left; white-space: normal; width: 45%; }

.frames { display: grid; grid-template-columns: repeat(auto-fill, minmax(15rem, 1fr)); gap: 1.2rem; }
figure { margin: 0; break-inside: avoid; }
figure img { display: block; width: 100%; height: auto; max-height: 24rem; object-fit: contain; border-radius: 8px;
  background: #0003; }
figcaption { margin-top: .45rem; font-size: .9rem; }
section ul { margin: 0; padding-left: 1.2rem; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: .3rem 1.4rem; margin: 0; }
dt { color: var(--faint); } dd { margin: 0; }
footer { color: var(--faint); font-size: .87rem; margin-top: 1.5rem; }

@media (max-width: 40rem) {
  main { padding: 1.4rem .9rem 2rem; }
  section { padding: 1rem; }
  .chart text { font-size: 30px; }
  .chart .wide { display: none; }
  tr { display: grid; grid-template-columns: 1.6rem 1fr 1.5fr 1fr 1fr 1fr; padding: .35rem 0; }
  th, td { padding: .1rem 0; font-size: .85rem; }
  th:last-child { display: none; }
  td:last-child { grid-column: 2 / -1; width: auto; }
  .frames, .checks, dl { grid-template-columns: 1fr; }
  .doubts dd { grid-column: auto; }
  dd + dt { margin-top: .4rem; }
  figure img { max-height: none; }
}
@media print {
  :root { color-scheme: light; --paper: #fff; --card: #fff; --ink: #000; --faint: #444; --rule: #ccc;
    --curve: #b34a00; --good: #1c6b3c; --good-shade: #1c6b3c1c; --fault: #8a4b00; --fault-shade: #e39a2138; }
  body { font-size: 11pt; print-color-adjust: exact; -webkit-print-color-adjust: exact; }
  main { padding: 0; max-width: none; }
  section { padding: .6rem 0; border: 0; border-top: 1px solid var(--rule); border-radius: 0; }
  .frames { grid-template-columns: repeat(3, 1fr); }
  h2 { break-after: avoid; } tr { break-inside: avoid; }
}
)css";

}  // namespace clamshell
