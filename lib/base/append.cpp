#include "base/append.hpp"

#include <fmt/format.h>

#include "base/check.hpp"
#include "base/held_file.hpp"
#include "base/settled.hpp"

namespace {

tl::unexpected<AppendError> failed(AppendFault fault, const FileError& error) {
    return tl::unexpected{AppendError{fault, error}};
}

tl::unexpected<AppendError> unconfirmed(const FileError& error) {
    return failed(AppendFault::unconfirmed, error);
}

tl::expected<Appended, AppendError> carry_out(Held& held, const Begun& begun) {
    if (auto written = write_all(held.file, begun.intent.text); !written) {
        const auto undone = take_back(held, begun);
        const bool unknown = !undone && undone.error().may_be_recorded();
        return failed(unknown ? AppendFault::unconfirmed : AppendFault::refused, written.error());
    }
    if (auto synced = sync_file(held.file); !synced) return unconfirmed(synced.error());
    const auto dropped = drop_intent(held.place);
    if (begun.made && !dropped) return unconfirmed(dropped.error());
    const auto stamp = stamp_of(held.file);
    if (!stamp) return unconfirmed(stamp.error());
    if (!is_untouched(held, begun.intent.new_size()))
        return unconfirmed({0, "somebody else changed the file at the same time"});
    return Appended{begun.begin, *stamp};
}

}  // namespace

std::string words(const AppendError& error) {
    return fmt::format("{}: {}",
                       error.may_be_recorded() ? "it may be recorded" : "nothing was written",
                       error.error.reason);
}

tl::expected<Appended, AppendError> append_durably(const std::string& path, std::string_view text,
                                                   const AppendOptions& options) {
    check(!text.empty());
    auto held = hold(path, options.patience);
    if (!held) return tl::unexpected{held.error()};
    const auto begun = begin_append(*held, text, options);
    if (!begun) return tl::unexpected{begun.error()};
    return carry_out(*held, *begun);
}

tl::expected<Recovered, AppendError> recover(const std::string& path,
                                             std::chrono::milliseconds patience) {
    const auto tail = tail_beside_intent(path);
    if (!tail) return failed(AppendFault::refused, tail.error());
    if (!*tail) return Recovered::nothing;
    auto held = hold(path, patience);
    if (!held) return tl::unexpected{held.error()};
    auto ordered = put_in_order(*held);
    if (!ordered || *ordered == Recovered::nothing) return ordered;
    if (auto dropped = drop_intent(held->place); !dropped)
        return failed(AppendFault::refused, dropped.error());
    return ordered;
}
