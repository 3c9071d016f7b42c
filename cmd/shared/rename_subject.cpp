#include "rename_subject.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>

#include "base/text.hpp"
#include "journal/read.hpp"
#include "ledger/selection.hpp"

namespace cmd {

namespace {

using journal::Meant;
using journal::NamedAs;

/// Every document of the book with this number, in reading order.
std::vector<Numbered> documents_numbered(const Loaded& loaded, std::string_view number) {
    std::vector<Numbered> found;
    Diagnostics unheard;
    journal::read_again(loaded.sources, unheard, [&](const journal::Entry& entry) {
        if (!journal::shape_of(entry.kind).dated || !journal::is_numbered(entry.kind) ||
            entry.unnumbered || entry.number.str() != number)
            return;
        found.push_back({entry.place, entry.kind, entry.customer.str()});
    });
    return found;
}

bool stands_at(const Loaded& loaded, Place place, const At& at) {
    if (loaded.sources.locate(place.source, place.offset).line != at.line) return false;
    const auto& name = loaded.sources.name(place.source);
    if (name == at.file) return true;
    const auto file = FileReader::open(at.file);
    return file && file->stamp().is_of_same_file(loaded.sources.stamp(place.source));
}

Exit refuse_unknown(const std::string& from, bool of_customer, const Loaded& loaded,
                    Console& console) {
    complain(console, fmt::format("no {} {}", of_customer ? "customer" : "document",
                                  visible(from)));
    std::optional<std::string> near;
    if (of_customer) {
        std::vector<std::string_view> ids;
        loaded.book.customers.for_each(
            [&](Id<ledger::Customer>, const ledger::Customer& one) { ids.push_back(one.id); });
        if (const auto found = nearest(from, ids)) near = std::string{*found};
    } else {
        near = ledger::nearest_number(loaded.book, from);
    }
    if (near) advise(console, fmt::format("did you mean {}?", visible(*near)));
    return Exit::usage;
}

/// One of two documents that carry a number, named by its place.
tl::expected<Subject, Exit> subject_at(const At& at, const Loaded& loaded, Console& console) {
    Subject subject{at.number, documents_numbered(loaded, at.number)};
    const auto meant = std::ranges::find_if(subject.same, [&](const Numbered& one) {
        return stands_at(loaded, one.place, at);
    });
    if (subject.same.empty())
        return tl::unexpected{refuse_unknown(at.number, false, loaded, console)};
    if (meant == subject.same.end()) {
        complain(console, fmt::format("no document {} at {}:{}", visible(at.number),
                                      visible(at.file), at.line));
        std::vector<Place> places;
        for (const auto& one : subject.same) places.push_back(one.place);
        advise(console, fmt::format("it stands at {}", spoken(loaded, places)));
        return tl::unexpected{Exit::usage};
    }
    std::rotate(subject.same.begin(), meant, meant + 1);
    return subject;
}

/// Could a place mean this document, by its customer and kind?
bool could_mean(const journal::Entry& entry, NamedAs named, const Numbered& document) {
    if (journal::shape_of(entry.kind).has_customer && entry.customer.str() != document.customer)
        return false;
    switch (named) {
        case NamedAs::debit:
            return journal::is_debit_document(document.kind);
        case NamedAs::source:
            return !journal::is_debit_document(document.kind) &&
                   document.kind != journal::Kind::order;
        case NamedAs::order:
            return document.kind == journal::Kind::order;
        default:
            return true;
    }
}

}  // namespace

std::optional<At> at_of(const std::string& word) {
    const auto colon = word.rfind(':');
    const auto sign = word.rfind('@', colon);
    if (colon == std::string::npos || sign == std::string::npos || sign == 0) return std::nullopt;
    At at{word.substr(0, sign), word.substr(sign + 1, colon - sign - 1), 0};
    const auto* end = word.data() + word.size();
    const auto read = std::from_chars(word.data() + colon + 1, end, at.line);
    if (read.ec != std::errc{} || read.ptr != end || at.file.empty()) return std::nullopt;
    return at;
}

tl::expected<Subject, Exit> subject_of(const RenameOptions& options, const std::optional<At>& at,
                                       const Loaded& loaded, Console& console) {
    if (at) return subject_at(*at, loaded, console);
    const auto& book = loaded.book;
    const bool is_there = options.of_customer ? !book.find_customer(options.from).is_none()
                                              : !book.find_document(options.from).is_none();
    if (is_there) return Subject{options.from, {}};
    return tl::unexpected{refuse_unknown(options.from, options.of_customer, loaded, console)};
}

bool is_free(const RenameOptions& options, const Subject& subject, const Loaded& loaded,
             Console& console) {
    const auto& book = loaded.book;
    if (!journal::can_be_id(options.to)) {
        complain(console, fmt::format("`{}` cannot be an id", visible(options.to)));
        advise(console, "it is one line, without blanks at its ends");
        return false;
    }
    if (options.to == subject.from) {
        complain(console, fmt::format("{} is what it is called already", visible(options.to)));
        return false;
    }
    Place taken;
    if (options.of_customer) {
        const auto id = book.find_customer(options.to);
        if (id.is_none()) return true;
        const auto declared = book.customers[id].declared;
        taken = {declared.source, declared.begin};
    } else {
        const auto same = documents_numbered(loaded, options.to);
        if (same.empty()) return true;
        taken = same.front().place;
    }
    complain(console,
             fmt::format("{} is taken: {}", visible(options.to), spoken(loaded, {taken})));
    return false;
}

std::function<Meant(const journal::Entry&, NamedAs)> meant_in(const Subject& subject,
                                                              Id<Source> source) {
    return [&subject, source](const journal::Entry& entry, NamedAs named) {
        const auto fits = [&](const Numbered& one) {
            if (named == NamedAs::itself) return one.place == Place{source, entry.place.offset};
            return could_mean(entry, named, one);
        };
        const bool fits_this = fits(subject.same.front());
        const bool fits_other = std::any_of(subject.same.begin() + 1, subject.same.end(), fits);
        if (fits_this == fits_other) return Meant::unknown;
        return fits_this ? Meant::this_one : Meant::the_other;
    };
}

std::string spoken(const Loaded& loaded, const std::vector<Place>& places) {
    std::string words;
    for (const auto& place : places)
        words += fmt::format("{}{}:{}", words.empty() ? "" : ", ",
                             visible(loaded.sources.name(place.source)),
                             loaded.sources.locate(place.source, place.offset).line);
    return words;
}

}  // namespace cmd
