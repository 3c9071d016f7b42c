#include "ledger/number_form.hpp"

#include "base/text.hpp"

namespace ledger {

namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }

}  // namespace

std::string folded_number(std::string_view text) {
    if (!is_ascii(text)) return fold_case(fold_width(text));
    std::string small{text};
    for (auto& c : small)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    return small;
}

std::string form_of_folded(std::string_view text) {
    std::string form;
    for (const char c : text)
        if (!is_number_separator(c)) form += c;
    std::string bare;
    for (std::size_t i = 0; i < form.size(); ++i) {
        const bool starts_run = i == 0 || !is_digit(form[i - 1]);
        if (starts_run)
            while (form[i] == '0' && i + 1 < form.size() && is_digit(form[i + 1])) ++i;
        bare += form[i];
    }
    return bare;
}

std::string number_form(std::string_view number) { return form_of_folded(folded_number(number)); }

}  // namespace ledger
