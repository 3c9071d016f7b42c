#pragma once

#include <optional>
#include <string>
#include <vector>

#include "report_options.hpp"
#include "settings/dunning.hpp"

namespace cmd {

/// What `ar remind` was asked to do; one of it.
enum class RemindTask { plan, why, simulate, preview, propose, publish, send, log, resolve };

struct RemindOptions : ReportOptions {
    std::optional<RemindTask> task;  // nothing: the plan
    std::optional<Period> replay;
    std::optional<settings::Channel> channel;
    bool force = false;
    std::string outbox;             // empty: that of the settings
    std::string language;           // empty: that of each customer
    std::vector<std::string> keys;  // to log, or the one to resolve and how
};

/// Every option of the command. Refuses two tasks at once, and what does not go with the task.
void remind_options(CLI::App& app, RemindOptions& options);
/// The same for what is only known when all of them have been read.
void refuse_misplaced(const RemindOptions& options);

}  // namespace cmd
