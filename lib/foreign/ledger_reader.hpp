#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/include_guard.hpp"
#include "foreign/amount.hpp"
#include "foreign/balancing.hpp"
#include "foreign/complaints.hpp"

namespace foreign {

/// Reads what an include asks for, there and then.
using Includer = std::function<void(const IncludeRequest&)>;

/// Reads the files of one journal in the syntax that ledger and hledger share; where the two read
/// it differently, as the one it is for.
class LedgerReader {
public:
    LedgerReader(Journal& journal, int this_year)
        : journal_{journal}, amounts_{journal.format, journal.commodities} {
        state_.year = this_year;
    }

    /// A whole file. What it asks for is read by calling this again.
    void read(std::string_view text, Complaints& complaints, const Includer& include);

private:
    /// What directives say, and the files included from there on hear.
    struct State {
        int year = 0;
        std::vector<std::string> applied;  // `apply account`, outermost first
        std::vector<std::pair<std::string, std::string>> aliases;  // the newest last
    };

    /// The file that is being read.
    struct File {
        Lines lines;
        Complaints& complaints;
        const Includer& include;
    };

    void read_line(const Line& line);
    void read_directive(const Line& line);
    bool read_harmless(std::string_view word);
    void read_apply(std::string_view rest, const Line& line);
    void read_end(std::string_view rest, const Line& line);
    void read_alias(std::string_view rest, const Line& line);
    void read_include(std::string_view rest, const Line& line);
    void read_account(std::string_view rest, const Line& line);
    void read_commodity(std::string_view rest, const Line& line);
    void read_default_commodity(std::string_view rest, const Line& line);
    void read_decimal_mark(std::string_view rest, const Line& line);
    void read_year(std::string_view rest, const Line& line);
    void read_price(std::string_view rest, const Line& line);
    void skip_until_end(std::string_view word);
    void skip_indented();
    void refuse_feature(const Line& line, std::string_view part, std::string_view what);
    void refuse_syntax(const Line& line, std::string_view part, std::string_view wanted);

    void read_transaction(const Line& line);
    bool read_head(const Line& line, Transaction& transaction);
    void read_note(const Line& line, std::string_view comment);
    bool read_posting(const Line& line);
    bool read_posting_comment(const Line& line, std::string_view comment);
    bool read_amounts(const Line& line, std::string_view text, WrittenPosting& posting);
    bool read_lot(const Line& line, std::string_view& text, WrittenPosting& posting);
    bool read_cost(const Line& line, std::string_view& text, WrittenPosting& posting);
    bool read_assertion(const Line& line, std::string_view& text, const WrittenPosting& posting);
    std::optional<Amount> take_amount(const Line& line, std::string_view& text);
    std::optional<std::uint32_t> account_of(const Line& line, std::string_view name,
                                            Reality& reality);
    std::string full_name(std::string_view name) const;
    void finish(const Line& head, Transaction& transaction);

    bool is_hledger() const { return journal_.format == Format::hledger; }

    Journal& journal_;
    AmountReader amounts_;
    State state_;
    File* file_ = nullptr;
    std::vector<WrittenPosting> postings_;  // of the transaction that is being read
    std::vector<Assertion> assertions_;     // the same; `posting` counts from 0
};

}  // namespace foreign
