#pragma once

#include <string>

/// A number from 0 to this one.
int up_to(int most);

/// Heads and body lines as most books have them, and now and then something odd in one.
std::string any_head();
std::string any_body_line();

/// The same with a slip of the finger, now and then.
std::string with_slip(std::string line);
