// What libFuzzer drives: the target that AR_TARGET names.

#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>

#include "target.hpp"

namespace {

const Target* target = nullptr;

}  // namespace

extern "C" int LLVMFuzzerInitialize(int*, char***) {
    const char* const name = std::getenv("AR_TARGET");
    target = name == nullptr ? nullptr : find_target(name);
    if (target != nullptr) return 0;
    std::fputs("AR_TARGET names one of:", stderr);
    for (const auto& one : all_targets()) std::fprintf(stderr, " %s", one.name.data());
    std::fputc('\n', stderr);
    std::exit(2);
}

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
    target->run({reinterpret_cast<const char*>(bytes), size});
    return 0;
}
