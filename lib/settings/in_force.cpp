#include <fmt/format.h>
#include <fmt/ranges.h>

#include "settings/key_spelling.hpp"
#include "settings/settings.hpp"

namespace settings {

namespace {

std::string plain(const std::string& text) { return text; }
std::string plain(bool flag) { return flag ? "true" : "false"; }
std::string plain(int number) { return fmt::to_string(number); }
std::string plain(Days days) { return fmt::to_string(days.count()); }
std::string plain(std::string_view text) { return std::string{text}; }
std::string plain(Decimal number) { return plain_digits(number.mantissa, number.decimals); }
std::string plain(Rate rate) { return to_string(rate); }
std::string plain(Date day) { return to_string(day); }
std::string plain(const NamedAmount& amount) {
    const auto number = plain(amount.number);
    return amount.currency.empty() ? number : fmt::format("{} {}", number, amount.currency);
}
std::string plain(const Share& share) { return share.written; }
std::string plain(const std::vector<GradePoints>& grades) {
    std::vector<std::string> parts;
    for (const auto& [grade, points] : grades) parts.push_back(fmt::format("{}={}", grade, points));
    return fmt::format("{}", fmt::join(parts, ","));
}
std::string plain(Channel channel) { return std::string{name_of(channel)}; }
std::string plain(Basis basis) { return basis == Basis::due ? "due" : "invoice"; }

std::string plain(Severity level) {
    if (level == Severity::off) return "off";
    return level == Severity::error ? "error" : "warn";
}

std::string plain(const std::vector<std::string>& texts) {
    return fmt::format("{}", fmt::join(texts, ","));
}

template <class Value>
std::string plain(const std::vector<Value>& values) {
    std::vector<std::string> parts;
    for (const auto& value : values) parts.push_back(plain(value));
    return fmt::format("{}", fmt::join(parts, ","));
}

std::string listed(const std::vector<Days>& days, std::string_view separator) {
    std::vector<Days::rep> counts;
    for (const auto day : days) counts.push_back(day.count());
    return fmt::format("{}", fmt::join(counts, separator));
}

std::string plain(const Bounds& bounds) {
    return bounds.by_month ? "month" : listed(bounds.days, ",");
}

std::string spelled(const std::string& text) { return quoted(text); }
std::string spelled(std::string_view text) { return quoted(text); }
std::string spelled(Decimal number) { return quoted(plain(number)); }
std::string spelled(Rate rate) { return quoted(plain(rate)); }
std::string spelled(Date day) { return quoted(plain(day)); }
std::string spelled(const NamedAmount& amount) { return quoted(plain(amount)); }
std::string spelled(const Share& share) { return quoted(plain(share)); }
std::string spelled(const std::vector<GradePoints>& grades) {
    std::vector<std::string> parts;
    for (const auto& [grade, points] : grades)
        parts.push_back(fmt::format("{} = {}", spelled_key(grade), points));
    return fmt::format("{{ {} }}", fmt::join(parts, ", "));
}
std::string spelled(Channel channel) { return quoted(plain(channel)); }
std::string spelled(bool flag) { return plain(flag); }
std::string spelled(int number) { return plain(number); }
std::string spelled(Days days) { return plain(days); }
std::string spelled(Basis basis) { return quoted(plain(basis)); }
std::string spelled(Severity level) { return quoted(plain(level)); }

std::string spelled(const std::vector<std::string>& texts) {
    if (texts.size() == 1) return quoted(texts.front());
    std::vector<std::string> parts;
    for (const auto& text : texts) parts.push_back(quoted(text));
    return fmt::format("[{}]", fmt::join(parts, ", "));
}

/// Always a list, also of one.
template <class Value>
std::string spelled_list(const std::vector<Value>& values) {
    std::vector<std::string> parts;
    for (const auto& value : values) parts.push_back(spelled(value));
    return fmt::format("[{}]", fmt::join(parts, ", "));
}

std::string spelled(const Bounds& bounds) {
    if (bounds.by_month) return quoted(plain(bounds));
    return fmt::format("[{}]", listed(bounds.days, ", "));
}

/// Rows of one section, each with the place that says its value.
class Listing {
public:
    explicit Listing(const Settings& settings) : settings_{settings} {}

    template <class Value>
    void add(std::string_view section, std::string_view key, const Value& value,
             std::string_view otherwise = "default") {
        add_row(section, key, plain(value), spelled(value), otherwise);
    }

    template <class Value>
    void add_list(std::string_view section, std::string_view key,
                  const std::vector<Value>& values) {
        add_row(section, key, plain(values), spelled_list(values), "default");
    }

    /// Nothing where there is no value.
    template <class Value>
    void add_if(std::string_view section, std::string_view key, const Value& value) {
        if (value) add(section, key, *value);
    }
    void add_if(std::string_view section, std::string_view key, const std::string& value) {
        if (!value.empty()) add(section, key, value);
    }

    void begin_step(const std::string& policy) {
        step_ = policy == policy_ ? step_ + 1 : 1;
        policy_ = policy;
    }
    void end_steps() { step_ = 0; }

    std::vector<InForce> rows;

private:
    void add_row(std::string_view section, std::string_view key, std::string value,
                 std::string spelling, std::string_view otherwise) {
        auto name = section.empty() ? std::string{key} : fmt::format("{}.{}", section, key);
        if (step_ > 0) name = std::string{section};
        const auto line = settings_.lines.find(name);
        const auto origin = line == settings_.lines.end()
                                ? std::string{otherwise}
                                : fmt::format("{}:{}", settings_.file, line->second);
        rows.push_back({std::string{section}, std::string{key}, std::move(value),
                        std::move(spelling), origin, step_});
    }

    const Settings& settings_;
    std::string policy_;
    std::size_t step_ = 0;
};

void add_step(Listing& list, const std::string& policy, const DunningStep& step) {
    const auto section = fmt::format("dunning.{}", policy);
    list.begin_step(policy);
    list.add(section, "name", step.name);
    list.add(section, "after", step.after);
    if (!step.is_message()) return list.add(section, "action", step.action);
    list.add(section, "template", step.template_name);
    list.add_if(section, "deadline", step.deadline);
    list.add_list(section, "channels", step.by);
    if (step.interest) list.add(section, "interest", true);
    list.add_if(section, "fee", step.fee);
    if (step.cc_salesperson) list.add(section, "cc-salesperson", true);
}

void add_dunning(Listing& list, const Dunning& dunning) {
    list.add("dunning", "min-amount", dunning.min_amount);
    list.add("dunning", "min-gap", dunning.min_gap);
    list.add("dunning", "promise-grace", dunning.promise_grace);
    list.add("dunning", "max-bank-age", dunning.max_bank_age);
    list.add("dunning", "skip-weekends", dunning.skip_weekends);
    list.add_list("dunning", "holidays", dunning.holidays);
    list.add("dunning", "batch", dunning.batch);
    list.add("dunning", "catch-up", catch_up_words[static_cast<std::size_t>(dunning.catch_up)]);
    list.add("dunning", "log", dunning.log);
    for (const auto& policy : dunning.policies)
        for (const auto& step : policy.steps) add_step(list, policy.name, step);
    list.end_steps();
}

void add_mail(Listing& list, const Mail& mail, const Letters& letters) {
    list.add_list("mail", "command", mail.command);
    list.add_if("mail", "from", mail.from);
    list.add_if("mail", "reply-to", mail.reply_to);
    list.add("mail", "outbox", mail.outbox);
    list.add_list("mail", "unsent-exits", mail.unsent_exits);
    list.add("mail", "timeout", mail.timeout);
    list.add("mail", "pdf", mail.pdf);
    for (const auto& [name, address] : mail.salespeople)
        list.add("mail.salespeople", quoted(name), address);
    list.add_list("letters", "pdf", letters.pdf);
    list.add("letters", "templates", letters.templates);
}

void add_match(Listing& list, const Match& match) {
    std::vector<std::string> fees;
    for (const auto& fee : match.fees) fees.push_back(plain(fee));
    for (const auto rate : match.fee_rates) fees.push_back(plain(rate));
    if (!fees.empty()) list.add_list("match", "fees", fees);
    if (!match.withheld.empty()) list.add_list("match", "withheld", match.withheld);
    if (!match.tolerance.empty()) list.add_list("match", "tolerance", match.tolerance);
}

void add_interest(Listing& list, const Interest& interest) {
    list.add_if("interest", "rate", interest.rate);
    list.add_if("interest", "rates", interest.rates);
    list.add("interest", "basis", name_of(interest.basis));
    list.add("interest", "grace", interest.grace);
    list.add("interest", "mode", rate_modes[static_cast<std::size_t>(interest.mode)]);
    list.add_if("interest", "cap", interest.cap);
    list.add_if("interest", "cap", interest.cap_share);
    list.add_if("interest", "minimum", interest.minimum);
    list.add_if("interest", "fixed-sum", interest.fixed_sum);
    list.add_if("interest", "fixed-sum", interest.fixed_sums);
}

void add_provision(Listing& list, const Provision& provision) {
    if (!provision.rates.empty()) list.add_list("provision", "rates", provision.rates);
    list.add_if("provision", "bounds", provision.bounds);
    list.add("provision", "recovery", provision.recovery);
    list.add("provision", "factor", provision.factor);
    list.add("provision", "last", provision.last);
    for (const auto& own : provision.by) list.add_list(own.section(), "rates", own.rates);
}

void add_forecast(Listing& list, const Forecast& forecast) {
    list.add_if("forecast", "group", forecast.group);
    list.add("forecast", "k", forecast.k);
    list.add("forecast", "window", forecast.window);
    list.add("forecast", "dispute-delay", forecast.dispute_delay);
}

void add_class(Listing& list, const CreditClass& one) {
    const auto section = fmt::format("credit.class.{}", spelled_key(one.grade));
    list.add_if(section, "limit", one.limit);
    list.add_if(section, "cap", one.cap);
    list.add_if(section, "terms", one.terms);
    list.add_if(section, "prepayment", one.prepayment);
    list.add_if(section, "max-overdue", one.max_overdue);
}

void add_credit(Listing& list, const Credit& credit) {
    list.add("credit", "warn", credit.warn);
    list.add("credit", "max-overdue", credit.max_overdue);
    list.add("credit", "overdue-floor", credit.overdue_floor);
    list.add("credit", "no-limit", name_of(credit.no_limit));
    list.add("credit", "grades", credit.grades);
    list.add("credit", "k", credit.k);
    for (const auto& one : credit.classes) add_class(list, one);
}

void add_score(Listing& list, const Score& score) {
    for (std::size_t i = 0; i < score_factors.size(); ++i)
        list.add("score", score_factors[i], score.weights[i]);
}

void add_sales(Listing& list, const Sales& sales) {
    for (const auto& target : sales.targets)
        list.add(target.section(), spelled_key(target.value), target.year);
}

void add_risk(Listing& list, const Risk& risk) {
    list.add("risk", "late-row", risk.late_row);
    list.add("risk", "late-days", risk.late_days);
    list.add("risk", "drift", risk.drift);
    list.add("risk", "sudden", risk.sudden);
    list.add("risk", "promise-days", risk.promise_days);
    list.add("risk", "duplicate-days", risk.duplicate_days);
    list.add("risk", "concentration", risk.concentration);
}

void add_export(Listing& list, const Export& accounts) {
    constexpr auto section = "export.accounts";
    const bool has_banks = !accounts.bank_by.empty();
    for (std::size_t i = 0; i < account_keys.size(); ++i)
        if (static_cast<AccountRole>(i) != AccountRole::bank || !has_banks)
            list.add(section, account_keys[i].name, accounts.accounts[i]);
    if (!has_banks) return;
    list.add("export.accounts.bank", "default", accounts.account(AccountRole::bank));
    for (const auto& [via, account] : accounts.bank_by)
        list.add("export.accounts.bank", spelled_key(via), account);
}

void add_rule(Listing& list, const ImportRule& rule) {
    const auto section = rule.section();
    list.add(section, "for", rule_purposes[static_cast<std::size_t>(rule.purpose)]);
    list.add_list(section, "header", rule.header);
    list.add_if(section, "account", rule.account);
    list.add_if(section, "currency", rule.currency);
    list.add_if(section, "encoding", rule.encoding);
    list.add_if(section, "date", rule.date);
    list.add(section, "decimal", std::string{rule.decimal});
    for (const auto& [key, headings] : rule.columns)
        list.add(section + ".columns", spelled_key(key), headings);
    const std::pair<std::string_view, const std::vector<std::string>&> values[] = {
        {"in", rule.in}, {"out", rule.out}, {"booked", rule.booked}, {"empty", rule.empty}};
    for (const auto& [key, words] : values)
        if (!words.empty()) list.add_list(section + ".values", key, words);
}

void add_import(Listing& list, const Import& import) {
    list.add_if("import", "rules", import.rules_file);
    for (const auto& rule : import.rules) add_rule(list, rule);
    for (const auto& bank : import.banks) {
        const auto section = bank.section();
        list.add_if(section, "account", bank.account);
        list.add_if(section, "currency", bank.currency);
        list.add_if(section, "via", bank.via);
        list.add(section, "date", std::string_view{bank.by_value ? "value" : "booked"});
        list.add_if(section, "number", bank.number);
        if (!bank.skip.empty()) list.add_list(section, "skip", bank.skip);
    }
}

template <class Part>
std::vector<std::string> written(const std::vector<Part>& parts) {
    std::vector<std::string> texts;
    for (const auto& part : parts) texts.push_back(part.written);
    return texts;
}

std::vector<std::string> names_of(const std::vector<BookStep>& steps) {
    std::vector<std::string> names;
    for (const auto step : steps) names.emplace_back(book_steps[static_cast<std::size_t>(step)]);
    return names;
}

void add_books(Listing& list, const Books& books) {
    list.add_if("books", "format", books.format);
    list.add_list("books", "receivable", written(books.receivable));
    list.add_list("books", "on-account", written(books.on_account));
    // A section of its own ends [books], which none may reopen.
    for (const auto& [symbol, code] : books.currencies)
        list.add("books.currency", spelled_key(symbol), code);
    list.add_list("books.customer", "from", written(books.customer));
    list.add_list("books.invoice", "from", written(books.invoice));
    list.add("books.invoice", "unnamed", books.unnamed);
    list.add_list("books.due", "from", written(books.due));
    list.add_if("books.due", "terms", books.terms);
    list.add_list("books.allocate", "order", names_of(books.order));
    for (const auto& kind : books.kinds) {
        list.begin_step("books.kind");
        list.add("books.kind", "when", std::string_view{kind.debit ? "debit" : "credit"});
        list.add_list("books.kind", "against", written(kind.against));
        list.add("books.kind", "kind", kind.kind);
    }
    list.end_steps();
}

/// The rules for foreign books are of no use to most.
bool says_books(const Settings& settings) {
    const auto line = settings.lines.lower_bound("books");
    return line != settings.lines.end() && line->first.starts_with("books.");
}

}  // namespace

std::vector<InForce> in_force(const Settings& settings) {
    constexpr std::string_view by_book = "book or default";
    Listing list{settings};
    list.add("", "journal", settings.journal);
    const auto& report = settings.report;
    list.add("report", "bounds", report.bounds.value_or(Bounds{{Days{30}, Days{60}, Days{90}}}),
             by_book);
    list.add("report", "basis", report.basis.value_or(Basis::due), by_book);
    list.add("report", "format", report.format);
    list.add("report", "currency", report.currency);
    for (const auto& [rule, level] : settings.lint) list.add("lint", rule, level);
    list.add("fmt", "column", settings.fmt.column);
    list.add("fmt", "group", settings.fmt.group);
    list.add("fmt", "ambiguous-wide", settings.fmt.ambiguous_wide);
    list.add("fmt", "drop-currency", settings.fmt.drop_currency);
    list.add("fmt", "blank-around-bodies", settings.fmt.blank_around_bodies);
    list.add_if("add", "file", settings.add.file);
    list.add_if("add", "declarations", settings.add.declarations);
    add_dunning(list, settings.dunning);
    add_mail(list, settings.mail, settings.letters);
    add_match(list, settings.match);
    add_interest(list, settings.interest);
    add_provision(list, settings.provision);
    add_forecast(list, settings.forecast);
    add_credit(list, settings.credit);
    add_score(list, settings.score);
    add_sales(list, settings.sales);
    add_risk(list, settings.risk);
    if (says_books(settings)) add_books(list, settings.books);
    list.add_if("rank", "margin", settings.rank.margin);
    list.add_if("rank", "cost", settings.rank.cost);
    add_export(list, settings.export_);
    add_import(list, settings.import);
    return list.rows;
}

}  // namespace settings
