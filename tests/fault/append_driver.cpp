// What append_test.py runs, kills and starves: the durable writes, one call of them at a time.
//
//     append_driver append FILE              adds standard input; says what became of it
//     append_driver batch RECORD FILE…       adds it to each of them, all or none
//     append_driver recover FILE
//     append_driver read FILE                what counts of it
//     append_driver log FILE LINE
//     append_driver publish FOLDER NAME      standard input
//     append_driver write FILE NAME COUNT SIZE   adds so many entries, one after another
//     append_driver watch FILE SIZE          reads until standard input ends, entries of that size
//     append_driver limited BYTES …          does not let files grow beyond that
#include <poll.h>
#include <signal.h>
#include <sys/resource.h>
#include <unistd.h>

#include <optional>
#include <string>
#include <vector>

#include "base/append.hpp"
#include "base/append_batch.hpp"
#include "base/line_log.hpp"
#include "base/publish.hpp"
#include "base/settled.hpp"

namespace {

constexpr int refused = 4;
constexpr int may_be_recorded = 5;

int say(const std::string& words, int status) {
    const auto line = words + "\n";
    return ::write(STDOUT_FILENO, line.data(), line.size()) < 0 ? 1 : status;
}

template <class Result>
int outcome(const Result& result) {
    if (result) return say("recorded", 0);
    return say(words(result.error()), result.error().may_be_recorded() ? may_be_recorded : refused);
}

/// From here on the test counts system calls.
void begin() { static_cast<void>(::getppid()); }

int append(const std::string& path) {
    const auto text = read_standard_input();
    begin();
    return outcome(append_durably(path, *text));
}

int batch(const std::vector<std::string>& words) {
    const auto text = read_standard_input();
    std::vector<Addition> additions;
    for (std::size_t i = 2; i < words.size(); ++i) additions.push_back({words[i], *text, {}});
    begin();
    return outcome(append_batch(words[1], additions));
}

int put_in_order(const std::string& path) {
    begin();
    return outcome(recover(path));
}

int log(const std::string& path, const std::string& line) {
    begin();
    auto log = LineLog::open(path);
    if (!log) return say(log.error().reason, refused);
    return outcome(log->append(line));
}

int publish(const std::string& folder, const std::string& name) {
    const auto content = read_standard_input();
    begin();
    const auto published = publish_file(folder, name, *content);
    if (!published) return say(published.error().reason, refused);
    return say(published == Published::other ? "other" : "recorded", 0);
}

int read(const std::string& path) {
    begin();
    const auto content = read_settled(path);
    if (!content) return say(content.error().reason, refused);
    return ::write(STDOUT_FILENO, content->data(), content->size()) < 0 ? 1 : 0;
}

/// A first line that no other entry has, and so many bytes of one letter.
std::string entry(const std::string& name, int number, std::size_t size) {
    const auto letter = static_cast<char>('a' + number % 26);
    return name + " " + std::to_string(number) + "\n" + std::string(size, letter) + "\n";
}

int write(const std::string& path, const std::string& name, int count, std::size_t size) {
    for (int i = 0; i < count; ++i) {
        const auto done = append_durably(path, entry(name, i, size), {{}, std::chrono::minutes{1}});
        if (!done) return say(words(done.error()), refused);
    }
    return 0;
}

/// How many entries it is; nothing when it is not just whole ones.
std::optional<int> entries_in(std::string_view content, std::size_t size) {
    int count = 0;
    while (!content.empty()) {
        const auto head = content.find('\n');
        if (head == std::string_view::npos) return std::nullopt;
        const auto body = content.substr(head + 1, size + 1);
        if (body.size() != size + 1 || body.find_first_not_of(body[0]) != size ||
            body.back() != '\n')
            return std::nullopt;
        content.remove_prefix(head + 1 + body.size());
        ++count;
    }
    return count;
}

int watch(const std::string& path, std::size_t size) {
    int most = 0;
    int reads = 0;
    pollfd input{STDIN_FILENO, POLLIN, 0};
    while (::poll(&input, 1, 0) == 0) {
        const auto content = read_settled(path);
        if (!content) return say(content.error().reason, refused);
        const auto count = entries_in(*content, size);
        if (!count) return say("an entry in part", 1);
        if (*count < most) return say("fewer entries than before", 1);
        most = *count;
        ++reads;
    }
    return say(std::to_string(reads) + " reads", 0);
}

}  // namespace

int main(int count, char** words) {
    std::vector<std::string> given{words + 1, words + count};
    const auto is = [&](const char* name, std::size_t size) {
        return given.size() == size && given[0] == name;
    };
    if (given.size() > 2 && given[0] == "limited") {
        ::signal(SIGXFSZ, SIG_IGN);
        const rlimit limit{std::stoul(given[1]), RLIM_INFINITY};
        if (::setrlimit(RLIMIT_FSIZE, &limit) != 0) return say("no limit can be set", 2);
        given.erase(given.begin(), given.begin() + 2);
    }
    if (is("append", 2)) return append(given[1]);
    if (given.size() > 2 && given[0] == "batch") return batch(given);
    if (is("recover", 2)) return put_in_order(given[1]);
    if (is("read", 2)) return read(given[1]);
    if (is("log", 3)) return log(given[1], given[2]);
    if (is("publish", 3)) return publish(given[1], given[2]);
    if (is("watch", 3)) return watch(given[1], std::stoul(given[2]));
    if (is("write", 5)) return write(given[1], given[2], std::stoi(given[3]), std::stoul(given[4]));
    return say("no such call", 2);
}
