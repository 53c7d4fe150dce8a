# SPDX-License-Identifier: BSD-2-Clause
# cmake -DFILE=... -DNAME=... -DOUTPUT=... -P embed.cmake: a file as a C string. Bytes rather than a
# literal, which C allows 4095 characters.
file(READ ${FILE} hex HEX)
string(REGEX REPLACE "(..)" "'\\\\x\\1'," bytes "${hex}")
string(REGEX REPLACE "('.x0a',)" "\\1\n" bytes "${bytes}") # a line for each of the file's
file(WRITE ${OUTPUT} "extern const char ${NAME}[];\nconst char ${NAME}[] = {\n${bytes}0};\n")
