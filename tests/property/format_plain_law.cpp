#include <doctest/doctest.h>
#include <rapidcheck.h>

#include "journal/canonical.hpp"
#include "journal/format.hpp"
#include "journal/format_layout.hpp"
#include "journal/parse.hpp"
#include "plain_text.hpp"

using namespace journal;

namespace {

/// Gaps as nobody should leave them.
std::string with_wide_gaps(std::string line) {
    for (int gaps = up_to(2); gaps > 0; --gaps) {
        const auto blank = line.find(' ', static_cast<std::size_t>(up_to(40)));
        if (blank != std::string::npos) line.insert(blank, up_to(1) == 0 ? " " : "\t");
    }
    return line + (up_to(9) == 0 ? " " : "");
}

std::string any_line(std::string line) {
    return (up_to(4) == 0 ? with_slip(std::move(line)) : with_wide_gaps(std::move(line))) + "\n";
}

std::string any_text() {
    std::string text;
    for (int blocks = 1 + up_to(3); blocks > 0; --blocks) {
        text += any_line(any_head());
        for (int lines = up_to(5) - 3; lines > 0; --lines) text += any_line(any_body_line());
        const int between = up_to(5);
        if (between > 2) text += "\n";
        if (between == 1) text += "; a comment\n";
        if (between == 2) text += "  ; deep\n\n\n";
    }
    return text;
}

CurrencyUse any_use() {
    CurrencyUse use;
    Diagnostics diagnostics;
    const std::string books[] = {"", "book\n  currency: JPY\n",
                                 "book\n  currency: CNY\n\ncustomer C1\n  currency: USD\n"};
    Parser{{}, diagnostics}.parse(books[up_to(2)], 0, [&](const Entry& entry) { use.take(entry); });
    return use;
}

struct Laid {
    std::string text;
    int documents = 0;  // that went the short way
};

Laid laid_out(const std::string& text, const CurrencyUse& use, const FormatOptions& options,
              bool takes_documents) {
    Layout layout{text, use, options};
    Laid laid;
    Sink sink{[&](const Entry& entry) { layout.take(entry); }};
    if (takes_documents)
        sink.take_plain = [&](const PlainDocument& document) {
            ++laid.documents;
            layout.take(document);
        };
    Diagnostics diagnostics;
    Parser{{}, diagnostics}.parse(text, 0, sink);
    laid.text = layout.finish();
    return laid;
}

}  // namespace

TEST_CASE("a plain document is written as its Entry is") {
    int documents = 0;
    CHECK(rc::check([&] {
        for (int i = 0; i < 50; ++i) {
            const auto text = any_text();
            const auto use = any_use();
            FormatOptions options;
            options.column = 10 + up_to(50);
            options.group = up_to(3) != 0;
            const auto laid = laid_out(text, use, options, true);
            RC_ASSERT(laid.text == laid_out(text, use, options, false).text);
            documents += laid.documents;
        }
    }));
    CHECK(documents > 300);  // of some 12,000
}

TEST_CASE("texts whose quick meaning is the same mean the same") {
    int same = 0;
    CHECK(rc::check([&] {
        for (int i = 0; i < 20; ++i) {
            const auto text = any_text();
            const auto use = any_use();
            const auto after = format(text, use, {}).text;
            auto other = after;
            if (const auto at = static_cast<std::size_t>(up_to(60)); at < other.size())
                other[at] = " 1290.-CISx\n"[up_to(11)];
            const auto meaning = quick_meaning_of(text, use);
            if (meaning == quick_meaning_of(after, use)) ++same;
            if (meaning == quick_meaning_of(other, use))
                RC_ASSERT(canonical(text, use) == canonical(other, use));
        }
    }));
    CHECK(same > 500);  // of 2,000
}

TEST_CASE("what parts of a text say of currencies, put together, is what the whole text says") {
    CHECK(rc::check([] {
        const std::string pieces[] = {"book\n  currency: CNY\n\n",
                                      "book\n  currency: USD\n\n",
                                      "currency PTS\n  decimals: 3\n\n",
                                      "currency PTS\n  decimals: 1\n\n",
                                      "customer C1\n  currency: EUR\n\n",
                                      "customer C1\n  currency: CNY\n\n",
                                      "2026-01-01 set C1 currency:USD\n\n",
                                      "2026-01-01 sale C1 I1 5 HKD\n\n",
                                      "2026-01-01 credit C1 I1\n  to A  5 PTS\n\n",
                                      "2026-01-01 sale C1 I2 5\n\n"};
        CurrencyUse whole;
        CurrencyUse parts;
        for (int count = up_to(4); count > 0; --count) {
            CurrencyUse part;
            for (int blocks = up_to(4); blocks > 0; --blocks) {
                const auto& piece = pieces[up_to(9)];
                Diagnostics diagnostics;
                Parser{{}, diagnostics}.parse(piece, 0, [&](const Entry& e) { whole.take(e); });
                Parser{{}, diagnostics}.parse(
                    piece, 0,
                    {[&](const Entry& entry) { part.take(entry); },
                     [&](const PlainDocument& document) { part.take(document); }});
            }
            parts.take(part);
        }
        RC_ASSERT(parts.book() == whole.book());
        RC_ASSERT(parts.only() == whole.only());
        RC_ASSERT(parts.decimals("PTS") == whole.decimals("PTS"));
        RC_ASSERT(parts.is_foreign("C1") == whole.is_foreign("C1"));
    }));
}
