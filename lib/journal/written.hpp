#pragma once

#include "journal/entry.hpp"

namespace journal {

/// The entry that begins at `place`, read again: titles and words are not kept
/// after reading. Views into the text of its source. What is wrong with it was
/// reported when the book was read and is not reported again.
Entry written_at(const Sources& sources, Place place);

}  // namespace journal
