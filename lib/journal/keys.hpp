#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "journal/kinds.hpp"

namespace journal {

/// Every key the language knows, in the order of the alphabet, and the two
/// classes it does not: `x-…`, which are the user's own, and unknown ones.
enum class Key : std::uint8_t {
    account,
    address,
    aging,
    agreed,
    aka,
    allocate,
    amount,
    approved,
    auto_renew,
    bank,
    buckets,
    by,
    category,
    contact,
    contract,
    currency,
    current_ratio,
    customer,
    dated,
    decimals,
    discount,
    doc,
    due,
    email,
    entries,
    equity,
    every,
    file,
    fiscal_year,
    for_,
    format,
    from,
    grade,
    group,
    id,
    industry,
    key,
    kind,
    language,
    level,
    limit,
    matures,
    name,
    next,
    noremind,
    note,
    notice,
    notify,
    number,
    on,
    order,
    parent,
    pause,
    payer,
    period,
    phone,
    po,
    po_required,
    policy,
    price,
    project,
    quota,
    rate,
    rating,
    reason,
    recur,
    ref,
    region,
    result,
    salesperson,
    score,
    seal,
    ship_to,
    since,
    source,
    status,
    symbol,
    tags,
    tax,
    tax_id,
    tax_mode,
    tax_round,
    terms,
    to,
    to_email,
    unit,
    until,
    value,
    via,
    who,
    own,
    unknown,
};

std::string_view name_of(Key key);

/// The key a word names; `own` for `x-…`, else `unknown`.
Key find_key(std::string_view word);

/// May `key` stand in an entry or declaration of this kind (header or body)?
bool is_key_of(Key key, Kind kind);
/// May `key` follow on a body line of this kind?
bool is_key_of_line(Key key, LineKind line);

/// The names of all keys that `kind` has, for the nearest one.
std::vector<std::string_view> keys_of(Kind kind);
/// The names of all keys of the language.
std::vector<std::string_view> all_keys();
/// The kinds that have `key`; empty for unknown ones.
std::vector<Kind> kinds_with(Key key);

}  // namespace journal
