#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include <tl/expected.hpp>

namespace foreign {

/// A text in UTF-8 with LF at its line ends, without byte-order mark, and how it was written.
struct Decoded {
    std::string text;
    std::string encoding;  // `UTF-8`, `GB18030`, `windows-1252`
    bool is_utf8 = true;   // false: it has bytes that UTF-8 would have read otherwise
};

struct EncodingFault {
    std::string encoding;
    bool is_known = true;    // false: there is no such encoding
    std::size_t offset = 0;  // of the first byte that cannot be read in it
};

/// What may settle how a file is encoded.
struct EncodingClues {
    std::string asked;                                             // `--encoding`; may be empty
    std::vector<std::string> of_rules;                             // that rules name, in order
    std::function<bool(std::string_view, std::size_t)> fits_rule;  // decoded, the rule fits
    std::function<bool(std::string_view)> has_heading;             // decoded, some rule fits
};

/// The first that applies: what was asked for, a byte-order mark, what an XML declaration or the
/// header of OFX says, the encoding of a rule that fits, valid UTF-8, UTF-16 by its zero bytes,
/// GB18030 where it holds a known heading or mostly Hanzi, Windows-1252.
tl::expected<Decoded, EncodingFault> decode(std::string_view bytes, const EncodingClues& clues);

}  // namespace foreign
