#include "output.hpp"

#include <unistd.h>

#include <cerrno>

namespace cmd {

namespace {

constexpr std::size_t piece = 65536;  // bytes

}  // namespace

void Output::write(std::string_view bytes) {
    held_ += bytes;
    const bool full = writes_ == Writes::in_pieces && held_.size() >= piece;
    if (full || writes_ == Writes::at_once) flush();
}

void Output::flush() {
    std::string_view rest = held_;
    while (error_ == 0 && !rest.empty()) {
        const auto put = ::write(descriptor_, rest.data(), rest.size());
        if (put > 0) {
            rest.remove_prefix(static_cast<std::size_t>(put));
        } else if (put == 0) {
            error_ = EIO;  // or it would be tried for ever
        } else if (errno != EINTR) {
            error_ = errno;
        }
    }
    held_.clear();
}

}  // namespace cmd
