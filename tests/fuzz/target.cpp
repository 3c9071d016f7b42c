#include "target.hpp"

#include <algorithm>

namespace {

std::vector<Target>& list() {
    static std::vector<Target> targets;
    return targets;
}

}  // namespace

AddTarget::AddTarget(std::string_view name, void (*run)(std::string_view bytes)) {
    auto& targets = list();
    targets.insert(std::ranges::upper_bound(targets, name, {}, &Target::name), {name, run});
}

const std::vector<Target>& all_targets() { return list(); }

const Target* find_target(std::string_view name) {
    const auto found = std::ranges::find(list(), name, &Target::name);
    return found == list().end() ? nullptr : &*found;
}
