#include <doctest/doctest.h>

#include "documents/table_html_style.hpp"
#include "sample_paper.hpp"

using documents::Format;
using namespace sample;

namespace {

std::string page(const std::string& title, const std::string& paper_rule, const std::string& body) {
    return "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
           "<meta http-equiv=\"Content-Security-Policy\""
           " content=\"default-src 'none'; style-src 'unsafe-inline'\">\n"
           "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
           "<title>" +
           title + "</title>\n<style>" + std::string{documents::html_style} + paper_rule +
           "</style>\n</head>\n<body>\n<main>\n" + body + "</main>\n</body>\n</html>\n";
}

const std::string upright = "@page { size: A4; margin: 15mm; }\n";
const std::string across = "@page { size: A4 landscape; margin: 12mm; }\n";

}  // namespace

TEST_CASE("html is one page with head, table, notes and the book's name") {
    CHECK(rendered(balance(), Format::html) ==
          page("Balances", upright,
               "<header>\n<h1>Balances</h1>\n<p>as of 2026-06-30</p>\n"
               "<p>customers C*; currency EUR</p>\n</header>\n"
               "<section>\n<h2>EUR</h2>\n<div class=\"scroll\" tabindex=\"0\">\n<table>\n<thead>\n"
               "<tr><th scope=\"col\">customer</th>"
               "<th scope=\"col\" class=\"right\">open</th></tr>\n"
               "</thead>\n<tbody>\n"
               "<tr><td>C001</td><td class=\"right\">1,234.50</td></tr>\n"
               "<tr><td>C002</td><td class=\"right negative\">-0.05</td></tr>\n"
               "<tr><td>C003</td><td class=\"right\"></td></tr>\n"
               "<tr class=\"total\"><td>total</td><td class=\"right\">1,234.45</td></tr>\n"
               "</tbody>\n</table>\n</div>\n"
               "<ul class=\"notes\">\n<li>rate of 2026-06-29</li>\n</ul>\n</section>\n"
               "<footer>\n<ul class=\"notes\">\n<li>3 customers</li>\n</ul>\n"
               "<p>book: main.arl</p>\n</footer>\n"));
}

TEST_CASE("html escapes whatever stands in a text") {
    Paper paper;
    paper.title = "<script>&'\"";
    paper.filters = {"</style>"};
    paper.sections = {{"<h>", {{{"x", "<x>"}}, {{{std::string{"<img src=x>\x1b"}}}}}, {"<li>"}}};
    CHECK(rendered(paper, Format::html) ==
          page("&lt;script&gt;&amp;&#39;&quot;", upright,
               "<header>\n<h1>&lt;script&gt;&amp;&#39;&quot;</h1>\n"
               "<p>&lt;/style&gt;</p>\n</header>\n"
               "<section>\n<h2>&lt;h&gt;</h2>\n<div class=\"scroll\" tabindex=\"0\">\n<table>\n"
               "<thead>\n<tr><th scope=\"col\">&lt;x&gt;</th></tr>\n</thead>\n<tbody>\n"
               "<tr><td>&lt;img src=x&gt;␛</td></tr>\n</tbody>\n</table>\n</div>\n"
               "<ul class=\"notes\">\n<li>&lt;li&gt;</li>\n</ul>\n</section>\n"));
}

TEST_CASE("html prints a table of more than eight columns across the sheet") {
    Paper paper;
    paper.report = "wide";
    paper.sections.resize(1);
    paper.sections[0].table.columns.resize(9);
    std::string cells;
    for (int i = 0; i < 9; ++i) cells += "<th scope=\"col\"></th>";
    CHECK(rendered(paper, Format::html) ==
          page("wide", across,
               "<header>\n</header>\n<section>\n<div class=\"scroll\" tabindex=\"0\">\n<table>\n"
               "<thead>\n<tr>" +
                   cells +
                   "</tr>\n</thead>\n<tbody>\n</tbody>\n</table>\n</div>\n"
                   "</section>\n"));
}

TEST_CASE("html lets a long text wrap instead of pushing the figures off the page") {
    const std::string name(33, 'n');
    Paper paper;
    paper.report = "long";
    paper.sections = {{"", {{{"n", "n"}}, {{{name}}}}, {}}};
    CHECK(rendered(paper, Format::html) ==
          page("long", upright,
               "<header>\n</header>\n<section>\n<div class=\"scroll\" tabindex=\"0\">\n<table>\n"
               "<thead>\n<tr><th scope=\"col\">n</th></tr>\n</thead>\n<tbody>\n"
               "<tr><td class=\"long\">" +
                   name +
                   "</td></tr>\n</tbody>\n</table>\n</div>\n"
                   "</section>\n"));
}
