"""What a command did to a folder, call by call, and what a power cut may leave of it.

A call that changed a file or a folder is on the disk once that file or folder was synced after it;
until then it may be there, or not, whatever became of the others: a file may have its name and not
its content, its length and not its bytes, half of a write. That is more than real file systems do,
as in the paper on ALICE (OSDI 14).
"""
import itertools
import os
import random
import re
import stat
from pathlib import Path

TRACED = ("openat,close,dup,dup2,dup3,fcntl,write,pwrite64,lseek,fsync,fdatasync,ftruncate,rename,"
          "renameat,renameat2,link,linkat,unlink,unlinkat,mkdir,mkdirat,rmdir,fchmod,chmod,"
          "fchmodat,vfork,clone,clone3")
STRACE = ["strace", "-qq", "-y", "-xx", "-s", "1000000000", "-e", "signal=none", "-e",
          f"trace={TRACED}"]
MOST_UNSYNCED = 9  # of which all subsets are taken; of more only some


def text_of(quoted):
    return bytes(int(pair, 16) for pair in quoted.split(r"\x")[1:])


class Change:
    """One thing done to a file or a folder; `syncs` are the objects that bring it to the disk, each
    of which will do for what it holds: a rename in one folder has one."""

    def __init__(self, place, kind, *what):
        self.place, self.kind, self.what = place, kind, what


class Node:
    """A file (`data`) or a folder (`names`), as a tree holds it by its number."""

    def __init__(self, mode, data=None):
        self.mode, self.data = mode, data
        self.names = {} if data is None else None

    def copy(self):
        node = Node(self.mode, self.data)
        node.names = None if self.names is None else dict(self.names)
        return node


class Tree:
    """The folder as bytes; node 0 is its root."""

    def __init__(self, folder=None):
        self.nodes = {0: Node(0o700)}
        if folder:
            self.read(Path(folder), 0)

    def read(self, folder, number):
        self.nodes[number].mode = stat.S_IMODE(folder.stat().st_mode)
        for path in sorted(folder.iterdir()):
            child = len(self.nodes)
            self.nodes[number].names[path.name] = child
            if path.is_dir():
                self.nodes[child] = Node(0)
                self.read(path, child)
            else:
                self.nodes[child] = Node(stat.S_IMODE(path.stat().st_mode), path.read_bytes())

    def copy(self):
        tree = Tree()
        tree.nodes = {number: node.copy() for number, node in self.nodes.items()}
        return tree

    def find(self, path):
        """The number of what a path from the root means."""
        number = 0
        for part in [part for part in path.split("/") if part not in ("", ".")]:
            names = self.nodes[number].names
            if names is None or part not in names:
                return None
            number = names[part]
        return number

    def apply(self, change, share=None):
        """`share`: what of a write is there, `zeros` its length alone, `half` its first half."""
        kind, what = change.kind, change.what
        if kind == "write":
            offset, data = what
            if share == "half":
                data = data[:len(data) // 2]
            if share == "zeros":
                data = bytes(len(data))
            node = self.nodes[change.place]
            old = node.data.ljust(offset, b"\0")
            node.data = old[:offset] + data + old[offset + len(data):]
        elif kind == "cut":
            node = self.nodes[change.place]
            node.data = node.data[:what[0]].ljust(what[0], b"\0")
        elif kind == "mode":
            self.nodes[change.place].mode = what[0]
        elif kind == "name":
            self.nodes[change.place].names[what[0]] = what[1]
        elif kind == "unname":
            self.nodes[change.place].names.pop(what[0], None)
        elif kind == "rename":
            old, folder, new, number = what
            self.nodes[change.place].names.pop(old, None)
            self.nodes[folder].names[new] = number

    def write(self, folder, number=0):
        for name, child in self.nodes[number].names.items():
            node, path = self.nodes[child], Path(folder) / name
            if node.names is None:
                path.write_bytes(node.data)
            else:
                path.mkdir()
                self.write(path, child)
            path.chmod(node.mode)

    def key(self, number=0):
        """Equal for trees that look the same."""
        node = self.nodes[number]
        if node.names is None:
            return (node.mode, node.data)
        return tuple(sorted((name, self.key(child)) for name, child in node.names.items()))


class Trace:
    """The changes of a run, the points where something was synced, and where children began."""

    def __init__(self, text, before, root, umask=0o022):
        self.root, self.umask = str(root), umask
        self.now, self.steps, self.files, self.starts = before.copy(), [], {}, []
        self.offsets, self.appends = {}, set()
        for line in text.splitlines():
            match = re.match(r"(\w+)\((.*)\) += (-?\d+)(?:<(.*?)>)?(?: .*)?$", line)
            if match and int(match[3]) >= 0:
                self.take(match[1], match[2], int(match[3]))

    def take(self, call, words, result):
        handler = getattr(self, f"take_{call}", None)
        if handler:
            handler(words, result)

    def inside(self, path):
        """A path from the root, of one that lies in it."""
        path = os.path.normpath(path)
        return path[len(self.root):] or "/" if (path + "/").startswith(self.root + "/") else None

    def paths(self, words):
        """The paths of a call, each with the folder it is from where one is named."""
        found = re.findall(r'(?:(?:AT_FDCWD|\d+)<([^>]*)>, )?"((?:\\x[0-9a-f]{2})*)"', words)
        folders = [text_of(folder).decode() if folder.startswith("\\x") else folder
                   for folder, _ in found]
        return [os.path.join(folder or self.root, text_of(name).decode())
                for folder, (_, name) in zip(folders, found)]

    def parent(self, path):
        path = self.inside(path)
        if path is None:
            return None, None
        folder, name = os.path.split(path)
        return self.now.find(folder), name

    def add(self, *changes):
        for change in changes:
            self.now.apply(change)
            self.steps.append(change)

    def take_openat(self, words, result):
        [path] = self.paths(words)
        folder, name = self.parent(path)
        self.files.pop(result, None)
        self.appends.discard(result)
        if folder is None:
            return
        number = self.now.find(self.inside(path))
        if number is None:
            number = len(self.now.nodes)
            mode = int(re.search(r", (0[0-7]*)$", words)[1], 8) & ~self.umask
            self.now.nodes[number] = Node(mode, b"")
            self.add(Change(folder, "name", name, number))
        elif "O_TRUNC" in words:
            self.add(Change(number, "cut", 0))
        self.files[result], self.offsets[result] = number, 0
        if "O_APPEND" in words:
            self.appends.add(result)

    def take_close(self, words, _):
        self.files.pop(self.number(words), None)

    def take_fcntl(self, words, result):
        if "F_DUPFD" in words and self.number(words) in self.files:
            self.files[result] = self.files[self.number(words)]
            self.offsets[result] = self.offsets[self.number(words)]

    @staticmethod
    def number(words):
        return int(re.match(r"\d+", words)[0])

    def take_write(self, words, result):
        file = self.number(words)
        if file in self.files:
            node = self.now.nodes[self.files[file]]
            offset = len(node.data) if file in self.appends else self.offsets[file]
            data = text_of(re.search(r'"([^"]*)"', words)[1])[:result]
            self.offsets[file] = offset + len(data)
            self.add(Change(self.files[file], "write", offset, data))

    def take_lseek(self, words, result):
        self.offsets[self.number(words)] = result

    def take_ftruncate(self, words, _):
        if self.number(words) in self.files:
            self.add(Change(self.files[self.number(words)], "cut", int(words.rsplit(", ", 1)[1])))

    def take_fchmod(self, words, _):
        if self.number(words) in self.files:
            self.add(Change(self.files[self.number(words)], "mode",
                            int(words.rsplit(", ", 1)[1], 8)))

    def take_fchmodat(self, words, _):
        number = self.now.find(self.inside(self.paths(words)[0]) or "none")
        if number is not None:
            self.add(Change(number, "mode", int(re.search(r", (0[0-7]+)", words)[1], 8)))

    take_chmod = take_fchmodat

    def take_fsync(self, words, _):
        if self.number(words) in self.files:
            self.steps.append(Change(self.files[self.number(words)], "sync"))

    take_fdatasync = take_fsync

    def take_rename(self, words, _):
        (old_folder, old), (folder, new) = [self.parent(path) for path in self.paths(words)]
        number = self.now.nodes[old_folder].names[old]
        self.add(Change(old_folder, "rename", old, folder, new, number))

    take_renameat = take_renameat2 = take_rename

    def take_link(self, words, _):
        (old_folder, old), (folder, new) = [self.parent(path) for path in self.paths(words)]
        self.add(Change(folder, "name", new, self.now.nodes[old_folder].names[old]))

    take_linkat = take_link

    def take_unlink(self, words, _):
        folder, name = self.parent(self.paths(words)[0])
        if folder is not None:
            self.add(Change(folder, "unname", name))

    take_unlinkat = take_unlink

    def take_mkdir(self, words, _):
        folder, name = self.parent(self.paths(words)[0])
        if folder is not None:
            number = len(self.now.nodes)
            mode = int(re.search(r", (0[0-7]*)$", words)[1], 8) & ~self.umask
            self.now.nodes[number] = Node(mode)
            self.add(Change(folder, "name", name, number))

    def take_vfork(self, _words, _result):
        self.starts.append(len(self.steps))

    take_clone = take_clone3 = take_vfork


def subsets(pending, dice):
    """Which of the changes that are not synced are there; some of very many."""
    if len(pending) <= MOST_UNSYNCED:
        yield from itertools.product((True, False), repeat=len(pending))
        return
    for flip in (True, False):
        for at in range(len(pending) + 1):
            yield tuple((place < at) == flip for place in range(len(pending)))
    for _ in range(2 ** MOST_UNSYNCED):
        yield tuple(dice.random() < 0.5 for _ in pending)


def states(before, trace, most, dice):
    """(how many changes were made, what is there) of a power cut at any time; each tree once for
    each number of children that had begun, the last state always."""
    found, seen = [], set()
    durable, pending = before.copy(), []
    for number, node in trace.now.nodes.items():
        if number not in durable.nodes:
            durable.nodes[number] = Node(node.mode, None if node.names is not None else b"")
    for at in range(len(trace.steps) + 1):
        started = sum(start <= at for start in trace.starts)
        for tree in cuts(durable, pending, dice):
            key = (started, tree.key(), at == len(trace.steps))
            if key not in seen:
                seen.add(key)
                found.append((at, tree))
        if at < len(trace.steps):
            durable, pending = take_step(trace.steps[at], durable, pending)
    if len(found) <= most:
        return found
    return [found[0], *sorted(dice.sample(found[1:-1], most - 2), key=lambda each: each[0]),
            found[-1]]


def take_step(step, durable, pending):
    if step.kind != "sync":
        return durable, [*pending, step]
    durable = durable.copy()
    for change in pending:
        if change.place == step.place:
            durable.apply(change)
    return durable, [change for change in pending if change.place != step.place]


def cuts(durable, pending, dice):
    for there in subsets(pending, dice):
        kept = [change for change, is_there in zip(pending, there) if is_there]
        writes = [change for change in kept if change.kind == "write"]
        shares = ["whole"] + (["half", "zeros"] if writes else [])
        for share in shares:
            tree = durable.copy()
            for change in kept:
                # Only the last write is torn: the others were before it.
                torn = share if writes and change is writes[-1] else None
                tree.apply(change, torn)
            yield tree
