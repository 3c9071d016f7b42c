#include "journal/rename_edits.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "journal/spelled.hpp"
#include "journal/words.hpp"

namespace journal {
namespace {

/// How a word stands where it is.
enum class Spelling { id, value, list, metadata };

bool needs_quotes(std::string_view words, Spelling spelling) {
    switch (spelling) {
        case Spelling::id:
            return !is_id(words);
        case Spelling::value:
            return words == "*" || spelled_value(words) != words;
        case Spelling::list: {
            std::string parts;
            for (const auto part : split_list(words)) parts += part;
            return words.find_first_of(" \t") != std::string_view::npos ||
                   spelled_value(parts) != parts;
        }
        case Spelling::metadata:
            return words.empty() || words.front() == '"' || trimmed(words) != words ||
                   without_comment(words) != words;
    }
    return true;
}

/// Quotes that an author wrote without need stay, so that the way back leads to the same bytes.
std::string respelled(const Word& old, const std::string& words, Spelling spelling) {
    const bool spare = old.quoted && !needs_quotes(old.str(), spelling);
    return spare || needs_quotes(words, spelling) ? quoted(words) : words;
}

/// What a key of an entry names, if it names documents.
struct KeyMeaning {
    Key key;
    NamedAs named;
    bool is_list = false;
};

bool is_said_of_documents(Kind kind) {
    switch (kind) {
        case Kind::dispute:
        case Kind::resolve:
        case Kind::promise:
        case Kind::remind:
        case Kind::impair:
        case Kind::assign:
            return true;
        default:
            return false;
    }
}

std::vector<KeyMeaning> document_keys(Kind kind) {
    switch (kind) {
        case Kind::sale:
            return {{Key::order, NamedAs::order}};
        case Kind::receipt:
        case Kind::open_credit:
        case Kind::writeoff:
            return {{Key::to, NamedAs::debit}};
        case Kind::credit:
        case Kind::debit:
            return {{Key::to, NamedAs::debit}, {Key::for_, NamedAs::debit}};
        case Kind::refund:
        case Kind::recover:
            return {{Key::from, NamedAs::source}};
        case Kind::apply:
        case Kind::unapply:
            return {{Key::from, NamedAs::source}, {Key::to, NamedAs::debit}};
        default:
            break;
    }
    if (!shape_of(kind).dated || is_extension(kind) || is_numbered(kind)) return {};
    const auto named = is_said_of_documents(kind) ? NamedAs::debit : NamedAs::any;
    return {{Key::on, named, true}, {Key::for_, named, true}};
}

/// The keys that name a customer. Who paid is a customer only where a person wrote it: a bank
/// writes names.
std::vector<Key> customer_keys(const Entry& entry) {
    switch (entry.kind) {
        case Kind::customer:
        case Kind::set:
            return {Key::parent};
        case Kind::contract:
        case Kind::recurring:
            return {Key::customer};
        case Kind::receipt:
            if (entry.find(Key::bank) == nullptr) return {Key::payer};
            return {};
        default:
            return {};
    }
}

class Finder {
public:
    Finder(const Entry& entry, const Renaming& renaming) : entry_{entry}, renaming_{renaming} {}

    EntryEdits found;

    void look_at_customer();
    void look_at_document();

private:
    void look_at(const Word& word, NamedAs named, Spelling spelling);
    void look_at(const Attribute& attribute, const KeyMeaning& meaning);
    void look_at_list(const Attribute& attribute, const KeyMeaning& meaning);
    void put(const Word& word, const std::string& words, Spelling spelling);

    bool is_meant(NamedAs named) {
        const auto meant = renaming_.meant ? renaming_.meant(entry_, named) : Meant::this_one;
        found.leaves = found.leaves || meant == Meant::unknown;
        return meant == Meant::this_one;
    }
    static Spelling spelling_of(const Attribute& attribute) {
        return attribute.line == Attribute::metadata ? Spelling::metadata : Spelling::value;
    }

    const Entry& entry_;
    const Renaming& renaming_;
};

void Finder::put(const Word& word, const std::string& words, Spelling spelling) {
    const auto span = entry_.span(word);
    const auto head = entry_.place.offset;
    found.edits.push_back({span.begin - head, span.end - head, respelled(word, words, spelling)});
}

void Finder::look_at(const Word& word, NamedAs named, Spelling spelling) {
    if (word.str() == renaming_.from && is_meant(named)) put(word, renaming_.to, spelling);
}

void Finder::look_at(const Attribute& attribute, const KeyMeaning& meaning) {
    const auto& value = attribute.value;
    if (value.text == "*" && !value.quoted) return;
    const auto words = value.str();
    const bool is_whole = words == renaming_.from || words.find(',') == std::string::npos ||
                          (renaming_.is_number && renaming_.is_number(words));
    if (!meaning.is_list || is_whole) return look_at(value, meaning.named, spelling_of(attribute));
    look_at_list(attribute, meaning);
}

void Finder::look_at_list(const Attribute& attribute, const KeyMeaning& meaning) {
    const auto words = attribute.value.str();
    if (words == renaming_.to) found.unfit = true;  // would be read as that number from now on
    std::string list;
    std::size_t done = 0;
    for (const auto part : split_list(words)) {
        if (part != renaming_.from || !is_meant(meaning.named)) continue;
        const auto at = static_cast<std::size_t>(part.data() - words.data());
        list += words.substr(done, at - done) + renaming_.to;
        done = at + part.size();
    }
    if (done == 0) return;
    list += words.substr(done);
    if (renaming_.to.find(',') != std::string::npos) found.unfit = true;
    const bool in_body = attribute.line == Attribute::metadata;
    put(attribute.value, list, in_body ? Spelling::metadata : Spelling::list);
}

void Finder::look_at_customer() {
    const auto& shape = shape_of(entry_.kind);
    if (shape.dated && shape.has_customer)
        look_at(entry_.customer, NamedAs::customer, Spelling::id);
    if (entry_.kind == Kind::customer) look_at(entry_.number, NamedAs::itself, Spelling::id);
    for (const auto key : customer_keys(entry_))
        if (const auto* attribute = entry_.find(key))
            look_at(*attribute, {key, NamedAs::customer});
}

void Finder::look_at_document() {
    const auto& shape = shape_of(entry_.kind);
    if (!shape.dated) return;
    if (shape.has_number && !entry_.unnumbered) {
        const auto referring = entry_.kind == Kind::plan ? NamedAs::debit : NamedAs::any;
        look_at(entry_.number, is_numbered(entry_.kind) ? NamedAs::itself : referring,
                Spelling::id);
    }
    for (const auto& meaning : document_keys(entry_.kind))
        if (const auto* attribute = entry_.find(meaning.key)) look_at(*attribute, meaning);
    if (is_extension(entry_.kind)) return;
    for (const auto& line : entry_.lines) {
        if (line.kind == LineKind::to) look_at(line.number, NamedAs::debit, Spelling::id);
        if (line.kind == LineKind::from) look_at(line.number, NamedAs::source, Spelling::id);
    }
}

}  // namespace

EntryEdits edits_of(const Entry& entry, const Renaming& renaming) {
    // Most entries do not hold the id anywhere; within quotes it may be spelled otherwise.
    const bool is_plain = renaming.from.find_first_of("\"\\") == std::string::npos;
    if (is_plain && entry.text.find(renaming.from) == std::string_view::npos) return {};
    Finder finder{entry, renaming};
    if (renaming.of_customer) {
        finder.look_at_customer();
    } else {
        finder.look_at_document();
    }
    std::ranges::sort(finder.found.edits, {}, &Edit::begin);
    return std::move(finder.found);
}

bool names_document(const Entry& entry, std::string_view number,
                    const std::function<bool(std::string_view)>& is_number) {
    const std::string same{number};
    return !edits_of(entry, {false, same, same, {}, is_number}).edits.empty();
}

}  // namespace journal
