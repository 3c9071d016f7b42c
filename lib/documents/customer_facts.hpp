#pragma once

#include <optional>
#include <string>
#include <vector>

#include "reports/customer_page.hpp"

namespace documents {

struct PageFact {
    std::string item;
    std::optional<Date> date;
    std::string text;
    std::optional<Money> amount;
    std::string spoken{};  // what people call the item; empty: as programs do
};

/// What people call the columns of a section.
struct PageHeadings {
    std::string item;
    std::string date;
    std::string text;
    std::string amount;
};

struct PageSection {
    std::string name;     // for programs
    std::string heading;  // for people; empty: not for people
    PageHeadings columns;
    std::vector<PageFact> facts;
};

/// The page about a customer, fact by fact, in the order it is read.
std::vector<PageSection> customer_facts(const reports::CustomerPage& page,
                                        const ledger::Book& book);

}  // namespace documents
