#pragma once

#include <memory>
#include <string>
#include <string_view>

/// The SHA-256 of some bytes as 64 hex digits in lower case.
std::string sha256_hex(std::string_view bytes);

/// The same of bytes that come piece by piece.
class Sha256 {
public:
    Sha256();
    ~Sha256();
    Sha256(const Sha256&) = delete;
    Sha256& operator=(const Sha256&) = delete;

    void add(std::string_view bytes);
    /// Asked for once, after the last piece.
    std::string hex();

private:
    struct State;
    std::unique_ptr<State> state_;
};
