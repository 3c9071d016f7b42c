#include "provision_terms.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "customer_keys.hpp"
#include "ledger/buckets.hpp"

namespace cmd {

namespace {

bool has_rate_for_each(const settings::Settings& settings, const std::string& section,
                       const std::vector<settings::Share>& rates, const ledger::Buckets& buckets,
                       Console& console) {
    if (rates.empty() || rates.size() == buckets.size()) return true;
    complain(console,
             fmt::format("{} has {} rates, and there are {} buckets",
                         place_of(settings, section + ".rates"), rates.size(), buckets.size()));
    advise(console, fmt::format("write one for each of {}; `bounds` below [provision] sets them",
                                fmt::join(buckets.names(), ", ")));
    return false;
}

std::string advice_for(const reports::ProvisionQuery& query) {
    if (!query.flow_months) return "write `rates` below [provision] in ar.toml, or say --flow 12m";
    return fmt::format(
        "the flows of {} months do not tell; take more, or write `rates` below [provision] in "
        "ar.toml",
        *query.flow_months);
}

}  // namespace

tl::expected<reports::ProvisionQuery, Exit> provision_query(const Loaded& loaded, Date as_of,
                                                            ledger::Selection selection,
                                                            Console& console) {
    const auto& settings = loaded.settings;
    const auto& terms = settings.provision;
    const auto bounds = terms.bounds.value_or(ledger::bounds_in_force(settings, loaded.book));
    const ledger::Buckets buckets{bounds, ledger::Basis::due, as_of};
    bool sound = has_rate_for_each(settings, "provision", terms.rates, buckets, console);
    for (const auto& own : terms.by) {
        sound = is_customer_key(settings, own.section() + ".rates", own.key, console) && sound;
        sound = has_rate_for_each(settings, own.section(), own.rates, buckets, console) && sound;
    }
    sound = has_sound_group(settings, console) && sound;
    if (!sound) return tl::unexpected{Exit::bad_data};
    return reports::ProvisionQuery{as_of, std::move(selection), bounds, terms, {}};
}

Exit complain_no_provision(const reports::ProvisionFault& fault,
                           const reports::ProvisionQuery& query, const ledger::Book& book,
                           Console& console) {
    const auto code = [&](Currency currency) { return book.currencies.code(currency); };
    if (const auto* cover = std::get_if<reports::NoCover>(&fault)) {
        complain(console,
                 fmt::format("the cover of {} cannot be told: no rate for {} on or before {}",
                             book.customers[cover->customer].id, code(cover->from),
                             to_string(cover->day)));
        advise(console, "add a `rate` entry");
        return Exit::bad_data;
    }
    const auto& rate = std::get<reports::NoLossRate>(fault);
    complain(console, fmt::format("nothing gives a loss rate for bucket {} in {}, where money is "
                                  "open on {}",
                                  rate.bucket, code(rate.currency), to_string(rate.as_of)));
    advise(console, advice_for(query));
    return Exit::bad_data;
}

}  // namespace cmd
