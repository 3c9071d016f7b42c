#include "journal/compose.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "base/text.hpp"
#include "journal/parse.hpp"
#include "journal/spelled.hpp"
#include "journal/words.hpp"

namespace journal {
namespace {

struct SpokenAttribute {
    std::string name;
    std::string value;
    bool is_sign = false;  // `*` or `-` without quotes, which is no name
};

/// What the words of a head stand for, before they are spelled.
struct Fields {
    std::optional<std::string> customer;
    std::optional<std::string> number;
    bool unnumbered = false;
    std::string amount;  // or the three words of a rate; as written
    std::vector<std::string> extra;
    std::vector<SpokenAttribute> attributes;
    std::vector<std::string> tags;
    std::optional<std::string> title;
};

/// The order in which attributes are written; those that are not here stay as
/// they were said, and the common ones come last.
constexpr std::array order{
    Key::due,
    Key::to,
    Key::for_,
    Key::from,
    Key::by,
    Key::on,
    Key::via,
    Key::ref,
    Key::terms,
    Key::po,
    Key::contract,
    Key::order,
    Key::salesperson,
    Key::recur,
    Key::tax,
    Key::tax_mode,
    Key::discount,
    Key::project,
    Key::ship_to,
    Key::dated,
    Key::matures,
    Key::payer,
    Key::reason,
    Key::kind,
    Key::who,
    Key::next,
    Key::result,
    Key::level,
    Key::key,
    Key::to_email,
    Key::file,
    Key::agreed,
    Key::limit,
    Key::quota,
    Key::until,
    Key::notify,
    Key::score,
    Key::rating,
    Key::period,
    Key::equity,
    Key::current_ratio,
    Key::source,
    Key::entries,
    Key::seal,
};
constexpr std::array common{Key::note, Key::doc, Key::approved, Key::bank, Key::id, Key::own};

std::size_t rank_of(std::string_view name) {
    const auto key = find_key(name);
    const auto last = std::ranges::find(common, key);
    if (last != common.end())
        return order.size() + 1 + static_cast<std::size_t>(last - common.begin());
    return static_cast<std::size_t>(std::ranges::find(order, key) - order.begin());
}

tl::unexpected<NotSpoken> refused(std::string words, std::string help = {}) {
    return tl::unexpected{NotSpoken{std::move(words), std::move(help)}};
}

bool is_control(char32_t value) { return value < 0x20 || (value >= 0x7F && value < 0xA0); }

/// Can a line of a journal hold it?
bool is_writable(std::string_view word) {
    if (first_invalid_utf8(word)) return false;
    while (!word.empty()) {
        const auto point = decode_utf8(word);
        if (is_control(point.value)) return false;
        word.remove_prefix(point.length);
    }
    return true;
}

/// `"…"` that somebody spelled for us.
bool is_string(std::string_view word) {
    return word.starts_with('"') && word.size() > 1 && string_length(word) == word.size();
}

/// What a word says: of a string what stands in its quotes.
std::string said(std::string_view word) {
    if (!is_string(word)) return std::string{word};
    const auto inner = word.substr(1, word.size() - 2);
    return Word{inner, true, inner.find('\\') != std::string_view::npos}.str();
}

bool is_number(std::string_view word) {
    return !word.empty() && word.find_first_of("0123456789") != std::string_view::npos &&
           word.find_first_not_of("-0123456789.,") == std::string_view::npos;
}

/// `500.00`, or `500.00 USD` in one word.
bool is_amount(std::string_view word) {
    const auto blank = word.find(' ');
    if (blank == std::string_view::npos) return is_number(word);
    return is_number(word.substr(0, blank)) && is_currency_shaped(word.substr(blank + 1));
}

bool is_attribute(std::string_view word) {
    const auto length = key_length(word);
    return length > 0 && (length + 1 >= word.size() || word[length + 1] != ' ');
}

bool is_tag(std::string_view word) {
    return word.size() > 1 && word.starts_with('#') &&
           word.find_first_of(" \t\"") == std::string_view::npos;
}

/// Takes the words of a head one after another.
class Reader {
public:
    explicit Reader(const SpokenEntry& spoken) : spoken_{spoken}, shape_{shape_of(spoken.kind)} {}

    tl::expected<Fields, NotSpoken> read();

private:
    bool at_end() const { return at_ == spoken_.words.size(); }
    const std::string& word() const { return spoken_.words[at_]; }
    /// May the next word be an id? Attributes may not, unless they are strings.
    bool has_name() const { return !at_end() && !word().empty() && !is_known(word()); }
    bool is_known(std::string_view text) const {
        if (!is_attribute(text)) return false;
        const auto key = find_key(text.substr(0, key_length(text)));
        return key != Key::unknown;
    }
    tl::unexpected<NotSpoken> lacks(std::string_view what) const {
        return refused(fmt::format("{} needs {}", spoken_.kind_word, what),
                       fmt::format("it is `{}`", form()));
    }
    std::string form() const;
    std::optional<NotSpoken> take_names();
    std::optional<NotSpoken> take_amount();
    std::optional<NotSpoken> take_rate();
    std::optional<NotSpoken> take_option();
    std::optional<NotSpoken> take_attribute();

    const SpokenEntry& spoken_;
    const Shape& shape_;
    Fields fields_;
    std::size_t at_ = 0;
};

/// The form of the kind without what `ar add` says otherwise: `receipt CUSTOMER
/// NUMBER AMOUNT …`.
std::string Reader::form() const {
    auto text = std::string{shape_.form};
    if (text.starts_with("DATE ")) text.erase(0, 5);
    return text;
}

std::optional<NotSpoken> Reader::take_names() {
    if (shape_.has_customer) {
        if (!has_name()) return lacks("a customer").value();
        fields_.customer = said(word());
        ++at_;
    }
    if (!shape_.has_number) return std::nullopt;
    if (!has_name()) return lacks(shape_.dated ? "a number" : "an id").value();
    fields_.unnumbered = spoken_.kind == Kind::receipt && word() == "-";
    fields_.number = said(word());
    ++at_;
    return std::nullopt;
}

std::optional<NotSpoken> Reader::take_amount() {
    if (shape_.amount == Presence::absent) return std::nullopt;
    const bool is_there = !at_end() && is_amount(word());
    if (!is_there && shape_.amount == Presence::optional) return std::nullopt;
    if (!is_there && !at_end() && !is_known(word()))
        return refused(fmt::format("`{}` is no amount", visible(word())),
                       fmt::format("it is `{}`", form()))
            .value();
    if (!is_there) return lacks("an amount").value();
    fields_.amount = word();
    ++at_;
    if (!at_end() && fields_.amount.find(' ') == std::string::npos && is_currency_shaped(word())) {
        fields_.amount += " " + word();
        ++at_;
    }
    return std::nullopt;
}

std::optional<NotSpoken> Reader::take_rate() {
    if (spoken_.words.size() < 3 || !is_currency_shaped(spoken_.words[0]) ||
        !is_number(spoken_.words[1]) || !is_currency_shaped(spoken_.words[2]))
        return lacks("a currency, a number and a currency").value();
    fields_.amount = fmt::format("{} {} {}", spoken_.words[0], spoken_.words[1], spoken_.words[2]);
    at_ = 3;
    return std::nullopt;
}

std::optional<NotSpoken> Reader::take_attribute() {
    const auto length = key_length(word());
    const auto name = word().substr(0, length);
    if (find_key(name) == Key::unknown && !is_extension(spoken_.kind)) {
        const auto near = nearest(name, keys_of(spoken_.kind));
        return NotSpoken{fmt::format("unknown key `{}`", name),
                         near ? fmt::format("did you mean `{}`?", *near)
                              : "text with a colon goes in quotes of its own: '\"see: this\"'"};
    }
    const auto value = std::string_view{word()}.substr(length + 1);
    fields_.attributes.push_back({name, said(value), value == "*" || value == "-"});
    ++at_;
    return std::nullopt;
}

std::optional<NotSpoken> Reader::take_option() {
    if (is_attribute(word())) return take_attribute();
    if (is_tag(word())) {
        fields_.tags.push_back(word().substr(1));
    } else if (is_extension(spoken_.kind)) {
        fields_.extra.push_back(said(word()));
    } else if (fields_.title) {
        return NotSpoken{fmt::format("`{}` is a second text; an entry has one", visible(word())),
                         fmt::format("quote a text of several words; the entry is `{}`", form())};
    } else {
        fields_.title = said(word());
    }
    ++at_;
    return std::nullopt;
}

tl::expected<Fields, NotSpoken> Reader::read() {
    auto wrong = spoken_.kind == Kind::rate ? take_rate() : take_names();
    if (!wrong) wrong = take_amount();
    while (!wrong && !at_end()) wrong = take_option();
    if (wrong) return tl::unexpected{*wrong};
    if (shape_.dated && spoken_.kind != Kind::set)
        std::ranges::stable_sort(fields_.attributes, {},
                                 [](const auto& attribute) { return rank_of(attribute.name); });
    return fields_;
}

/// A value behind `key: ` on a line of its own.
std::string spelled_metadata(std::string_view value) {
    const bool plain = !value.empty() && trimmed(value) == value &&
                       value.find_first_of("\";\\") == std::string_view::npos;
    return plain ? std::string{value} : quoted(value);
}

/// A value in a head; a list of plain ones needs no quotes.
std::string spelled_in_head(std::string_view value) {
    const auto parts = split_list(value);
    std::string list;
    for (const auto part : parts) {
        if (part.empty() || spelled_value(part) != part) return spelled_value(value);
        list += (list.empty() ? "" : ",") + std::string{part};
    }
    return list == value ? list : spelled_value(value);
}

std::string head_of(const SpokenEntry& spoken, const Fields& fields) {
    const bool dated = shape_of(spoken.kind).dated;
    auto head = dated ? to_string(*spoken.day) + " " : std::string{};
    head += spoken.kind_word;
    const auto add = [&](const std::string& word) { head += " " + word; };
    if (fields.customer) add(spelled_id(*fields.customer));
    if (fields.number) add(fields.unnumbered ? "-" : spelled_id(*fields.number));
    if (!fields.amount.empty()) add(fields.amount);
    for (const auto& extra : fields.extra) add(spelled_value(extra));
    if (!dated && fields.title) add(quoted(*fields.title));
    if (dated)
        for (const auto& [name, value, is_sign] : fields.attributes)
            add(fmt::format("{}:{}", name, is_sign ? value : spelled_in_head(value)));
    for (const auto& tag : fields.tags) add("#" + tag);
    if (dated && fields.title) add(quoted(*fields.title));
    return head + "\n";
}

std::string text_of(const SpokenEntry& spoken, const Fields& fields) {
    auto text = head_of(spoken, fields);
    if (!shape_of(spoken.kind).dated)
        for (const auto& [name, value, is_sign] : fields.attributes)
            text += fmt::format("  {}: {}\n", name, spelled_metadata(value));
    for (const auto& line : spoken.lines) text += fmt::format("  {}\n", trimmed(line));
    return text;
}

/// Do its tags and attributes, read again, say the same, and are there as many lines?
bool has_same_options(const Entry& entry, const Fields& fields, const SpokenEntry& spoken) {
    std::vector<std::string> tags;
    for (const auto& tag : entry.tags)
        if (tag.line >= Attribute::metadata) tags.emplace_back(tag.name);
    std::size_t metadata = 0;
    std::size_t same_attributes = 0;
    std::size_t attributes = 0;
    for (const auto& attribute : entry.attributes) {
        if (!attribute.of_entry()) continue;
        metadata += attribute.line == Attribute::metadata ? 1 : 0;
        if (attributes >= fields.attributes.size()) continue;
        const auto& wanted = fields.attributes[attributes++];
        const bool is_sign = !attribute.value.quoted && wanted.is_sign;
        if (attribute.name.str() == wanted.name && attribute.value.str() == wanted.value &&
            is_sign == wanted.is_sign)
            ++same_attributes;
    }
    const auto own = shape_of(spoken.kind).dated ? 0 : fields.attributes.size();
    return tags == fields.tags && same_attributes == fields.attributes.size() &&
           entry.lines.size() + metadata == own + spoken.lines.size();
}

/// Does it say the same of all the rest, too?
bool says(const Entry& entry, const Fields& fields, const SpokenEntry& spoken) {
    const auto same = [](const Word& word, const std::optional<std::string>& wanted) {
        return wanted ? !word.is_empty() && word.str() == *wanted : word.is_empty();
    };
    if (entry.kind != spoken.kind || entry.kind_word != spoken.kind_word) return false;
    if (!same(entry.customer, fields.customer) || !same(entry.title, fields.title)) return false;
    if (entry.unnumbered != fields.unnumbered) return false;
    if (!fields.unnumbered && !same(entry.number, fields.number)) return false;
    if (entry.kind != Kind::rate && entry.amount.text != fields.amount) return false;
    if (!std::ranges::equal(entry.extra, fields.extra, {},
                            [](const Word& word) { return word.str(); }))
        return false;
    return has_same_options(entry, fields, spoken);
}

std::optional<NotSpoken> refuse_unwritable(const SpokenEntry& spoken) {
    for (const auto* list : {&spoken.words, &spoken.lines})
        for (const auto& word : *list)
            if (!is_writable(word))
                return NotSpoken{fmt::format("`{}` holds what no journal may hold", visible(word)),
                                 "leave out line ends, control characters and what is not UTF-8"};
    for (const auto& line : spoken.lines)
        if (trimmed(line).empty() || trimmed(line).starts_with(';'))
            return NotSpoken{fmt::format("`{}` is no line of an entry", visible(line)),
                             "comments are written in the journal itself"};
    return std::nullopt;
}

}  // namespace

tl::expected<std::string, NotSpoken> compose(const SpokenEntry& spoken) {
    if (auto wrong = refuse_unwritable(spoken)) return tl::unexpected{*wrong};
    const auto fields = Reader{spoken}.read();
    if (!fields) return tl::unexpected{fields.error()};
    auto text = text_of(spoken, *fields);
    Diagnostics diagnostics;
    std::size_t blocks = 0;
    bool same = true;
    Parser parser{{}, diagnostics};
    parser.parse(text, 0, [&](const Entry& entry) {
        ++blocks;
        same = same && says(entry, *fields, spoken);
    });
    parser.finish();
    if (diagnostics.any_error()) return text;
    if (blocks == 1 && same) return text;
    return refused("the words would not be read back as they are",
                   "quote what has blanks or signs of the journal in quotes of its own");
}

}  // namespace journal
