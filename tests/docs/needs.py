# SPDX-License-Identifier: BSD-2-Clause
"""What blocks of commands need and not every machine has: the words behind `with` in their markers."""
import glob
import os
import re
import shutil
import subprocess

COMMANDS = ("clang-19", "gdb", "gdb-multiarch", "strace", "valgrind")
RUNTIME = "/usr/lib/llvm-19/lib/clang/19/lib/linux"
RTEMS = {"aarch64": "aarch64", "riscv64": "riscv", "i386": "i386"}


def one_missing(root, need):
    if need == "clang-19" and not (os.path.exists(RUNTIME) and shutil.which("llvm-cov-19")):
        return "no libclang-rt-19-dev or llvm-19 here" # ./run would install them
    if need in COMMANDS:
        return None if shutil.which(need) else f"no {need} here"
    rtems = re.fullmatch(r"RTEMS for (\w+)", need)
    if rtems:
        prefix = os.environ.get("HGI_RTEMS_PREFIX", "")
        found = prefix and glob.glob(f"{prefix}/bin/{RTEMS[rtems[1]]}-rtems*-gcc")
        return None if found else f"no RTEMS for {rtems[1]}" + (f" in {prefix}" if prefix else ", HGI_RTEMS_PREFIX is not set")
    if need == "programs of 32 bits":
        host = os.path.join(root, "build/process-i386/hgi-process.elf")
        try:
            ran = subprocess.run([host, "--help"], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL).returncode == 0
        except OSError as error: # not there is no reason to skip: `./run test` builds it
            ran = error.errno == 2 and not os.path.exists(host)
        return None if ran else "this Linux runs no programs of 32 bits"
    raise SystemExit(f"a block needs '{need}', which tests/docs/needs.py doesn't know")


def missing(root, words):
    """Why the block can't be run here, or None. WORDS: a list with commas, or None."""
    reasons = [one_missing(root, need.strip()) for need in (words or "").split(",") if need.strip()]
    return next((reason for reason in reasons if reason), None)
