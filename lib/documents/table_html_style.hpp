#pragma once

#include <string_view>

namespace documents {

/// The look of a report page. Colours are named once, for day and for night.
inline constexpr std::string_view html_style = R"css(
:root {
  color-scheme: light dark;
  --page: #ffffff; --ink: #1c2733; --soft: #5a6878; --line: #d9dfe6; --strong: #1c2733;
  --band: #f5f7f9; --accent: #1f4e79; --negative: #b3261e;
}
@media (prefers-color-scheme: dark) {
  :root {
    --page: #14191f; --ink: #e3e8ee; --soft: #9aa7b5; --line: #2f3944; --strong: #aab6c3;
    --band: #1b222a; --accent: #8ab8e6; --negative: #ff8a80;
  }
}
* { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
body {
  margin: 0; background: var(--page); color: var(--ink);
  font: 15px/1.5 system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial,
    "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif;
}
main { width: fit-content; min-width: min(100%, 50rem); max-width: 100%; margin: 0 auto;
  padding: 2.5rem 2rem 2rem; }
header { border-bottom: 3px solid var(--accent); padding-bottom: .9rem; margin-bottom: 1.9rem; }
h1 { margin: 0; font-size: 1.65rem; line-height: 1.25; letter-spacing: -.01em; }
header p { margin: .25rem 0 0; color: var(--soft); }
section { margin: 0 0 2.2rem; }
h2 { margin: 0 0 .5rem; font-size: 1.05rem; color: var(--accent); }
.scroll { overflow-x: auto; -webkit-overflow-scrolling: touch; }
table { border-collapse: separate; border-spacing: 0; width: 100%;
  font-variant-numeric: tabular-nums lining-nums; }
th, td { padding: .36rem .8rem; text-align: left; vertical-align: top; white-space: nowrap;
  border-bottom: 1px solid var(--line); }
th:first-child, td:first-child { padding-left: .5rem; }
th:last-child, td:last-child { padding-right: .5rem; }
th { font-size: .87em; font-weight: 600; color: var(--soft); vertical-align: bottom;
  border-bottom: 1.5px solid var(--strong); }
.right { text-align: right; }
.long { white-space: normal; min-width: 16em; overflow-wrap: anywhere; }
.negative { color: var(--negative); }
tbody tr:hover td { background: var(--band); }
.subtotal td { font-weight: 600; background: var(--band); }
.total td { font-weight: 700; border-top: 1.5px solid var(--strong);
  border-bottom: 3px double var(--strong); }
.total + .total td { border-top: 0; }
.notes { list-style: none; margin: .7rem 0 0; padding: 0; color: var(--soft); font-size: .87em; }
footer { border-top: 1px solid var(--line); padding-top: .7rem; color: var(--soft);
  font-size: .87em; overflow-wrap: anywhere; }
footer .notes { margin: 0 0 .5rem; font-size: 1em; }
footer p { margin: 0; }
@media (max-width: 40rem) {
  main { padding: 1.25rem 1rem; }
  h1 { font-size: 1.35rem; }
  .scroll { margin: 0 -1rem; padding: 0 1rem; }
  th, td { padding: .45rem .65rem; }
  th:first-child, td:first-child:not(.long) { position: sticky; left: -1rem;
    background: var(--page); padding-left: 1rem; box-shadow: -1rem 0 var(--page); }
  .subtotal td:first-child:not(.long) { background: var(--band); }
}
@media print {
  :root { --page: #fff; --ink: #000; --soft: #444; --line: #bbb; --strong: #000; --band: #fff;
    --accent: #000; --negative: #000; }
  body { font-size: 9pt; line-height: 1.35; }
  main { width: auto; padding: 0; }
  .scroll { overflow: visible; margin: 0; padding: 0; }
  header { border-bottom-width: 1.5pt; margin-bottom: 14pt; }
  h2 { break-after: avoid; }
  thead { display: table-header-group; }
  tr { break-inside: avoid; }
  th, td { padding: 2.2pt 5pt; white-space: normal; }
  .right { white-space: nowrap; }
  .long { min-width: 0; }
  .total, .notes { break-before: avoid; }
}
)css";

/// The same of figures that stand as tiles.
inline constexpr std::string_view html_tiles_style = R"css(
main { max-width: min(100%, 62rem); }
.tiles { display: grid; gap: .8rem; margin: 0 0 1.4rem;
  grid-template-columns: repeat(auto-fit, minmax(15rem, 1fr)); }
.tiles > div { border: 1px solid var(--line); border-radius: 6px; padding: .65rem .9rem;
  min-width: 0; break-inside: avoid; }
.tiles dt { color: var(--soft); font-size: .87em; }
.tiles dd { margin: 0; color: var(--soft); font-size: .85em; overflow-wrap: anywhere; }
.tiles dt + dd { color: var(--ink); font-size: 1.35rem; font-weight: 600; line-height: 1.35;
  font-variant-numeric: tabular-nums lining-nums; }
.tiles dt + .negative { color: var(--negative); }
.tiles .wide dt + dd { font-size: 1.1rem; line-height: 1.66; }
@media (max-width: 40rem) {
  .tiles { gap: .6rem; grid-template-columns: repeat(auto-fit, minmax(9rem, 1fr)); }
  .tiles > div { padding: .5rem .65rem; }
  .tiles dt + dd { font-size: 1.1rem; }
  .tiles .wide { grid-column: 1 / -1; }
}
@media print {
  .tiles { grid-template-columns: repeat(3, 1fr); gap: 6pt; }
  .tiles dt + dd { font-size: 12pt; }
}
)css";

/// The same of rows that are cards on a phone: their short cells run on, the long one stands below.
inline constexpr std::string_view html_cards_style = R"css(
@media screen and (max-width: 40rem) {
  .cards thead { display: none; }
  .cards, .cards tbody, .cards tr { display: block; }
  .cards tr { padding: .6rem 0; border-bottom: 1px solid var(--line); }
  .cards td, .cards td:first-child:not(.long) { display: inline; position: static; padding: 0;
    border: 0; box-shadow: none; white-space: normal; }
  .cards td:not(.long):not(:empty) + td:not(.long):not(:empty)::before { content: " · "; }
  .cards td:first-child { font-weight: 600; }
  .cards td.long { display: block; min-width: 0; }
}
@media print { .cards td:not(.long) { white-space: nowrap; } }
)css";

}  // namespace documents
