#pragma once

#include <tl/expected.hpp>

#include "command.hpp"
#include "load.hpp"
#include "reports/provision.hpp"

namespace cmd {

/// What [provision] says of a book. Complains itself: `bad_data` where there are not as many rates
/// as buckets, or rates are set for a key that customers cannot have.
tl::expected<reports::ProvisionQuery, Exit> provision_query(const Loaded& loaded, Date as_of,
                                                            ledger::Selection selection,
                                                            Console& console);

/// Says what is missing and what can be done about it. Always `bad_data`.
Exit complain_no_provision(const reports::ProvisionFault& fault,
                           const reports::ProvisionQuery& query, const ledger::Book& book,
                           Console& console);

}  // namespace cmd
