#pragma once

#include <string>
#include <string_view>

namespace cmd {

/// Bytes on their way to a file descriptor. They are collected and written in
/// large pieces; the first write that fails is remembered, and nothing is
/// written after it.
class Output {
public:
    enum class Writes { at_once, in_pieces, when_told };

    Output(int descriptor, Writes writes) : descriptor_{descriptor}, writes_{writes} {}

    void write(std::string_view bytes);
    /// Writes what is still held back.
    void flush();
    /// Forgets what is still held back.
    void discard() { held_.clear(); }

    std::string_view held() const { return held_; }
    /// The `errno` of the write that failed; 0 when all went well.
    int error() const { return error_; }

private:
    int descriptor_;
    Writes writes_;
    std::string held_;
    int error_ = 0;
};

}  // namespace cmd
