/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup cli
 * @brief Images that came with the program: beside it where it is installed, or in its build tree.
 */
#ifndef HGI_CLI_INSTALLED_H
#define HGI_CLI_INSTALLED_H

/**
 * @brief Finds a file by the program's own place.
 * @param places paths relative to the folder that the program is in, each begins with a slash; ends
 * in NULL
 * @return the first that can be read, valid until the next call; NULL if there is none
 */
const char *hgi_installed_file(const char *const *places);

/**
 * @brief The e_machine of an ELF file.
 * @param path any file
 * @return 0 if it is no ELF file
 */
unsigned hgi_elf_machine(const char *path);

/** @brief Says what a file is instead of an ELF file. @param option, path what is said before, and
 * the file @param wanted behind "wanted one" */
void hgi_say_no_elf(const char *option, const char *path, const char *wanted);

/**
 * @brief Finds the monitor that boots a guest.
 * @param guest file of the guest's image
 * @return its file, valid until the next call; NULL if there is none, which was said
 */
const char *hgi_installed_monitor(const char *guest);

#endif
