#include "documents/provision_notes.hpp"

#include <fmt/format.h>

namespace documents {
namespace {

std::string rate_note(const reports::ProvisionReport& report) {
    const auto& terms = report.query.terms;
    if (!report.query.flow_months)
        return fmt::format("rate = the rate set for the bucket x factor {}", terms.factor.written);
    return fmt::format(
        "rate = flow x the rate of the next bucket x factor {}; that of the last bucket: {} less "
        "{} recovery",
        terms.factor.written, terms.last.written, terms.recovery.written);
}

std::string flow_note(const reports::ProvisionReport& report) {
    return fmt::format(
        "flow = went on to a later bucket or was written off / left the bucket, {} "
        "months from {} to {}",
        *report.query.flow_months, to_string(report.month_ends.front()),
        to_string(report.month_ends.back()));
}

}  // namespace

std::vector<std::string> provision_notes(const reports::ProvisionReport& report) {
    std::vector<std::string> notes{
        "allowance = base x rate, base = open - secured by insurers and guarantors; specific: "
        "impaired documents, each with an allowance of its own",
        rate_note(report)};
    if (report.query.flow_months) notes.push_back(flow_note(report));
    return notes;
}

}  // namespace documents
