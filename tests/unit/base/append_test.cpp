#include "base/append.hpp"

#include <doctest/doctest.h>
#include <signal.h>
#include <sys/resource.h>
#include <unistd.h>

#include "base/intent.hpp"
#include "base/lock.hpp"
#include "base/settled.hpp"
#include "temporary_folder.hpp"

namespace {

const std::string entry = "\n2026-01-02 sale C1 I2 20.00\n  note: two\n";

/// The file as it was, with the lock that stays.
const std::vector<std::string> alone{".main.arl.lock", "main.arl"};

FileStamp stamp_of_path(const std::string& path) { return FileReader::open(path)->stamp(); }

/// The intent of adding `text` to a file of that content.
std::string intent_for(const std::string& content, const std::string& text) {
    const auto block =
        content.substr(content.size() - std::min(content.size(), std::size_t{65'537}));
    return encoded({content.size(), checksum(block), text, {}});
}

std::string settled_content(const std::string& path) {
    const auto size = settled_size(path);
    const auto content = content_of(path);
    const auto settled = open_settled(path);
    REQUIRE(settled);
    CHECK(settled->size == size.value_or(content.size()));
    return content.substr(0, settled->size);
}

/// Files may not grow beyond so many bytes while this exists.
struct SizeLimit {
    explicit SizeLimit(rlim_t size) {
        ::signal(SIGXFSZ, SIG_IGN);
        ::getrlimit(RLIMIT_FSIZE, &before);
        const rlimit limit{size, before.rlim_max};
        ::setrlimit(RLIMIT_FSIZE, &limit);
    }
    ~SizeLimit() {
        ::setrlimit(RLIMIT_FSIZE, &before);
        ::signal(SIGXFSZ, SIG_DFL);
    }
    rlimit before{};
};

}  // namespace

TEST_CASE("an entry goes behind what was there, and says where") {
    const TemporaryFolder folder;
    const auto path = folder / "main.arl";
    write_to(path, "a\nb\n");
    const auto done = append_durably(path, entry);
    REQUIRE(done);
    CHECK(done->begin == 4);
    CHECK(done->stamp == stamp_of_path(path));
    CHECK(content_of(path) == "a\nb\n" + entry);
    CHECK(folder.names() == alone);
}

TEST_CASE("lines keep the ends of the file, and its last line gets its own") {
    struct Case {
        std::string before, text, after;
    };
    for (const auto& [before, text, after] : {
             Case{"", "x\ny\n", "x\ny\n"},
             Case{"", "x\r\ny\r\n", "x\r\ny\r\n"},
             Case{"a", "x\n", "a\nx\n"},
             Case{"a\nb", "x", "a\nb\nx\n"},
             Case{"a\r\nb\r\n", "x\n\ny\n", "a\r\nb\r\nx\r\n\r\ny\r\n"},
             Case{"a\r\nb", "x\n", "a\r\nb\r\nx\r\n"},
             Case{"a\r\nb\r", "x\n", "a\r\nb\r\nx\r\n"},
             Case{"a\r\n", "x\r\ny\n", "a\r\nx\r\ny\r\n"},
             Case{"a\r\nb\n", "x\n", "a\r\nb\nx\n"},
             Case{"\n", "x\n", "\nx\n"},
             Case{"a\r\n" + std::string(65'535, 'b'), "x\n",
                  "a\r\n" + std::string(65'535, 'b') + "\r\nx\r\n"},
         }) {
        const TemporaryFolder folder;
        const auto path = folder / "main.arl";
        write_to(path, before);
        const auto done = append_durably(path, text);
        REQUIRE(done);
        CHECK(content_of(path) == after);
        CHECK(after.substr(done->begin).starts_with(text[0]));
    }
}

TEST_CASE("a new file has the mode that any editor gives it, an old one keeps its own") {
    for (const mode_t mask : {0U, 022U, 077U}) {
        const TemporaryFolder folder;
        const auto before = ::umask(mask);
        CHECK(append_durably(folder / "2026/main.arl", "x\n"));
        write_to(folder / "old.arl", "a\n");
        ::chmod((folder / "old.arl").c_str(), 0640);
        CHECK(append_durably(folder / "old.arl", "x\n"));
        ::umask(before);
        CHECK(mode_of(folder / "2026/main.arl") == (0666 & ~mask));
        CHECK(mode_of(folder / "2026") == (0777 & ~mask));
        CHECK(mode_of(folder / "2026/.main.arl.lock") == 0600);
        CHECK(mode_of(folder / "old.arl") == 0640);
    }
}

TEST_CASE("of a linked journal the file is written and its own lock taken") {
    const TemporaryFolder folder;
    std::filesystem::create_directory(folder / "real");
    write_to(folder / "real/main.arl", "a\n");
    std::filesystem::create_symlink("real/main.arl", folder / "link.arl");
    CHECK(append_durably(folder / "link.arl", "x\n"));
    CHECK(content_of(folder / "real/main.arl") == "a\nx\n");
    CHECK(folder.names() == std::vector<std::string>{"link.arl", "real"});
    const auto lock = Lock::take_for(folder / "link.arl");
    CHECK(lock);
    CHECK(!Lock::take(folder / "real/.main.arl.lock"));
    CHECK(append_durably(folder / "link.arl", "x\n", {{}, {}}).error().fault == AppendFault::busy);
}

TEST_CASE("what is no file, or leads to none, is refused") {
    const TemporaryFolder folder;
    std::filesystem::create_directory(folder / "sub");
    std::filesystem::create_symlink("none", folder / "link");
    REQUIRE(::mkfifo((folder / "fifo").c_str(), 0600) == 0);
    const auto said = [&](const std::string& name) {
        const auto done = append_durably(folder / name, "x\n");
        REQUIRE(!done);
        CHECK(done.error().fault == AppendFault::refused);
        return words(done.error());
    };
    CHECK(said("sub") == "nothing was written: Is a directory");
    CHECK(said("sub/") == "nothing was written: Is a directory");
    CHECK(said("new/") == "nothing was written: it is a folder");
    CHECK(said("link") == "nothing was written: it is a symbolic link to nothing");
    CHECK(said("fifo") == "nothing was written: it is a FIFO, not a file");
    CHECK(said("fifo/main.arl") == "nothing was written: Not a directory");
}

TEST_CASE("while somebody else holds the lock nothing is written") {
    const TemporaryFolder folder;
    const auto path = folder / "main.arl";
    const auto lock = Lock::take(folder / ".main.arl.lock");
    const auto done = append_durably(path, "x\n", {{}, std::chrono::milliseconds{3}});
    REQUIRE(!done);
    CHECK(done.error().fault == AppendFault::busy);
    CHECK(words(done.error()) == "nothing was written: somebody else holds .main.arl.lock");
    CHECK(!std::filesystem::exists(path));
}

TEST_CASE("a file that changed since it was read is left alone when the caller asks for that") {
    const TemporaryFolder folder;
    const auto path = folder / "main.arl";
    write_to(path, "a\n");
    auto done = append_durably(path, "x\n", {stamp_of_path(path), {}});
    REQUIRE(done);
    done = append_durably(path, "y\n", {done->stamp, {}});
    REQUIRE(done);
    const auto read_as = done->stamp;
    write_to(path, "a\nx\nz\n");
    ::truncate(path.c_str(), 3);
    for (const auto& stamp : {read_as, FileStamp{}}) {
        done = append_durably(path, "z\n", {stamp, {}});
        REQUIRE(!done);
        CHECK(done.error().fault == AppendFault::changed);
        CHECK(content_of(path) == "a\nx");
    }
    CHECK(append_durably(folder / "new.arl", "x\n", {FileStamp{}, {}}));
    CHECK(append_durably(folder / "gone.arl", "x\n", {read_as, {}}).error().fault ==
          AppendFault::changed);
}

TEST_CASE("an append that was cut short anywhere is undone, one that was not is kept") {
    const TemporaryFolder folder;
    const auto path = folder / "main.arl";
    struct Case {
        std::string before, with_more;
    };
    for (const auto& [before, with_more] : {
             Case{"", "x\n"},
             Case{"a\nb\n", "a\nb\nx\n"},
             Case{"a\r\nno end", "a\r\nno end\r\nx\r\n"},
         }) {
        for (std::size_t cut = 0; cut <= entry.size(); ++cut) {
            const bool whole = cut == entry.size();
            const auto torn = before + entry.substr(0, cut);
            const auto settled = whole ? torn : before;
            write_to(path, torn);
            write_to(folder / ".main.arl.intent", intent_for(before, entry));
            CHECK(settled_size(path) == (whole ? std::nullopt : std::optional{before.size()}));
            CHECK(settled_content(path) == settled);
            CHECK(tail_beside_intent(path) == (whole ? Tail::whole : Tail::in_part));
            CHECK(content_of(path) == torn);
            if (cut % 2 == 0) {
                CHECK(recover(path) == (whole ? Recovered::recorded : Recovered::undone));
                CHECK(content_of(path) == settled);
            } else {
                CHECK(append_durably(path, "x", {stamp_of_path(path), {}}));
                CHECK(content_of(path) == (whole ? torn + "x\n" : with_more));
            }
            CHECK(folder.names() == alone);
            CHECK(recover(path) == Recovered::nothing);
        }
    }
}

TEST_CASE("a file that was changed after an append was cut short is for a person to look at") {
    const TemporaryFolder folder;
    const auto path = folder / "main.arl";
    const auto intent = intent_for("a\nb\n", entry);
    for (const std::string changed :
         {"a\nb\n\nmine\n", "a\nc\n\n2026", "a\n", "", "a\nb\n\n2026-01-02 sale C1 I2 21.00\n"}) {
        write_to(path, changed);
        write_to(folder / ".main.arl.intent", intent);
        CHECK(tail_beside_intent(path) == Tail::other);
        CHECK(settled_content(path) == changed);
        const auto recovered = recover(path);
        REQUIRE(!recovered);
        CHECK(recovered.error().fault == AppendFault::orphan);
        const auto done = append_durably(path, "x\n");
        REQUIRE(!done);
        CHECK(words(done.error()) ==
              "nothing was written: an append was cut short and the file changed since; add what "
              "is missing from .main.arl.intent, then remove that");
        CHECK(content_of(path) == changed);
        CHECK(content_of(folder / ".main.arl.intent") == intent);
    }
}

TEST_CASE("an append was recorded although more follows it by now") {
    const TemporaryFolder folder;
    const auto path = folder / "main.arl";
    write_to(path, "a\n" + entry + "mine\n");
    write_to(folder / ".main.arl.intent", intent_for("a\n", entry));
    CHECK(!settled_size(path));
    CHECK(append_durably(path, "x\n"));
    CHECK(content_of(path) == "a\n" + entry + "mine\nx\n");
}

TEST_CASE("an intent that is not whole was for nothing that began") {
    const TemporaryFolder folder;
    const auto path = folder / "main.arl";
    const auto whole = intent_for("a\n", entry);
    REQUIRE(decoded(whole));
    for (std::size_t cut = 0; cut < whole.size(); ++cut) CHECK(!decoded(whole.substr(0, cut)));
    for (std::size_t at = 0; at < whole.size(); ++at) {
        auto wrong = whole;
        wrong[at] ^= 1;
        CHECK(!decoded(wrong));
    }
    CHECK(!decoded(whole + "x"));
    CHECK(!decoded(std::string(whole.size(), '\0')));
    write_to(path, "a\n\n2026-");
    write_to(folder / ".main.arl.intent", whole.substr(0, whole.size() - 1));
    CHECK(!settled_size(path));
    CHECK(recover(path) == Recovered::nothing);
    CHECK(append_durably(path, "x\n"));
    CHECK(content_of(path) == "a\n\n2026-\nx\n");
    CHECK(folder.names() == alone);
}

TEST_CASE("an intent of a file that is not there yet") {
    const TemporaryFolder folder;
    const auto path = folder / "main.arl";
    write_to(folder / ".main.arl.intent", intent_for("", entry));
    CHECK(recover(path) == Recovered::undone);
    CHECK(folder.names() == std::vector<std::string>{".main.arl.lock"});
    write_to(folder / ".main.arl.intent", intent_for("a\n", entry));
    CHECK(recover(path).error().fault == AppendFault::orphan);
}

TEST_CASE("readers of a linked journal see where it is settled") {
    const TemporaryFolder folder;
    std::filesystem::create_directory(folder / "real");
    write_to(folder / "real/main.arl", "a\n\n20");
    write_to(folder / "real/.main.arl.intent", intent_for("a\n", entry));
    std::filesystem::create_symlink("real/main.arl", folder / "link.arl");
    CHECK(settled_size(folder / "link.arl") == 2);
    CHECK(open_settled(folder / "link.arl")->size == 2);
    CHECK(open_settled(folder / "none.arl").error().code == ENOENT);
    CHECK(!settled_size(folder / "none.arl"));
}

TEST_CASE("a write that stops in the middle leaves the file as it was") {
    for (const rlim_t room : {1U, 20U, 4000U}) {
        const TemporaryFolder folder;
        const auto path = folder / "main.arl";
        const std::string before(9000, 'a');
        write_to(path, before);
        const auto text = std::string(room + 1, 'x') + "\n";
        {
            const SizeLimit limit{before.size() + room};
            const auto done = append_durably(path, text);
            REQUIRE(!done);
            CHECK(words(done.error()) == "nothing was written: File too large");
        }
        CHECK(content_of(path) == before);
        CHECK(folder.names() == alone);
        const SizeLimit no_intent{before.size() / 2};
        CHECK(append_durably(folder / "new.arl", before + before).error().error.code == EFBIG);
        CHECK(!std::filesystem::exists(folder / "new.arl"));
        CHECK(folder.names().size() == 3);
    }
}

TEST_CASE("a journal of 4 GiB does not come about") {
    const TemporaryFolder folder;
    const auto path = folder / "main.arl";
    write_to(path, "a\n");
    std::filesystem::resize_file(path, most_bytes - 1);
    CHECK(append_durably(path, "xx\n").error().error.code == EFBIG);
    CHECK(std::filesystem::file_size(path) == most_bytes - 1);
}
