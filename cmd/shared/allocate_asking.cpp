#include "allocate_asking.hpp"

#include <memory>
#include <string>

#include "documents/matching_entries.hpp"
#include "line_editor.hpp"
#include "shown_text.hpp"

namespace cmd {

namespace {

class Asker {
public:
    Asker(const ledger::Book& book, Date day, Console& console)
        : book_{book}, day_{day}, console_{console} {}

    bool takes(const reports::Matched& matched) {
        if (is_over_) return false;
        auto taken = matched;
        taken.accepted = true;
        const auto entries = documents::allocate_entries({day_, {taken}}, book_);
        show_text(documents::joined(entries), console_);
        console_.out.flush();
        const auto answer = editor_.ask("take it? [y/N/q] ");
        is_over_ = !answer || *answer == "q";
        return answer == "y" || answer == "yes";
    }

private:
    const ledger::Book& book_;
    Date day_;
    Console& console_;
    LineEditor editor_;
    bool is_over_ = false;
};

}  // namespace

std::function<bool(const reports::Matched&)> ask_about(const ledger::Book& book, Date day,
                                                       Console& console) {
    const auto asker = std::make_shared<Asker>(book, day, console);
    return [asker](const reports::Matched& matched) { return asker->takes(matched); };
}

}  // namespace cmd
