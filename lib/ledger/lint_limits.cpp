#include <fmt/format.h>

#include <algorithm>
#include <functional>
#include <span>
#include <tuple>

#include "base/runs.hpp"
#include "ledger/draft.hpp"
#include "ledger/exposure_course.hpp"
#include "ledger/linter.hpp"
#include "ledger/standing.hpp"

namespace ledger {
namespace {

constexpr Rule over_limit{"over-limit", Severity::warning};

/// Who may be below whom on some day, by company above.
struct Link {
    Id<Customer> above;
    Id<Customer> below;
};

std::vector<Link> links_of(const Book& book) {
    std::vector<Link> links;
    const auto add = [&](Id<Customer> below, const Attribute& attribute) {
        const auto above = book.find_customer(attribute.value);
        if (!above.is_none()) links.push_back({above, below});
    };
    book.customers.for_each([&](Id<Customer> id, const Customer& customer) {
        if (const auto* said = find_attribute(customer.attributes, Key::parent)) add(id, *said);
        for (const auto& change : customer.changes)
            if (change.attribute.key == Key::parent) add(id, change.attribute);
    });
    std::ranges::sort(links, {}, &Link::above);
    return links;
}

/// By customer: does it have a limit on some day, or a company above it? Empty when nobody does.
std::vector<bool> limited_customers(const Book& book) {
    auto limited = customers_with(book, Key::limit);
    std::vector<Id<Customer>> next;
    for (std::uint32_t i = 0; i < limited.size(); ++i)
        if (limited[i]) next.push_back({i});
    if (next.empty()) return {};
    const auto links = links_of(book);
    while (!next.empty()) {
        const auto above = next.back();
        next.pop_back();
        for (const auto& link : std::ranges::equal_range(links, above, {}, &Link::above)) {
            if (limited[link.below.index]) continue;
            limited[link.below.index] = true;
            next.push_back(link.below);
        }
    }
    return limited;
}

struct Sale {
    Date day;
    Place place;
    Id<Customer> customer;
};
using Sales = std::span<const Sale>;

/// By day, then place.
std::vector<Sale> sales_of(const Book& book, const std::vector<bool>& customers) {
    std::vector<Sale> sales;
    book.documents.for_each([&](Id<Document>, const Document& document) {
        if (document.kind == Kind::sale && document.exists_on(document.date) &&
            customers[document.customer.index])
            sales.push_back({document.date, document.place, document.customer});
    });
    const auto place = [](const Sale& sale) { return std::tie(sale.day, sale.place); };
    if (!std::ranges::is_sorted(sales, {}, place)) std::ranges::sort(sales, {}, place);
    return sales;
}

/// A customer with a limit that a sale of the day uses, its own or that of a company below.
struct Use {
    Id<Customer> holder;
    Place place;

    friend auto operator<=>(const Use&, const Use&) = default;
};

/// By holder, then place.
std::vector<Use> uses_of(const FamilyTree& tree, Sales day) {
    std::vector<Use> uses;
    for (const auto& sale : day)
        for (const auto one : tree.upwards(sale.customer)) uses.push_back({one, sale.place});
    std::ranges::sort(uses);
    return uses;
}

/// The sale that most likely went over: the last that nobody approved.
const Use* last_unapproved(Linter& linter, std::span<const Use> uses) {
    const auto found = std::find_if(uses.rbegin(), uses.rend(),
                                    [&](const Use& use) { return !linter.is_approved(use.place); });
    return found == uses.rend() ? nullptr : &*found;
}

/// Is the exposure nothing but what the customer itself owes?
bool is_owed(const Exposures& exposures, Id<Customer> holder, const Exposure& exposure) {
    const auto own = exposures.of(holder, exposure.open.currency());
    return own && own->total() == exposure.total() && exposure.orders.is_zero() &&
           exposure.drafts.is_zero() && exposure.cover.is_zero();
}

void warn_over(Linter& linter, const Use& use, Date day, const Exposures& exposures,
               const Exposure& exposure, Money limit) {
    const auto& book = linter.book;
    const auto unit = limit.currency();
    const auto& id = book.customers[use.holder].id;
    const auto used = exposure.total();
    const auto lead = is_owed(exposures, use.holder, exposure)
                          ? fmt::format("{} owes", id)
                          : fmt::format("the exposure of {} is", id);
    linter.warn(
        over_limit,
        fmt::format("{} {} after this sale, limit {}", lead, spoken_money(book, used.minor(), unit),
                    digits(book, limit.minor(), unit)),
        {{linter.words.amount_of(use.place),
          fmt::format("{} over", digits(book, (used - limit).minor(), unit))},
         linter.said_of(use.holder, Key::limit, day, "the limit")},
        {help("record the approval: `approved:NAME`")});
}

void judge(Linter& linter, const ExposureCourse& course, std::span<const Use> uses, Date day) {
    const auto holder = uses.front().holder;
    const auto limit = limit_on(linter.book, holder, day);
    if (!limit || !course.may_exceed(holder, *limit)) return;
    const auto& exposures = course.now();
    const auto exposure = exposures.of_tree(holder, limit->currency());
    if (!exposure || exposure->total() <= *limit) return;
    if (const auto* use = last_unapproved(linter, uses))
        warn_over(linter, *use, day, exposures, *exposure, *limit);
}

void judge_day(Linter& linter, const ExposureCourse& course, Sales day) {
    const auto uses = uses_of(course.now().tree(), day);
    for_each_run(uses, std::mem_fn(&Use::holder),
                 [&](std::span<const Use> own) { judge(linter, course, own, day.front().day); });
}

/// A limit without a rate to what uses it is not judged: `credit` and `risk` say so.
void look_over_limits(Linter& linter) {
    const auto limited = limited_customers(linter.book);
    if (limited.empty()) return;
    const auto sales = sales_of(linter.book, limited);
    ExposureCourse course{linter.book, limited};
    for_each_run(sales, std::mem_fn(&Sale::day), [&](Sales day) {
        course.go_to(day.front().day);
        judge_day(linter, course, day);
    });
}

constexpr BookLint lints[] = {{over_limit, look_over_limits, true}};

}  // namespace

std::span<const BookLint> limit_lints() { return lints; }

}  // namespace ledger
