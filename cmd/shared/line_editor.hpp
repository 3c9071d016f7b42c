#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <string>

#include "complete.hpp"

namespace cmd {

/// Are standard input and output the terminal that somebody types at?
bool somebody_types(const Console& console);

/// Asks for lines at the terminal, which can be edited and completed with Tab where libedit is
/// installed; it is loaded when the first of them is made, so that nothing else waits for it.
class LineEditor {
public:
    /// The candidates for a word, from the words of the line before it.
    using Complete = std::function<std::vector<Candidate>(const std::string& before,
                                                          const std::string& word)>;

    LineEditor();
    LineEditor(const LineEditor&) = delete;
    LineEditor& operator=(const LineEditor&) = delete;
    ~LineEditor();

    /// A line without its end; nothing at the end of the input. Ctrl-C ends the program.
    std::optional<std::string> ask(const std::string& prompt, const Complete& complete = {});

private:
    struct Terminal;

    std::unique_ptr<Terminal> terminal_;
};

}  // namespace cmd
