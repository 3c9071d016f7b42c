#pragma once

#include <string>

#include "journal/read.hpp"
#include "ledger/post.hpp"

/// A book posted from text, without what is faulty. It can be read again from the sources.
inline ledger::Book posted_book(const std::string& text, Sources& sources) {
    Diagnostics diagnostics;
    return ledger::post(
               [&](const journal::Sink& sink, const journal::Parts&) {
                   journal::read_text("a.arl", text, sources, diagnostics, sink);
               },
               ledger::Faulty::leave_out, sources, diagnostics)
        .book;
}

inline ledger::Book posted_book(const std::string& text) {
    Sources sources;
    return posted_book(text, sources);
}
