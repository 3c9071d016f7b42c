#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "foreign/amount.hpp"
#include "foreign/balancing.hpp"
#include "foreign/complaints.hpp"
#include "foreign/ledger_reader.hpp"

namespace foreign {

/// Reads the files of one beancount ledger.
class BeancountReader {
public:
    explicit BeancountReader(Journal& journal)
        : journal_{journal}, amounts_{Format::beancount, journal.commodities} {}

    /// A whole file. What it asks for is read by calling this again.
    void read(std::string_view text, Complaints& complaints, const Includer& include);

private:
    struct File {
        Lines lines;
        Complaints& complaints;
        const Includer& include;
    };

    void read_line(const Line& line);
    void read_dated(const Line& line, Date date, std::string_view rest);
    void read_undated(const Line& line);
    void read_push(const Line& line, std::string_view word, std::string_view rest);
    void read_balance(const Line& line, Date date, std::string_view rest);
    void read_price(const Line& line, Date date, std::string_view rest);
    void skip_indented();

    void read_transaction(const Line& line, Date date, std::string_view rest);
    bool read_words(const Line& line, std::string_view rest, Transaction& transaction);
    void read_label(std::string_view& rest);
    bool read_below(const Line& line);
    bool read_metadata(const Line& line, std::string_view text);
    bool read_posting(const Line& line, std::string_view text);
    bool read_cost(const Line& line, std::string_view text, WrittenPosting& posting);
    void finish(const Line& head, Transaction& transaction);

    std::optional<std::string_view> take_string(const Line& line, std::string_view& text);
    std::optional<Amount> take_amount(const Line& line, std::string_view& text);
    void refuse_feature(const Line& line, std::string_view part, std::string_view what);
    void refuse_syntax(const Line& line, std::string_view part, std::string_view wanted);

    Journal& journal_;
    AmountReader amounts_;
    File* file_ = nullptr;
    std::vector<std::string_view> pushed_tags_;
    std::vector<Tag> pushed_metadata_;
    // Of the transaction that is being read.
    std::vector<WrittenPosting> postings_;
    std::vector<Tag> tags_;                       // its own
    std::vector<std::vector<Tag>> posting_tags_;  // by posting
    std::vector<std::string_view> strings_;
};

}  // namespace foreign
