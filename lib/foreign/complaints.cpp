#include "foreign/complaints.hpp"

#include <algorithm>
#include <functional>

namespace foreign {

Line Lines::peek() const {
    const auto end = std::min(text_.find('\n', at_), text_.size());
    auto text = text_.substr(at_, end - at_);
    if (!text.empty() && text.back() == '\r') text.remove_suffix(1);
    return {text, static_cast<std::uint32_t>(at_), number_};
}

void Lines::advance() {
    at_ = std::min(text_.find('\n', at_), text_.size()) + 1;
    ++number_;
}

Span Complaints::span(const Line& line, std::string_view part) const {
    const auto* begin = line.text.data();
    const auto* end = begin + line.text.size();
    const std::less_equal<const char*> before;
    const bool inside = !part.empty() && before(begin, part.data()) && before(part.data(), end);
    if (!inside) part = line.text;
    const auto from = line.offset + static_cast<std::uint32_t>(part.data() - begin);
    return {file_, from, from + static_cast<std::uint32_t>(part.size())};
}

void Complaints::report(Rule rule, const Line& line, std::string_view part, std::string message,
                        std::string words, std::string advice) {
    std::vector<Hint> hints;
    if (!advice.empty()) hints.push_back(help(std::move(advice)));
    diagnostics_.report(
        {rule, std::move(message), {{span(line, part), std::move(words)}}, std::move(hints), {}});
}

}  // namespace foreign
