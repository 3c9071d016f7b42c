#include "journal/versions.hpp"

#include <functional>
#include <string_view>
#include <tuple>

#include "journal/difference.hpp"
#include "journal/merge_parts.hpp"
#include "journal/naming.hpp"
#include "journal/read.hpp"

namespace journal {
namespace {

/// A line feed begins no name of a block.
std::string name_of(const Entry& entry) {
    if (auto name = name_of_block(entry); !name.empty()) return name;
    std::string name{'\n'};
    if (entry.faulty) return name;
    name += entry.kind_word;
    if (shape_of(entry.kind).dated) name += '\n' + to_string(entry.date);
    return name + '\n' + entry.customer.str();
}

/// Collects the versions of what it is handed.
class Collector {
public:
    explicit Collector(const CurrencyUse& use) : use_{use} {}

    std::vector<EntryVersion> versions;

    void take(const Entry& entry) {
        versions.push_back({name_of(entry), content_of(entry, use_), entry.place});
    }

private:
    const CurrencyUse& use_;
};

}  // namespace

std::vector<EntryVersion> versions_in(const Sources& sources, const CurrencyUse& use) {
    Collector collector{use};
    Diagnostics unheard;
    read_again(sources, unheard, [&](const Entry& entry) { collector.take(entry); });
    return std::move(collector.versions);
}

std::vector<EntryVersion> versions_naming(const Sources& sources, const CurrencyUse& use,
                                          std::string_view number,
                                          const std::function<bool(std::string_view)>& is_number) {
    Collector collector{use};
    read_naming(sources, number, is_number, [&](const Entry& entry) { collector.take(entry); });
    return std::move(collector.versions);
}

std::vector<Changed<EntryVersion>> changes_between(std::vector<EntryVersion> before,
                                                   std::vector<EntryVersion> now) {
    const auto content = [](const EntryVersion& entry) {
        return std::tie(entry.name, entry.content);
    };
    return ::changes_between(std::move(before), std::move(now), content, &EntryVersion::name,
                             &EntryVersion::place);
}

}  // namespace journal
