#include "reports/matching_bank_numbers.hpp"

#include "base/sha256.hpp"
#include "settings/receipt_number.hpp"

namespace reports {

std::string BankNumbers::next(const settings::BankAccount* bank, Date day,
                              const std::string& identity) {
    const bool is_usual = bank == nullptr || bank->number.empty();
    const auto pattern = is_usual ? settings::usual_receipt_number : std::string_view{bank->number};
    const auto hash = sha256_hex(identity);
    for (std::size_t more = 0; more < hash.size(); ++more) {
        auto number = settings::receipt_number(pattern, day, hash, more);
        if (!is_free(number)) continue;
        taken_.insert(number);
        return number;
    }
    check(false);  // two identities with the same SHA-256
    return {};
}

bool BankNumbers::is_free(const std::string& number) const {
    return !taken_.contains(number) && book_.find_document(number).is_none();
}

}  // namespace reports
