// Feeds targets without libFuzzer: replay TARGET ROUNDS FILE...
//
// Each file is fed as it is, then ROUNDS times with bytes of it changed, cut, doubled, or put
// together with bytes of another file. The same call does the same; what a target does not stand is
// written to standard error. Without arguments it lists the targets.

#include <algorithm>
#include <csignal>
#include <cstdio>
#include <fstream>
#include <iterator>
#include <random>
#include <string>
#include <vector>

#include <unistd.h>

#include "target.hpp"

namespace {

std::string_view fed;  // to the target, now

void show_fed(int) {
    (void)!write(STDERR_FILENO, fed.data(), fed.size());
    _exit(3);
}

void feed(const Target& target, const std::string& text) {
    fed = text;
    target.run(text);
}

std::string content_of(const char* path) {
    std::ifstream file{path, std::ios::binary};
    return {std::istreambuf_iterator<char>{file}, {}};
}

class Changer {
public:
    explicit Changer(const std::vector<std::string>& texts) : texts_{texts} {}

    std::string changed(std::string text) {
        for (auto changes = 1 + below(4); changes > 0; --changes) change(text);
        return text;
    }

private:
    std::size_t below(std::size_t end) { return random_() % end; }

    void change(std::string& text) {
        const auto at = below(text.size() + 1);
        const auto length = std::min(below(below(4) == 0 ? 64 : 4) + 1, text.size() - at);
        switch (below(5)) {
            case 0:
                text.insert(at, 1, static_cast<char>(below(256)));
                break;
            case 1:
                text.replace(at, length, length, odd_signs[below(odd_signs.size())]);
                break;
            case 2:
                text.erase(at, length);
                break;
            case 3:
                text.insert(at, text.substr(at, length));
                break;
            default:
                text.insert(at, part_of(texts_[below(texts_.size())]));
                break;
        }
    }

    std::string part_of(const std::string& text) {
        const auto at = below(text.size() + 1);
        return text.substr(at, below(80));
    }

    static constexpr std::string_view odd_signs{
        "\0\n\r\t \"'\\;:#*-@<>{}[]()=,.0189AZaz\x7F\x80\xC2\xE4\xFF", 43};

    const std::vector<std::string>& texts_;
    std::minstd_rand random_{1};
};

}  // namespace

int main(int count, char** arguments) {
    if (count < 4) {
        for (const auto& target : all_targets()) std::puts(target.name.data());
        return count == 1 ? 0 : 2;
    }
    const auto* const target = find_target(arguments[1]);
    if (target == nullptr) return 2;
    std::signal(SIGABRT, show_fed);
    std::signal(SIGSEGV, show_fed);
    std::vector<std::string> texts;
    std::transform(arguments + 3, arguments + count, std::back_inserter(texts), content_of);
    for (const auto& text : texts) feed(*target, text);
    Changer changer{texts};
    for (auto rounds = std::stoul(arguments[2]); rounds > 0; --rounds)
        for (const auto& text : texts) feed(*target, changer.changed(text));
    std::printf("%s: %zu texts, %s rounds\n", arguments[1], texts.size(), arguments[2]);
    return 0;
}
