#include "journal/repair.hpp"

#include <algorithm>
#include <set>
#include <vector>

#include "journal/parse.hpp"
#include "journal/repair_edit.hpp"

namespace journal {
namespace {

/// Mending one fault of a line may show the next; a line has only so many.
constexpr int most_rounds = 16;

/// A complaint by its line and rule: what a repair must make fewer.
struct Mark {
    std::size_t line;
    std::string_view rule;

    friend auto operator<=>(const Mark&, const Mark&) = default;
};

struct Plan {
    Edit edit;
    Mark mark;
};

/// Counts lines, going forward.
class LineCounter {
public:
    explicit LineCounter(std::string_view text) : text_{text} {}

    std::size_t line_of(std::size_t offset) {
        if (offset < at_) at_ = line_ = 0;
        const auto passed = text_.substr(at_, offset - at_);
        line_ += static_cast<std::size_t>(std::ranges::count(passed, '\n'));
        at_ = offset;
        return line_;
    }

private:
    std::string_view text_;
    std::size_t at_ = 0;
    std::size_t line_ = 0;
};

std::string with_line_feeds(std::string_view text) {
    std::string result;
    result.reserve(text.size());
    for (const char c : text) {
        while (c == '\n' && result.ends_with('\r')) result.pop_back();
        result += c;
    }
    return result;
}

Mark mark_of(const Diagnostic& diagnostic, LineCounter& lines) {
    const auto& labels = diagnostic.labels;
    return {labels.empty() ? 0 : lines.line_of(labels.front().span.begin), diagnostic.rule.name};
}

/// The complaints about a text, sorted.
std::vector<Mark> marks_of(std::string_view text) {
    Diagnostics diagnostics;
    Parser parser{{}, diagnostics};
    parser.parse(text, 0, [](const Entry&) {});
    std::vector<Mark> marks;
    LineCounter lines{text};
    for (const auto& diagnostic : diagnostics.all()) marks.push_back(mark_of(diagnostic, lines));
    std::ranges::sort(marks);
    return marks;
}

std::size_t count_of(const Mark& mark, const std::vector<Mark>& sorted) {
    return std::ranges::equal_range(sorted, mark).size();
}

class Repairs {
public:
    Repairs(const CurrencyUse& use, bool names) : use_{use}, names_{names} {}

    /// One repair a line at most. False when there was nothing left to mend.
    bool round(std::string& text);
    std::size_t count() const { return count_; }

private:
    std::vector<Plan> plans(std::string_view text) const;
    void plan(const Complaint& complaint, LineCounter& lines, std::vector<Plan>& plans) const;

    const CurrencyUse& use_;
    bool names_;
    std::set<Mark> hopeless_;
    std::size_t count_ = 0;
};

void Repairs::plan(const Complaint& complaint, LineCounter& lines, std::vector<Plan>& plans) const {
    auto edit = edit_for(complaint, use_, names_);
    if (!edit) return;
    const auto mark = mark_of(complaint.diagnostic, lines);
    const bool taken = !plans.empty() && plans.back().mark.line == mark.line;
    if (!taken && !hopeless_.contains(mark)) plans.push_back({std::move(*edit), mark});
}

std::vector<Plan> Repairs::plans(std::string_view text) const {
    std::vector<Plan> plans;
    Diagnostics diagnostics;
    LineCounter lines{text};
    std::size_t seen = 0;
    Parser{{}, diagnostics}.parse(text, 0, [&](const Entry& entry) {
        for (; seen < diagnostics.all().size(); ++seen)
            plan({diagnostics.all()[seen], entry, text}, lines, plans);
    });
    std::ranges::stable_sort(plans, {}, [](const Plan& plan) { return plan.edit.begin; });
    return plans;
}

std::string applied(std::string_view text, const std::vector<Plan>& plans) {
    std::string result;
    result.reserve(text.size() + plans.size() * 4);
    std::size_t at = 0;
    for (const auto& [edit, mark] : plans) {
        if (edit.begin < at) continue;
        result += text.substr(at, edit.begin - at);
        result += edit.words;
        at = edit.end;
    }
    return result += text.substr(at);
}

bool Repairs::round(std::string& text) {
    auto planned = plans(text);
    if (planned.empty()) return false;
    const auto before = marks_of(text);
    const auto after = marks_of(applied(text, planned));
    std::erase_if(planned, [&](const Plan& plan) {
        const bool mended = count_of(plan.mark, after) < count_of(plan.mark, before);
        if (!mended) hopeless_.insert(plan.mark);
        return !mended;
    });
    text = applied(text, planned);
    count_ += planned.size();
    return true;
}

/// Where the lines of a text begin, behind a byte-order mark.
std::vector<std::uint32_t> line_starts(std::string_view text) {
    std::vector<std::uint32_t> starts{text.starts_with("\xEF\xBB\xBF") ? 3U : 0U};
    for (std::size_t at = text.find('\n'); at != std::string_view::npos;
         at = text.find('\n', at + 1))
        starts.push_back(static_cast<std::uint32_t>(at + 1));
    return starts;
}

bool may_imply_due(const Entry& entry) {
    return !entry.faulty && is_debit_document(entry.kind) && !says_due(entry);
}

/// Where `due:` goes: behind the last word that every head has.
std::size_t due_place(const Entry& entry) {
    if (!entry.amount.is_given()) return entry.span(entry.number).end;
    return entry.span(entry.amount.text).end;
}

/// Writes implied due days down; `original` has the same lines as `text`.
std::size_t write_due_days(std::string& text, std::string_view original, const ImpliedDue& due) {
    const auto starts = line_starts(original);
    std::vector<Plan> plans;
    LineCounter lines{text};
    Diagnostics diagnostics;
    Parser{{}, diagnostics}.parse(text, 0, [&](const Entry& entry) {
        if (!may_imply_due(entry)) return;
        const auto line = lines.line_of(entry.place.offset);
        const auto day = due(starts[line]);
        const auto place = due_place(entry);
        if (day)
            plans.push_back({{place, place, " due:" + to_string(*day)}, {line, "implied-due"}});
    });
    text = applied(text, plans);
    return plans.size();
}

}  // namespace

Repaired repair(std::string_view text, const CurrencyUse& use, const RepairOptions& options) {
    Repaired result{with_line_feeds(text), 0};
    Repairs repairs{use, options.names};
    for (int round = 0; round < most_rounds && repairs.round(result.text); ++round) {
    }
    result.count = repairs.count();
    if (options.due) result.count += write_due_days(result.text, text, options.due);
    return result;
}

}  // namespace journal
