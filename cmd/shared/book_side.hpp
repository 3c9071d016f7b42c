#pragma once

#include <memory>
#include <string>
#include <vector>

#include <tl/expected.hpp>

#include "book_version.hpp"
#include "documents/seal_changes_table.hpp"

namespace cmd {

/// A book to compare with another one: that of a journal, or the book as a commit has it.
class BookSide {
public:
    /// A file of that name comes before a revision. Complains itself, of faults of that book too
    /// when `options` do not allow them.
    static tl::expected<BookSide, Exit> read(const std::string& word, const BookOptions& options,
                                             Console& console);

    const Loaded& loaded() const { return version_ ? version_->loaded : *own_; }
    /// `main.arl`, or `HEAD~1 (4f5e6d7)`.
    const std::string& name() const { return name_; }
    documents::SpokenPlace spoken(Place place) const;
    /// The entries that --allow-errors left out, as `FILE:LINE`.
    std::vector<std::string> left_out() const;

private:
    std::string name_;
    std::shared_ptr<const BookVersion> version_;  // of a commit
    std::shared_ptr<const Loaded> own_;           // of a file
};

}  // namespace cmd
