#pragma once

#include <compare>
#include <cstdint>
#include <type_traits>
#include <utility>
#include <vector>

#include "base/array.hpp"
#include "base/check.hpp"
#include "base/prefetch.hpp"

/// The place of one Record in the Records that issued it.
///
/// Ids of different records are different types: a customer cannot be looked
/// up with the id of an invoice, and no id is ever computed from another.
template <class Record>
struct Id {
    std::uint32_t index = none_index;

    static constexpr std::uint32_t none_index = 0xFFFFFFFF;

    /// No record at all, as of an allocation whose source has no number.
    static constexpr Id none() { return {}; }
    constexpr bool is_none() const { return index == none_index; }

    friend constexpr auto operator<=>(Id, Id) = default;
};

/// Grows only. Records keep their id for the life of the collection.
template <class Record>
class Records {
public:
    Id<Record> add(Record record) {
        check(records_.size() < Id<Record>::none_index);
        records_.push_back(std::move(record));
        return {static_cast<std::uint32_t>(records_.size() - 1)};
    }

    void reserve(std::size_t size) { records_.reserve(size); }

    /// A new record, to be filled in place.
    Record& emplace() {
        check(records_.size() < Id<Record>::none_index);
        return records_.emplace_back();
    }

    const Record& operator[](Id<Record> id) const {
        check(id.index < records_.size());
        return records_[id.index];
    }
    Record& operator[](Id<Record> id) {
        check(id.index < records_.size());
        return records_[id.index];
    }

    /// Of a record; nothing for none.
    [[gnu::always_inline]] void prefetch(Id<Record> id) const {
        if (id.index < records_.size()) ::prefetch(&records_[id.index], sizeof(Record));
    }

    std::size_t size() const { return records_.size(); }
    bool is_empty() const { return records_.empty(); }

    template <class Visit>
    void for_each(Visit visit) const {
        for (std::uint32_t i = 0; i < records_.size(); ++i) visit(Id<Record>{i}, records_[i]);
    }

private:
    std::conditional_t<std::is_trivially_copyable_v<Record>, Array<Record>, std::vector<Record>>
        records_;
};
