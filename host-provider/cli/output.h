/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup cli
 * @brief The guest's console on its way to standard output: QEMU says nothing if it can't be
 * written.
 */
#ifndef HGI_CLI_OUTPUT_H
#define HGI_CLI_OUTPUT_H

#include <poll.h>
#include <stdbool.h>
#include <stddef.h>

/** @brief Bytes that are taken at a time: as many as a pipe that is ready takes at once. */
#define HGI_OUTPUT_SIZE 4096u

/** @brief A pipe in place of standard output. A terminal is the child's own: then there is none. */
struct hgi_output {
  int from;                    /**< where the child's output comes from; -1: no pipe */
  int to;                      /**< the child's end; -1: none */
  size_t have;                 /**< bytes of hgi_output::bytes that wait to be written */
  size_t done;                 /**< bytes of them that were */
  int error;                   /**< errno of the first write that failed; 0: none */
  char bytes[HGI_OUTPUT_SIZE]; /**< what waits */
};

/** @brief Makes the pipe, if there is to be one. @return false: it can't be made; it was said */
bool hgi_output_open(struct hgi_output *output);
/** @brief In the child: the pipe is its standard output. */
void hgi_output_child(const struct hgi_output *output);
/** @brief In the parent, once there is a child. */
void hgi_output_parent(struct hgi_output *output);
/** @brief What to wait for before the next hgi_output_copy; its descriptor is -1 if there is none.
 */
struct pollfd hgi_output_wait(const struct hgi_output *output);
/** @brief Copies what can be copied without waiting. @return whether there may be more at once */
bool hgi_output_copy(struct hgi_output *output);
/** @brief Closes it. @return false: something was lost that somebody waits for; it was said */
bool hgi_output_close(struct hgi_output *output);

#endif
