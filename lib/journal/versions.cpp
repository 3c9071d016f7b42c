#include "journal/versions.hpp"

#include <functional>
#include <string_view>
#include <tuple>

#include "journal/canonical.hpp"
#include "journal/merge_parts.hpp"
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

}  // namespace

std::vector<EntryVersion> versions_in(const Sources& sources, const CurrencyUse& use,
                                      const std::function<bool(const Entry&)>& wanted) {
    std::vector<EntryVersion> versions;
    std::string form;
    Diagnostics unheard;
    read_again(sources, unheard, [&](const Entry& entry) {
        if (wanted && !wanted(entry)) return;
        form.clear();
        append_canonical(entry, use, form);
        versions.push_back({name_of(entry), std::hash<std::string_view>{}(form), entry.place});
    });
    return versions;
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
