#include "base/check.hpp"
