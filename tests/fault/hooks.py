"""Functions of the C library that fail when they are told to: see hooks.c."""
import os
import shutil
import subprocess
import tempfile
from pathlib import Path

from faults import is_sanitized

SOURCE = Path(__file__).resolve().parent / "hooks.c"
COMPILER = os.environ.get("CC") or shutil.which("cc") or shutil.which("gcc")


def why_not():
    if not COMPILER:
        return "no C compiler is installed"
    if is_sanitized():
        return "a sanitizer has functions of its own"
    return ""


def library(at):
    path = Path(at) / "hooks.so"
    if not path.exists():
        with tempfile.TemporaryDirectory(dir=at) as folder:
            made = Path(folder) / "hooks.so"
            subprocess.run([COMPILER, "-shared", "-fPIC", "-O1", "-Wall", "-Wextra", "-Werror",
                            "-o", made, SOURCE, "-ldl"], check=True)
            os.replace(made, path)
    return path


def environment(at, **settings):
    return {"LD_PRELOAD": str(library(at)), **{name: str(value) for name, value in
                                               settings.items()}}
