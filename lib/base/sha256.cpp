#include "base/sha256.hpp"

#include <sha256.h>

#include <array>

std::string sha256_hex(std::string_view bytes) {
    SHA2_CTX context;
    SHA256Init(&context);
    SHA256Update(&context, reinterpret_cast<const std::uint8_t*>(bytes.data()), bytes.size());
    std::array<char, SHA256_DIGEST_STRING_LENGTH> digits{};
    SHA256End(&context, digits.data());
    return {digits.data(), digits.size() - 1};
}
