#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "base/source.hpp"

enum class Severity { off, warning, error };

/// The identity of one complaint, declared once beside the code that raises
/// it. The name is public: it is printed, documented in arl-diagnostics(7), and
/// is the file name of the transcript that provokes it.
struct Rule {
    std::string_view name;
    Severity severity;
};

/// A stretch of journal and what it has to do with the problem.
struct Label {
    Span span;
    std::string words;  // empty: mark the place, say nothing
};

/// What the reader can do: an instruction (`help:`) or what `ar fmt --fix` would do (`fix:`).
struct Hint {
    enum class Kind { help, fix } kind;
    std::string words;
};

inline Hint help(std::string words) { return {Hint::Kind::help, std::move(words)}; }
inline Hint fix(std::string words) { return {Hint::Kind::fix, std::move(words)}; }

struct Diagnostic {
    Rule rule;
    std::string message;
    std::vector<Label> labels;  // the first is where the problem is
    std::vector<Hint> hints;    // in the order they are printed
    std::string cause;          // what repeats: the same unknown name is one cause; may be empty
};

/// Collects instead of stopping, so one run reports every fault in a journal.
class Diagnostics {
public:
    /// `levels` overrides the severity of warnings by rule name.
    explicit Diagnostics(std::map<std::string, Severity, std::less<>> levels = {})
        : levels_{std::move(levels)} {}

    void report(Diagnostic diagnostic);
    /// Without any reports, but with the same levels.
    Diagnostics blank() const { return Diagnostics{levels_}; }

    /// While one lives, what is reported counts for nothing: its cause was reported already.
    class Muted {
    public:
        explicit Muted(Diagnostics& diagnostics) : diagnostics_{diagnostics} {
            ++diagnostics_.muted_;
        }
        ~Muted() { --diagnostics_.muted_; }
        Muted(const Muted&) = delete;
        Muted& operator=(const Muted&) = delete;

    private:
        Diagnostics& diagnostics_;
    };

    /// The level in force for a rule: what the settings say, else its own. Errors keep theirs.
    Severity level(const Rule& rule) const;

    bool any_error() const { return errors_ > 0; }
    std::size_t errors() const { return errors_; }
    std::size_t warnings() const { return warnings_; }
    const std::vector<Diagnostic>& all() const { return list_; }

    /// As a reader meets them going down the files, whichever stage found them.
    std::vector<Diagnostic> in_reading_order() const;

private:
    std::map<std::string, Severity, std::less<>> levels_;
    std::vector<Diagnostic> list_;
    std::size_t errors_ = 0;
    std::size_t warnings_ = 0;
    int muted_ = 0;
};

/// The one layout of diagnostics: place, message, rule, excerpt with carets, notes, hints.
std::string render(const Diagnostic& diagnostic, const Sources& sources, bool colour);
