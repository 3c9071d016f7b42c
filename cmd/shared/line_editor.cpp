#include "line_editor.hpp"

#include <dlfcn.h>
#include <histedit.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <clocale>
#include <cstdio>
#include <string_view>

#include "base/text.hpp"

namespace cmd {

namespace {

constexpr const char* library_file = "libedit.so.2";
constexpr std::size_t most_shown = 40;  // candidates below the line

/// What we use of libedit, once it is loaded. It stays so.
struct Libedit {
    decltype(&::el_init) init = nullptr;
    decltype(&::el_end) end = nullptr;
    decltype(&::el_gets) gets = nullptr;
    decltype(&::el_set) set = nullptr;
    decltype(&::el_get) get = nullptr;
    decltype(&::el_line) line = nullptr;
    decltype(&::el_insertstr) insert = nullptr;

    bool is_whole() const {
        return init != nullptr && end != nullptr && gets != nullptr && set != nullptr &&
               get != nullptr && line != nullptr && insert != nullptr;
    }
};

template <class Function>
void find(void* library, const char* name, Function& function) {
    function = reinterpret_cast<Function>(::dlsym(library, name));
}

const Libedit& libedit() {
    static const Libedit found = [] {
        Libedit libedit;
        void* const library = ::dlopen(library_file, RTLD_NOW | RTLD_LOCAL);
        if (library == nullptr) return libedit;
        find(library, "el_init", libedit.init);
        find(library, "el_end", libedit.end);
        find(library, "el_gets", libedit.gets);
        find(library, "el_set", libedit.set);
        find(library, "el_get", libedit.get);
        find(library, "el_line", libedit.line);
        find(library, "el_insertstr", libedit.insert);
        return libedit;
    }();
    return found;
}

/// Typed letters are UTF-8 whatever the locale; nothing else of it counts, and only meanwhile.
class Utf8Meanwhile {
public:
    Utf8Meanwhile()
        : utf8_{::newlocale(LC_CTYPE_MASK, "C.UTF-8", nullptr)},
          before_{utf8_ == nullptr ? nullptr : ::uselocale(utf8_)} {}
    Utf8Meanwhile(const Utf8Meanwhile&) = delete;
    Utf8Meanwhile& operator=(const Utf8Meanwhile&) = delete;
    ~Utf8Meanwhile() {
        if (utf8_ == nullptr) return;
        ::uselocale(before_);
        ::freelocale(utf8_);
    }

private:
    locale_t utf8_;
    locale_t before_;
};

void write_out(std::string_view text) {
    while (!text.empty()) {
        const auto put = ::write(STDOUT_FILENO, text.data(), text.size());
        if (put < 0 && errno == EINTR) continue;
        if (put <= 0) return;
        text.remove_prefix(static_cast<std::size_t>(put));
    }
}

/// A line as the terminal itself hands it over.
std::optional<std::string> plain_line(const std::string& prompt) {
    write_out(prompt);
    std::string line;
    for (char c = 0;;) {
        const auto got = ::read(STDIN_FILENO, &c, 1);
        if (got < 0 && errno == EINTR) continue;
        if (got <= 0) return std::nullopt;
        if (c == '\n') return line;
        line += c;
    }
}

/// What all candidates begin with.
std::string common_part(const std::vector<Candidate>& candidates) {
    auto common = candidates.front().value;
    for (const auto& candidate : candidates) {
        const auto [end, other] = std::ranges::mismatch(common, candidate.value);
        common.erase(end, common.end());
    }
    while (first_invalid_utf8(common)) common.pop_back();
    return common;
}

void show(const std::vector<Candidate>& candidates) {
    std::string text{"\n"};
    for (std::size_t i = 0; i < candidates.size() && i < most_shown; ++i) {
        const auto& [value, description] = candidates[i];
        text += "  " + visible(value);
        if (!description.empty()) text += "  " + visible(description);
        text += '\n';
    }
    if (candidates.size() > most_shown) text += "  …\n";
    write_out(text);
}

}  // namespace

struct LineEditor::Terminal {
    EditLine* line = nullptr;
    std::string prompt;
    Complete complete;

    unsigned char complete_word() const;
    static char* prompt_of(EditLine* line) { return of(line)->prompt.data(); }
    static unsigned char complete_at(EditLine* line, int) { return of(line)->complete_word(); }

private:
    static Terminal* of(EditLine* line) {
        void* data = nullptr;
        libedit().get(line, EL_CLIENTDATA, &data);
        return static_cast<Terminal*>(data);
    }
};

/// Puts in what all candidates have in common, or shows them.
unsigned char LineEditor::Terminal::complete_word() const {
    const auto* info = libedit().line(line);
    const std::string_view typed{info->buffer,
                                 static_cast<std::size_t>(info->cursor - info->buffer)};
    const auto begin = typed.rfind(' ') + 1;
    const std::string word{typed.substr(begin)};
    if (!complete) return CC_ERROR;
    const auto candidates = complete(std::string{typed.substr(0, begin)}, word);
    if (candidates.empty()) return CC_ERROR;
    auto rest = common_part(candidates).substr(word.size());
    const bool asks_more = candidates.front().value.ends_with(':');
    if (candidates.size() == 1 && !asks_more) rest += ' ';
    if (rest.empty()) {
        show(candidates);
        return CC_REDISPLAY;
    }
    return libedit().insert(line, rest.c_str()) == 0 ? CC_REFRESH : CC_ERROR;
}

LineEditor::LineEditor() {
    const auto& library = libedit();
    if (!library.is_whole()) return;
    const Utf8Meanwhile utf8;
    auto* const line = library.init("ar", stdin, stdout, stderr);
    if (line == nullptr) return;
    terminal_ = std::make_unique<Terminal>();
    terminal_->line = line;
    library.set(line, EL_CLIENTDATA, terminal_.get());
    library.set(line, EL_PROMPT, &Terminal::prompt_of);
    library.set(line, EL_EDITOR, "emacs");
    library.set(line, EL_SIGNAL, 1);
    library.set(line, EL_ADDFN, "ar-complete", "complete the word", &Terminal::complete_at);
    library.set(line, EL_BIND, "^I", "ar-complete", nullptr);
}

LineEditor::~LineEditor() {
    if (terminal_) libedit().end(terminal_->line);
}

std::optional<std::string> LineEditor::ask(const std::string& prompt, const Complete& complete) {
    if (!terminal_) return plain_line(prompt);
    const Utf8Meanwhile utf8;
    terminal_->prompt = prompt;
    terminal_->complete = complete;
    int count = 0;
    const char* const typed = libedit().gets(terminal_->line, &count);
    if (typed == nullptr || count <= 0) return std::nullopt;
    std::string_view line{typed, static_cast<std::size_t>(count)};
    while (line.ends_with('\n') || line.ends_with('\r')) line.remove_suffix(1);
    return std::string{line};
}

bool somebody_types(const Console& console) {
    return console.terminal.out && ::isatty(STDIN_FILENO) == 1;
}

}  // namespace cmd
