// SPDX-License-Identifier: Apache-2.0
/// What the clinician's page adds to the style sheet of reports, to be one page of A4.
#pragma once

#include <string_view>

namespace clamshell {

constexpr std::string_view kProgressStyle = R"css(
@page { size: A4; margin: 8mm 12mm 7mm; }
:root { --left: #1f6fb2; --right: #c2560c; }
@media (prefers-color-scheme: dark) { :root { --left: #6db6f2; --right: #ff9a45; } }
body { font-size: 12.5px; line-height: 1.4; }
main { max-width: 52rem; padding: 1.6rem 1.2rem; }
header { display: grid; grid-template-columns: 1fr auto; align-items: end; gap: 0 1.5rem; }
header .brand { grid-column: 1 / -1; }
header h1 { font-size: 2.1em; margin: 0; }
header .facts { grid-column: 1; }
header .period { text-align: right; white-space: nowrap; grid-row: 2 / span 2; grid-column: 2; }
header .period b { display: block; color: var(--ink); font-size: 1.15em; }
h2 { font-size: 1.12em; margin: 0 0 .3em; } section > h2 + ul + h2, section > h2 + p + h2 { margin-top: .6em; }
section { padding: .7rem .9rem; margin-top: .65rem; border-radius: 10px; }
.columns { display: grid; grid-template-columns: 1fr 1fr; gap: .5rem .65rem; }
div.columns { gap: 0 .65rem; }
.columns > * { min-width: 0; }
.strip { display: grid; grid-template-columns: repeat(30, 1fr); gap: 3px; margin: 0; padding: 0; list-style: none; }
section ul.strip { padding: 0; }
.strip li { border: 1px solid var(--rule); border-radius: 4px; text-align: center; font-size: .78em; line-height: 1.25;
  padding: .1rem 0; color: var(--faint); overflow-wrap: normal; }
.strip li b { display: block; font-weight: 600; }
.strip li.done { background: var(--good); border-color: var(--good); color: var(--card); }
.dose { font-size: 1.3em; font-weight: 650; line-height: 1.3; margin: .1rem 0 .15rem; }
p { margin: .15rem 0; }
.why { margin: .3rem 0 0; padding-left: 1.1rem; }
.source { color: var(--faint); font-size: .9em; }
.trend { display: block; width: 100%; height: auto; }
.trend text { fill: var(--faint); font-size: 10px; }
.trend .grid, .trend .tick { stroke: var(--rule); }
.trend .zero { stroke: var(--faint); stroke-width: .7; }
.trend .noise { fill: var(--faint); opacity: .13; }
.trend polyline { fill: none; stroke-width: 1.5; stroke-linejoin: round; opacity: .75; }
.trend .error { stroke-width: 1.1; opacity: .6; }
.trend .left { stroke: var(--left); fill: var(--left); } .trend .right { stroke: var(--right); fill: var(--right); }
.trend .both { stroke: var(--good); fill: var(--good); }
.trend circle { stroke: none; }
h2 small { font-weight: 400; font-size: .86em; color: var(--faint); }
i.left, i.right { display: inline-block; width: .75em; height: .75em; border-radius: 50%; }
i.left { background: var(--left); } i.right { background: var(--right); }
th { font-size: 1em; }
th, td, th:last-child, td:last-child { padding: .16rem .5rem; text-align: right; width: auto; white-space: nowrap; }
th:first-child, td:first-child { font-weight: 400; }
th:nth-child(2), td:nth-child(2) { text-align: left; }
td:last-child, th:last-child { padding-right: .2rem; }
.worse { color: var(--fault); font-weight: 650; }
.facts-list { margin: 0; padding-left: 1.1rem; }
footer { margin-top: .6rem; font-size: .85em; }
@media (max-width: 40rem) {
  header { grid-template-columns: 1fr; }
  header .period { grid-area: auto; text-align: left; white-space: normal; margin-top: .4rem; }
  .columns { grid-template-columns: 1fr; }
  .strip { grid-template-columns: repeat(10, 1fr); }
  .table { overflow-x: auto; }
  tr { display: table-row; }
  th:last-child { display: table-cell; }
}
@media print {
  body { font-size: 8.4pt; line-height: 1.28; }
  main { padding: 0; }
  section { padding: .3rem 0 0; margin-top: .3rem; border-radius: 0; }
  header h1 { font-size: 1.8em; line-height: 1.15; }
  .columns { gap: .2rem 1.4rem; }
  div.columns { grid-template-columns: 3fr 2fr; gap: 0 1.4rem; }
  th, td, th:last-child, td:last-child { padding-top: .06rem; padding-bottom: .06rem; }
  footer { margin-top: .35rem; }
}
)css";

}  // namespace clamshell
