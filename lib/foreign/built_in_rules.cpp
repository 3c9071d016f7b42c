#include "foreign/rules.hpp"

namespace foreign {

namespace {

using settings::ImportRule;
using settings::RuleColumns;
using settings::RuleFor;

const std::vector<std::string> nothing{"/", "-", "--", "----------", "-------------------"};

ImportRule rule_of(std::string name, std::vector<std::string> header, std::string account,
                   std::string currency, RuleColumns columns) {
    ImportRule rule;
    rule.name = std::move(name);
    rule.header = std::move(header);
    rule.account = std::move(account);
    rule.currency = std::move(currency);
    rule.columns = std::move(columns);
    rule.empty = nothing;
    return rule;
}

ImportRule alipay() {
    auto rule = rule_of("alipay", {"交易时间", "收/支", "金额", "交易订单号"},
                        "/支付宝账户：(\\S+)/", "=CNY",
                        {{"booked", {"交易时间"}},
                         {"amount", {"金额"}},
                         {"sign", {"收/支"}},
                         {"id", {"交易订单号"}},
                         {"payer", {"交易对方"}},
                         {"payer-account", {"对方账号"}},
                         {"reference", {"商家订单号"}},
                         {"text", {"商品说明", "备注"}},
                         {"status", {"交易状态"}}});
    rule.in = {"收入"};
    rule.out = {"支出"};
    rule.booked = {"交易成功", "退款成功"};
    return rule;
}

ImportRule wechat() {
    auto rule = rule_of("wechat", {"交易时间", "收/支", "金额(元)", "交易单号"},
                        "/微信昵称：\\[(.*)\\]/", "=CNY",
                        {{"booked", {"交易时间"}},
                         {"amount", {"金额(元)"}},
                         {"sign", {"收/支"}},
                         {"id", {"交易单号"}},
                         {"payer", {"交易对方"}},
                         {"reference", {"商户单号"}},
                         {"text", {"商品", "备注"}},
                         {"status", {"当前状态"}}});
    rule.in = {"收入"};
    rule.out = {"支出"};
    rule.booked = {"支付成功",   "已存入零钱", "已转账",   "朋友已收钱", "对方已收钱", "已收钱",
                   "提现已到账", "充值完成",   "充值成功", "已到账",     "转账成功",   "收款成功",
                   "退款成功",   "已全额退款", "还款成功", "对方已退还"};
    return rule;
}

ImportRule icbc() {
    return rule_of("icbc", {"交易日期", "摘要", "记账金额(收入)", "记账金额(支出)", "余额"},
                   "/卡号: ?([^, ]+)/", "",
                   {{"booked", {"交易日期"}},
                    {"in", {"记账金额(收入)"}},
                    {"out", {"记账金额(支出)"}},
                    {"currency", {"记账币种"}},
                    {"balance", {"余额"}},
                    {"payer", {"对方户名"}},
                    {"payer-account", {"对方账户"}},
                    {"text", {"摘要", "交易详情", "交易场所"}}});
}

ImportRule icbc_card() {
    auto rule = icbc();
    rule.name = "icbc-card";
    rule.header.emplace_back("记账日期");
    rule.columns["booked"] = {"记账日期"};
    rule.columns["value"] = {"交易日期"};
    rule.is_card = true;
    return rule;
}

ImportRule boc() {
    return rule_of("boc", {"记账日期", "币别", "金额", "余额", "对方账户名"}, "借记卡号", "",
                   {{"booked", {"记账日期"}},
                    {"amount", {"金额"}},
                    {"currency", {"币别"}},
                    {"balance", {"余额"}},
                    {"payer", {"对方账户名"}},
                    {"payer-account", {"对方卡号/账号"}},
                    {"text", {"交易名称", "附言"}}});
}

ImportRule boc_card() {
    auto rule =
        rule_of("boc-card", {"交易日", "银行记账日", "存入", "支出", "币种"}, "卡号后四位", "",
                {{"booked", {"银行记账日"}},
                 {"value", {"交易日"}},
                 {"in", {"存入"}},
                 {"out", {"支出"}},
                 {"currency", {"币种"}},
                 {"text", {"交易描述"}}});
    rule.is_card = true;
    return rule;
}

ImportRule cmb() {
    return rule_of("cmb", {"记账日期", "货币", "交易金额", "联机余额"}, "", "",
                   {{"booked", {"记账日期"}},
                    {"amount", {"交易金额"}},
                    {"currency", {"货币"}},
                    {"balance", {"联机余额"}},
                    {"payer", {"对手信息"}},
                    {"text", {"交易摘要", "客户摘要"}}});
}

ImportRule abc() {
    return rule_of("abc", {"交易日期", "交易摘要", "交易金额", "本次余额"}, "", "=CNY",
                   {{"booked", {"交易日期"}},
                    {"amount", {"交易金额"}},
                    {"balance", {"本次余额"}},
                    {"id", {"日 志 号", "日志号"}},
                    {"payer", {"对手信息"}},
                    {"text", {"交易摘要", "交易附言"}}});
}

/// Of companies: amounts in two columns, under headings that differ by a sign or two.
ImportRule ccb() {
    return rule_of("ccb", {"交易时间", "余额", "币种", "对方户名", "摘要"}, "账号", "",
                   {{"booked", {"交易时间", "记账日期"}},
                    {"value", {"记账日期"}},
                    {"in", {"贷方发生额/元(收入)", "贷方发生额(收入)", "贷方发生额", "收入"}},
                    {"out", {"借方发生额/元(支取)", "借方发生额(支取)", "借方发生额", "支出"}},
                    {"currency", {"币种"}},
                    {"balance", {"余额"}},
                    {"id", {"账户明细编号-交易流水号", "交易流水号"}},
                    {"payer", {"对方户名"}},
                    {"payer-account", {"对方账号"}},
                    {"text", {"摘要", "备注"}}});
}

/// Of persons: one signed amount.
ImportRule ccb_personal() {
    return rule_of("ccb-personal", {"交易日期", "交易金额", "账户余额", "摘要"},
                   "/账号[^0-9]*([0-9*]+)/", "=CNY",
                   {{"booked", {"交易日期"}},
                    {"amount", {"交易金额"}},
                    {"currency", {"币别", "币种"}},
                    {"balance", {"账户余额"}},
                    {"payer", {"户名", "对方户名", "对方账号与户名"}},
                    {"payer-account", {"对方账号"}},
                    {"text", {"摘要", "交易地点/附言", "交易地点"}}});
}

/// Invoices as accounting programs list them, under English or Chinese headings.
ImportRule erp(std::string name, std::vector<std::string> header, RuleColumns columns) {
    auto rule = rule_of(std::move(name), std::move(header), "", "", std::move(columns));
    rule.purpose = RuleFor::sales;
    return rule;
}

std::vector<ImportRule> erp_rules() {
    const RuleColumns columns{
        {"number", {"Invoice", "Invoice Number", "Invoice No.", "单据编号", "发票号码", "单据号"}},
        {"date", {"Date", "Invoice Date", "单据日期", "开票日期", "日期"}},
        {"due", {"Due", "Due Date", "到期日", "收款到期日"}},
        {"customer", {"Customer", "Customer ID", "客户编码", "客户编号", "客户", "客户名称"}},
        {"name", {"Customer Name", "客户名称"}},
        {"amount", {"Total", "Gross", "价税合计", "含税金额"}},
        {"net", {"Net", "Subtotal", "不含税金额", "金额"}},
        {"tax", {"Tax", "VAT", "税额"}},
        {"currency", {"Currency", "币别", "币种"}},
        {"terms", {"Terms", "收款条件"}},
        {"salesperson", {"Salesperson", "业务员", "销售员"}},
        {"po", {"PO", "PO Number", "客户订单号"}},
        {"title", {"Description", "Memo", "摘要", "备注"}}};
    return {erp("erp", {"Invoice", "Customer", "Total"}, columns),
            erp("erp-u8", {"单据编号", "客户", "价税合计"}, columns),
            erp("erp-k3", {"单据编号", "客户名称", "价税合计"}, columns)};
}

/// Open items as another party lists them, under plain headings.
ImportRule open_list(std::string name, std::vector<std::string> header) {
    auto rule = rule_of(std::move(name), std::move(header), "", "",
                        {{"number", {"number", "Number", "单据编号"}},
                         {"amount", {"amount", "Amount", "金额"}},
                         {"date", {"date", "Date", "单据日期"}},
                         {"due", {"due", "Due", "到期日"}},
                         {"kind", {"kind", "Kind", "单据类型"}},
                         {"currency", {"currency", "Currency", "币种"}}});
    rule.purpose = RuleFor::open_items;
    return rule;
}

std::vector<ImportRule> open_list_rules() {
    return {open_list("open-list", {"number", "amount"}),
            open_list("open-list-capitals", {"Number", "Amount"}),
            open_list("open-list-zh", {"单据编号", "金额"})};
}

}  // namespace

std::span<const settings::ImportRule> built_in_rules() {
    static const std::vector<ImportRule> rules = [] {
        std::vector<ImportRule> all{alipay(),   wechat(), icbc(), icbc_card(), boc(),
                                    boc_card(), cmb(),    abc(),  ccb(),       ccb_personal()};
        for (auto& rule : erp_rules()) all.push_back(std::move(rule));
        for (auto& rule : open_list_rules()) all.push_back(std::move(rule));
        return all;
    }();
    return rules;
}

}  // namespace foreign
