#pragma once

#include <map>
#include <string>
#include <vector>

namespace settings {

/// Who sends, through which program, and where messages wait.
struct Mail {
    std::vector<std::string> command{"sendmail", "-t", "-i"};
    std::string from;                                // `Name <address>`, or an address
    std::string reply_to;                            // likewise; empty: none
    std::string outbox{"outbox"};                    // as it can be opened from here
    std::vector<int> unsent_exits{64, 65, 67, 78};   // of the program: proven unsent
    int timeout = 300;                               // seconds a program may take for one message
    bool pdf = false;                                // attach the letter
    std::map<std::string, std::string> salespeople;  // by name, their address
};

/// How letters and other documents are made.
struct Letters {
    std::vector<std::string> pdf{"weasyprint", "-", "-"};  // reads HTML, writes PDF
    std::string templates{"templates"};  // a folder, as it can be opened from here
};

}  // namespace settings
