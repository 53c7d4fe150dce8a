#!/usr/bin/env python3
# SPDX-License-Identifier: BSD-2-Clause
"""Simple mutations of C source, one at a time. What does not compile is for the caller to drop.

usage: operators.py FILE: lists them
"""
import bisect
import re
import sys

TOKEN = re.compile(
    r"""(?P<skip>\s+|\\\n|/\*.*?\*/|//[^\n]*|^[ \t]*\#[ \t]*(?:include|ifdef|ifndef|undef|pragma)[^\n]*)
      |(?P<string>"(?:\\.|[^"\\])*")|(?P<char>'(?:\\.|[^'\\])+')
      |(?P<number>0[xX][0-9a-fA-F]+|[0-9]+)[uUlL]*
      |(?P<name>[A-Za-z_]\w*)
      |(?P<op><<=|>>=|<<|>>|<=|>=|==|!=|&&|\|\||\+\+|--|[-+*/%&|^]=|->|\.\.\.|\#\#|.)""",
    re.X | re.S | re.M)

# A bound is moved by one, and the comparison is negated.
OPERATORS = {
    "<": ["<=", ">="], "<=": ["<", ">"], ">": [">=", "<="], ">=": [">", "<"],
    "==": ["!="], "!=": ["=="], "&&": ["||"], "||": ["&&"],
    "+": ["-"], "-": ["+"], "*": ["/"], "/": ["*"], "%": ["*"], "<<": [">>"], ">>": ["<<"],
    "&": ["|"], "|": ["&"], "^": ["|"], "++": ["--"], "--": ["++"], "+=": ["-="], "-=": ["+="],
    "!": [""], "?": ["== 0 ?"],
}


class Mutation:
    """Text from begin to end becomes new; old and new hold whole lines, to know it by."""

    def __init__(self, text, begin, end, new):
        first = text.rfind("\n", 0, begin) + 1
        last = text.find("\n", end)
        self.line = text.count("\n", 0, begin) + 1
        # Lines stay where they are, so that a macro's go on being joined.
        new += "".join(re.findall(r"\\?\n", text[begin:end]))
        self.text = text[:begin] + new + text[end:]
        self.old = self.squeeze(text[first:last])
        self.new = self.squeeze(text[first:begin] + new + text[end:last])

    @staticmethod
    def squeeze(text):
        return " ".join(re.sub(r"\\\n", " ", text).replace("\\ ", " ").split()).removesuffix(" \\")


class Code:
    def __init__(self, text):
        self.text, self.tokens, self.result = text, [], []
        for found in TOKEN.finditer(text):
            if found.lastgroup != "skip":
                self.tokens.append((found.lastgroup, found.group(found.lastgroup), found.start(),
                                    found.end(found.lastgroup)))
        self.words = [token[1] for token in self.tokens]
        directives = re.finditer(r"^[ \t]*#(?:\\\n|[^\n])*", text, re.M)
        starts = [token[2] for token in self.tokens]
        self.ends = {bisect.bisect_left(starts, d.end()) for d in directives}

    def change(self, first, last, new):
        self.result.append(Mutation(self.text, self.tokens[first][2], self.tokens[last][3], new))

    def matching(self, at):
        """The token that closes what the token at opens."""
        depth = 0
        for i in range(at, len(self.words)):
            depth += (self.words[i] in "([{") - (self.words[i] in ")]}")
            if depth == 0:
                return i
        return len(self.words) - 1

    def single_tokens(self):
        for i, (kind, word, _, _) in enumerate(self.tokens):
            around = self.words[max(i - 1, 0)], self.words[min(i + 1, len(self.words) - 1)]
            if kind == "op":
                for new in OPERATORS.get(word, []):
                    self.change(i, i, new)
            elif kind == "number":
                value = int(word, 0)
                for new in (value + 1, value - 1)[:2 if value else 1]:
                    self.change(i, i, hex(new) if word[:2] in ("0x", "0X") else str(new))
            elif kind == "char":
                self.change(i, i, f"({word} + 1)")
            elif word in ("true", "false"):
                self.change(i, i, "false" if word == "true" else "true")
            elif re.fullmatch(r"[A-Z][A-Z0-9_]+[A-Za-z0-9_]*", word) and around[1] != "(" and \
                    "##" not in around and around[0] != "define":
                self.change(i, i, f"({word} + 1)")

    def statement(self, first, semicolon, depth):
        if first >= semicolon:
            return
        if self.words[first] == "return" and first + 1 < semicolon:
            self.result.append(Mutation(self.text, self.tokens[first + 1][2],
                                        self.tokens[semicolon - 1][3], "!(" + self.text[
                                            self.tokens[first + 1][2]:
                                            self.tokens[semicolon - 1][3]] + ")"))
        # Without its last return a function would return anything: nothing to be learnt from.
        if self.words[first] != "return" or self.words[semicolon + 1:semicolon + 2] != ["}"] or \
                depth > 1:
            self.change(first, semicolon - 1, "")

    def statements(self):
        first, blocks, i = 0, [], 0
        while i < len(self.words):
            word = self.words[i]
            if i in self.ends:
                first = i
            if word == "define" and self.words[i - 1] == "#":
                i += 1
                if self.text[self.tokens[i][3]:self.tokens[i][3] + 1] == "(":
                    i = self.matching(i + 1)
                first = i + 1
            elif word in ("if", "while", "for", "switch"):
                end = self.matching(i + 1)
                if word in ("if", "while"):
                    inside = self.text[self.tokens[i + 1][2]:self.tokens[end][3]]
                    self.change(i + 1, end, f"(!{inside})")
                i, first = end, end + 1
            elif word == "else":
                first = i + 1
            elif word in ("case", "default") and i == first:
                i = self.words.index(":", i)
                first = i + 1
            elif word == "(" or (word == "{" and {"=", "return"} & set(self.words[first:i])):
                i = self.matching(i)
            elif word == "{":
                data = self.words[first:first + 1] in (["struct"], ["enum"], ["union"]) and \
                    "(" not in self.words[first:i]
                blocks.append(not data)
                first = i + 1
            elif word == "}":
                del blocks[-1:]
                first = i + 1
            elif word == ";":
                in_macro = self.text[:self.tokens[i][2]].rpartition("\n#")[2].count("\n") == \
                    self.text[:self.tokens[i][2]].rpartition("\n#")[2].count("\\\n")
                if (blocks and all(blocks)) or in_macro:
                    self.statement(first, i, len(blocks))
                first = i + 1
            i += 1


def mutations(text):
    """All mutations of a C source text, in its order."""
    code = Code(text)
    code.single_tokens()
    code.statements()
    return sorted(code.result, key=lambda mutation: mutation.line)


if __name__ == "__main__":
    with open(sys.argv[1], encoding="utf-8") as source:
        for m in mutations(source.read()):
            print(f"{m.line}: {m.old} => {m.new}")
