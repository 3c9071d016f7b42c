#include "interest_terms.hpp"

#include <fmt/format.h>

#include <optional>
#include <string>

#include "which_book.hpp"

namespace cmd {

namespace {

/// The text of a table that the configuration names.
tl::expected<Id<Source>, Exit> add_table(const std::string& path, Sources& sources,
                                         Console& console) {
    auto text = read_settings_text(path, console);
    if (!text) return tl::unexpected{text.error()};
    return sources.add_text(path, std::move(*text));
}

/// Says what is wrong with a table. Is nothing?
bool is_sound(const Diagnostics& diagnostics, const Sources& sources, Console& console) {
    for (const auto& diagnostic : diagnostics.in_reading_order())
        console.err.write(render(diagnostic, sources, console.colour_err));
    return !diagnostics.any_error();
}

tl::expected<settings::RateTable, Exit> read_rates(const std::string& path, Console& console) {
    Sources sources;
    const auto source = add_table(path, sources, console);
    if (!source) return tl::unexpected{source.error()};
    Diagnostics diagnostics;
    auto rates = settings::read_rate_table(*source, sources, diagnostics);
    if (!is_sound(diagnostics, sources, console)) return tl::unexpected{Exit::bad_data};
    return rates;
}

tl::expected<settings::FixedSums, Exit> read_sums(const std::string& path, Console& console) {
    Sources sources;
    const auto source = add_table(path, sources, console);
    if (!source) return tl::unexpected{source.error()};
    Diagnostics diagnostics;
    auto sums = settings::read_fixed_sums(*source, sources, diagnostics);
    if (!is_sound(diagnostics, sources, console)) return tl::unexpected{Exit::bad_data};
    return sums;
}

tl::expected<settings::RateTable, Exit> rates_of(const settings::Interest& interest,
                                                 Console& console) {
    if (!interest.rates.empty()) return read_rates(interest.rates, console);
    if (interest.rate) return settings::constant_rate(*interest.rate);
    complain(console, "no rate of interest is set");
    advise(console,
           "write `rate = \"10%\"` or `rates = \"rates.csv\"` below [interest] in ar.toml, or "
           "say --rate 10%");
    return tl::unexpected{Exit::usage};
}

tl::expected<settings::FixedSums, Exit> sums_of(const settings::Interest& interest,
                                                const ledger::Book& book, Console& console) {
    settings::FixedSums sums;
    if (interest.fixed_sum) sums = settings::constant_sum(*interest.fixed_sum);
    if (!interest.fixed_sums.empty()) {
        auto read = read_sums(interest.fixed_sums, console);
        if (!read) return read;
        sums = std::move(*read);
    }
    if (sums.currency.empty() || !book.currencies.find(sums.currency).is_none()) return sums;
    complain(console, fmt::format("fixed-sum: there is no currency {}", sums.currency));
    if (const auto iso = colloquial_currency(sums.currency))
        advise(console, fmt::format("did you mean {}?", *iso));
    return tl::unexpected{Exit::bad_data};
}

}  // namespace

tl::expected<reports::InterestTerms, Exit> interest_terms(const settings::Settings& settings,
                                                          const ledger::Book& book,
                                                          Console& console) {
    auto rates = rates_of(settings.interest, console);
    if (!rates) return tl::unexpected{rates.error()};
    auto sums = sums_of(settings.interest, book, console);
    if (!sums) return tl::unexpected{sums.error()};
    return reports::InterestTerms{settings.interest, std::move(*rates), std::move(*sums)};
}

std::string no_rate_words(const reports::NoRate& missing, const reports::InterestTerms& terms,
                          const ledger::Book& book) {
    return fmt::format("no rate is in force on {}, which {} needs: {} begins on {}",
                       to_string(missing.day), book.number_of(missing.document), terms.rates.file,
                       to_string(terms.rates.rows.front().from));
}

void complain_no_rate(const reports::NoRate& missing, const reports::InterestTerms& terms,
                      const ledger::Book& book, Console& console) {
    complain(console, no_rate_words(missing, terms, book));
    advise(console, no_rate_advice);
}

}  // namespace cmd
