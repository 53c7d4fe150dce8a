/* SPDX-License-Identifier: BSD-2-Clause */
/* Assertions on the console. See assertions.h. */
HGI_ASSERTION(1, console_putc, OK, putc_all, "takes every character from 0 to 255 that TAP bears")
HGI_ASSERTION(2, console_putc, E_INVALID, putc_invalid, "refuses a character above 255")
HGI_ASSERTION(101, console_getc, OK, getc_typed, "takes what was typed, one character a call")
HGI_ASSERTION(102, console_getc, E_EMPTY, getc_empty,
              "says that no input waits, and leaves the character as it was")
HGI_ASSERTION(103, console_getc, E_POINTER, getc_pointer, "refuses what is not guest RAM")
HGI_ASSERTION(1101, console_write, OK, write_some, "takes all of a short text and tells how much")
HGI_ASSERTION(1102, console_write, OK, write_none, "takes no bytes from anywhere, NULL too")
HGI_ASSERTION(1103, console_write, OK, write_null,
              "the number of bytes taken need not be asked for")
HGI_ASSERTION(1104, console_write, OK, write_range,
              "takes bytes from a range that the guest may read")
HGI_ASSERTION(1105, console_write, OK, write_absurd,
              "takes 4096 bytes of 4294967295, which need not be there")
HGI_ASSERTION(1106, console_write, E_POINTER, write_pointer,
              "refuses bytes that are not all the guest's, and says 0 taken")
HGI_ASSERTION(1107, console_write, E_POINTER, write_written,
              "refuses a place for the number that is not guest RAM")
HGI_ASSERTION(1108, console_write, OK, write_unaligned,
              "a place for the number that is not aligned is refused or right")
HGI_ASSERTION(1201, console_read, OK, read_typed, "takes what was typed, as much as fits")
HGI_ASSERTION(1202, console_read, E_EMPTY, read_empty, "says that no input waits, and 0 taken")
HGI_ASSERTION(1203, console_read, E_INVALID, read_invalid,
              "refuses room for 0 bytes, and says 0 taken")
HGI_ASSERTION(1204, console_read, E_POINTER, read_pointer,
              "refuses room that is not guest RAM, and says 0 taken")
HGI_ASSERTION(1205, console_read, E_POINTER, read_absurd, "refuses room of 4294967295 bytes")
HGI_ASSERTION(1206, console_read, E_POINTER, read_taken,
              "refuses a place for the number that is not guest RAM")
HGI_GENERAL_LOST(92, console_write, SPEED)
HGI_LOSS_UNSEEN(console_read, SPEED, "a trap a byte is time, not instructions of the guest")
