# SPDX-License-Identifier: BSD-2-Clause
"""Shells, one for each place in which a page's commands run."""
import os
import secrets
import shlex
import shutil
import signal
import subprocess


class Shell:
    def __init__(self, folder, environment):
        self.folder, self.environment = folder, environment
        self.process = subprocess.Popen(["bash", "--norc"], cwd=folder, env=environment, stdin=subprocess.PIPE,
                                        stdout=subprocess.PIPE, stderr=subprocess.STDOUT)

    def run(self, command, typed=None):
        """What it prints, without blanks at the ends of lines, and its status."""
        given = "/dev/null"
        if typed is not None:
            given = os.path.join(self.environment["TRIED"], "typed")
            with open(given, "w", encoding="utf-8") as file:
                file.write(typed)
        end = secrets.token_hex(8)
        line = f"eval {shlex.quote(command)} <{shlex.quote(given)}; tried=$?; echo; echo {end} $tried\n"
        self.process.stdin.write(line.encode())
        self.process.stdin.flush()
        said = []
        for line in self.process.stdout:
            line = line.decode(errors="replace").rstrip()
            if line.startswith(end):
                status = int(line.split()[1])
                break
            said.append(line)
        else:
            raise SystemExit(f"the shell has ended in: {command}\n" + "\n".join(said))
        if said[-1] == "": # the echo's, behind a whole line
            said.pop()
        return "".join(line + "\n" for line in said), status

    def start(self, command):
        """Runs on beside the others, till end() of what this returns."""
        out = open(os.path.join(self.environment["TRIED"], f"aside-{secrets.token_hex(4)}"), "w+b")
        return subprocess.Popen(["bash", "-c", command], cwd=self.folder, env=self.environment, stdin=subprocess.DEVNULL,
                                stdout=out, stderr=subprocess.STDOUT, start_new_session=True), out


def end(started):
    process, out = started
    try:
        os.killpg(process.pid, signal.SIGTERM)
    except ProcessLookupError:
        pass
    process.wait()
    out.seek(0)
    return "".join(line.decode(errors="replace").rstrip() + "\n" for line in out)


class Places(dict):
    """A shell for each place, made when it is asked for. All but the tree lie below FOLDER."""

    def __init__(self, root, folder):
        super().__init__()
        self.root, self.folder = root, folder
        os.mkdir(os.path.join(folder, "empty"))

    def write(self, name, lines):
        with open(os.path.join(self.folder, "empty", name), "w", encoding="utf-8") as file:
            file.writelines(line + "\n" for line in lines)

    def __missing__(self, place):
        make = {None: lambda: os.path.join(self.folder, "empty"), "the clone": self.clone, "the tree": lambda: self.root,
                "a copy": self.copy}
        self[place] = Shell(make[place](), {**os.environ, "HGI": self.root, "TRIED": self.folder})
        return self[place]

    def clone(self):
        clone = os.path.join(self.folder, "clone")
        os.mkdir(clone)
        for name in os.listdir(self.root):
            os.symlink(os.path.join(self.root, name), os.path.join(clone, name))
        return clone

    def copy(self):
        copy = os.path.join(self.folder, "copy")
        names = subprocess.run(["git", "-C", self.root, "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
                               stdout=subprocess.PIPE, check=True).stdout.decode().split("\0")
        for name in filter(None, names):
            source, target = os.path.join(self.root, name), os.path.join(copy, name)
            if os.path.exists(source):
                os.makedirs(os.path.dirname(target), exist_ok=True)
                shutil.copy2(source, target)
        subprocess.run("git init -q && git add -A", shell=True, cwd=copy, check=True)
        return copy

    def end(self):
        for shell in self.values():
            shell.process.stdin.close()
            shell.process.wait()
