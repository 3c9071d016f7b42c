#include "base/symbols.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "base/check.hpp"

namespace {

constexpr std::size_t most_digits = 9;  // of a running number: its value fits 32 bits

std::uint64_t hash_of(std::string_view text) {
    std::uint64_t hash = 0xCBF29CE484222325;
    for (const char c : text) hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001B3;
    return hash ^ (hash >> 29);
}

}  // namespace

Symbols::Numbered Symbols::split(std::string_view text) {
    std::size_t digits = 0;
    std::uint32_t value = 0;
    std::uint32_t power = 1;
    while (digits < text.size() && digits < most_digits) {
        const char c = text[text.size() - 1 - digits];
        if (c < '0' || c > '9') break;
        value += static_cast<std::uint32_t>(c - '0') * power;
        power *= 10;
        ++digits;
    }
    const auto prefix = text.substr(0, text.size() - digits);
    const bool longer = !prefix.empty() && prefix.back() >= '0' && prefix.back() <= '9';
    return {prefix, value, static_cast<std::uint8_t>(digits), digits > 0 && !longer};
}

const Symbols::Series* Symbols::find_series(const Numbered& number) const {
    const auto fits = [&](const Series& series) {
        return series.digits == number.digits && series.prefix == number.prefix;
    };
    if (last_series_ < series_.size() && fits(series_[last_series_])) return &series_[last_series_];
    for (std::uint32_t i = 0; i < series_.size(); ++i) {
        if (!fits(series_[i])) continue;
        last_series_ = i;
        return &series_[i];
    }
    return nullptr;
}

std::uint32_t Symbols::series_of(const Numbered& number) {
    constexpr std::size_t most_series = 64;  // they are searched one after the other
    if (const auto* found = find_series(number))
        return static_cast<std::uint32_t>(found - series_.data());
    if (series_.size() >= most_series) return no_series;
    // Long numbers begin anywhere (20260001); short ones are counted from nought.
    const std::uint32_t first = number.digits > 6 ? number.value : 0;
    series_.push_back({std::string{number.prefix}, number.digits, first, {}, 0, 0});
    return static_cast<std::uint32_t>(series_.size() - 1);
}

/// Where a value stands in the array of its series, which grows with the
/// series; `no_series` for a value too far off.
std::uint32_t Symbols::place_of(const Series& series, std::uint32_t value) {
    if (value < series.first) return no_series;
    const auto place = value - series.first;
    return place < 1024 + 32 * std::uint64_t{series.count} ? place : no_series;
}

bool Symbols::equals(Symbol symbol, std::string_view text) const {
    const auto& record = records_[symbol.index];
    if (record.series != no_series) return false;
    return std::string_view{texts_}.substr(starts_[record.value], lengths_[record.value]) == text;
}

std::size_t Symbols::slot_of(std::string_view text, std::uint64_t hash) const {
    const auto mask = slots_.size() - 1;
    const auto tag = static_cast<std::uint32_t>(hash >> 32);
    auto at = static_cast<std::size_t>(hash) & mask;
    while (slots_[at].symbol_plus_one != 0) {
        if (slots_[at].tag == tag && equals({slots_[at].symbol_plus_one - 1}, text)) return at;
        at = (at + 1) & mask;
    }
    return at;
}

Symbol Symbols::find_hashed(std::string_view text) const {
    if (slots_.empty()) return Symbol::none();
    const auto& slot = slots_[slot_of(text, hash_of(text))];
    return slot.symbol_plus_one == 0 ? Symbol::none() : Symbol{slot.symbol_plus_one - 1};
}

void Symbols::grow() {
    auto old = std::move(slots_);
    slots_.assign(old.empty() ? 64 : old.size() * 2, Slot{0, 0});
    const auto mask = slots_.size() - 1;
    for (const auto& slot : old) {
        if (slot.symbol_plus_one == 0) continue;
        const auto& record = records_[slot.symbol_plus_one - 1];
        const auto text =
            std::string_view{texts_}.substr(starts_[record.value], lengths_[record.value]);
        auto at = static_cast<std::size_t>(hash_of(text)) & mask;
        while (slots_[at].symbol_plus_one != 0) at = (at + 1) & mask;
        slots_[at] = slot;
    }
}

Symbol Symbols::add_hashed(std::string_view text) {
    if (slots_.empty() || hashed_ * 2 >= slots_.size()) grow();
    const auto hash = hash_of(text);
    auto& slot = slots_[slot_of(text, hash)];
    if (slot.symbol_plus_one != 0) return {slot.symbol_plus_one - 1};
    check(records_.size() < no_series && texts_.size() + text.size() < no_series);
    starts_.push_back(static_cast<std::uint32_t>(texts_.size()));
    lengths_.push_back(static_cast<std::uint32_t>(text.size()));
    texts_ += text;
    records_.push_back({no_series, static_cast<std::uint32_t>(starts_.size() - 1)});
    slot = {static_cast<std::uint32_t>(hash >> 32), static_cast<std::uint32_t>(records_.size())};
    ++hashed_;
    return {slot.symbol_plus_one - 1};
}

Symbol Symbols::intern(std::string_view text) {
    const auto number = split(text);
    const auto series_place = number.is_numbered ? series_of(number) : no_series;
    if (series_place == no_series) return add_hashed(text);
    auto& series = series_[series_place];
    const auto known = number.value - series.first;
    if (known < series.by_value.size() && series.by_value[known] != 0)
        return {series.by_value[known] - 1};
    if (series.hashed > 0)
        if (const auto far = find_hashed(text); !far.is_none()) return far;
    const auto place = place_of(series, number.value);
    if (place == no_series) {
        ++series.hashed;
        return add_hashed(text);
    }
    if (place >= series.by_value.size())
        series.by_value.resize(std::max<std::size_t>(place + 1, series.by_value.size() * 3 / 2));
    check(records_.size() < no_series);
    records_.push_back({series_place, number.value});
    ++series.count;
    series.by_value[place] = static_cast<std::uint32_t>(records_.size());
    return {series.by_value[place] - 1};
}

Symbol Symbols::find(std::string_view text) const {
    const auto number = split(text);
    const auto* series = number.is_numbered ? find_series(number) : nullptr;
    if (series != nullptr) {
        const auto place = number.value - series->first;
        if (place < series->by_value.size() && series->by_value[place] != 0)
            return {series->by_value[place] - 1};
        if (series->hashed == 0) return Symbol::none();
    }
    return find_hashed(text);
}

bool Symbols::is_ascii() const {
    const auto plain = [](std::string_view text) {
        return std::ranges::all_of(text,
                                   [](char c) { return static_cast<unsigned char>(c) < 0x80; });
    };
    return plain(texts_) && std::ranges::all_of(series_, plain, &Series::prefix);
}

std::string Symbols::text(Symbol symbol) const {
    check(symbol.index < records_.size());
    const auto& record = records_[symbol.index];
    if (record.series == no_series)
        return texts_.substr(starts_[record.value], lengths_[record.value]);
    const auto& series = series_[record.series];
    return fmt::format("{}{:0{}}", series.prefix, record.value, static_cast<int>(series.digits));
}
