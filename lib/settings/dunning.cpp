#include "settings/dunning.hpp"

#include <algorithm>

namespace settings {

namespace {

DunningStep letter(std::string name, int after, std::optional<int> deadline) {
    DunningStep step;
    step.name = name;
    step.template_name = std::move(name);
    step.after = Days{after};
    if (deadline) step.deadline = Days{*deadline};
    return step;
}

}  // namespace

Policy standard_policy() {
    Policy policy{
        std::string{usual_policy},
        {letter("notice", -3, std::nullopt), letter("reminder", 3, 7), letter("second", 15, 7),
         letter("final", 31, 10), letter("legal", 60, std::nullopt)}};
    policy.steps[3].interest = true;
    policy.steps[3].cc_salesperson = true;
    policy.steps[4].action = "hand over";
    return policy;
}

const Policy* find_policy(const Dunning& dunning, std::string_view name) {
    const auto found = std::ranges::find(dunning.policies, name, &Policy::name);
    return found == dunning.policies.end() ? nullptr : &*found;
}

}  // namespace settings
