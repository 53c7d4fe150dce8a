/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup rtems
 * @brief Sends to itself: both ends of a sampling channel "samples" and a queuing channel "queue".
 */
#include <inttypes.h>
#include <stdio.h>
#include <string.h>

#include <bsp.h>
#include <bsp/hgi-ports.h>
#include "partition.h"

#define MESSAGE_MAX 256u

static const char text[] = "from RTEMS";

typedef rtems_status_code open_fn(const char *name, struct hgi_rtems_port *port);

/* A host may have ports, and none of these names: that is another answer than to have no ports. */
static bool open_both(open_fn *open, const char *kind, const char *out, const char *in,
                      struct hgi_rtems_port *ends) {
  const rtems_status_code status = open(out, &ends[0]);

  if (status != RTEMS_SUCCESSFUL) {
    want(status == RTEMS_NOT_IMPLEMENTED || status == RTEMS_INVALID_NAME, kind);
    printf("%s: the host has no %s, going on without\n", kind,
           status == RTEMS_INVALID_NAME ? out : "such ports");
    return false;
  }
  want(open(in, &ends[1]) == RTEMS_SUCCESSFUL && ends[0].source && !ends[1].source &&
           ends[1].message_max <= MESSAGE_MAX,
       kind);
  return true;
}

/* With one of its entries alone a kind of port is of no use. */
static bool both_there(const char *kind, rtems_status_code put, rtems_status_code get) {
  if (put == RTEMS_NOT_IMPLEMENTED || get == RTEMS_NOT_IMPLEMENTED) {
    printf("%s: the host has such ports by half, going on without\n", kind);
    return false;
  }
  want(put == RTEMS_INVALID_SIZE && get == RTEMS_UNSATISFIED, kind);
  return true;
}

static void use_sampling(void) {
  char message[MESSAGE_MAX];
  struct hgi_rtems_port ends[2];
  struct hgi_rtems_sample sample;

  if (!open_both(hgi_sampling_port_open, "sampling", "samples.out", "samples.in", ends) ||
      !both_there("sampling", hgi_sampling_port_write(&ends[0], text, 0),
                  hgi_sampling_port_read(&ends[1], message, sizeof message, &sample)))
    return;
  want(hgi_sampling_port_write(&ends[1], text, 1) == RTEMS_INCORRECT_STATE &&
           hgi_sampling_port_write(&ends[0], text, sizeof text) == RTEMS_SUCCESSFUL &&
           hgi_sampling_port_read(&ends[1], message, sizeof message, &sample) == RTEMS_SUCCESSFUL &&
           sample.length == sizeof text && strcmp(message, text) == 0,
       "sampling");
  printf("sampling: wrote and read '%s'\n", message);
}

static void use_queuing(void) {
  char message[MESSAGE_MAX];
  struct hgi_rtems_port ends[2];
  struct hgi_rtems_received got;

  if (!open_both(hgi_queuing_port_open, "queuing", "queue.out", "queue.in", ends) ||
      !both_there("queuing", hgi_queuing_port_send(&ends[0], text, 0),
                  hgi_queuing_port_receive(&ends[1], message, sizeof message, &got)))
    return;
  for (uint32_t i = 0; i < ends[0].depth; i++)
    want(hgi_queuing_port_send(&ends[0], text, sizeof text) == RTEMS_SUCCESSFUL, "queuing");
  want(hgi_queuing_port_send(&ends[0], text, 1) == RTEMS_TOO_MANY, "a full queue");
  for (uint32_t i = 0; i < ends[0].depth; i++)
    want(hgi_queuing_port_receive(&ends[1], message, sizeof message, &got) == RTEMS_SUCCESSFUL &&
             got.waiting == ends[0].depth - 1u - i && got.overflows == (i == 0 ? 1u : 0u) &&
             got.length == sizeof text && strcmp(message, text) == 0,
         "queuing");
  want(hgi_queuing_port_receive(&ends[1], message, sizeof message, &got) == RTEMS_UNSATISFIED,
       "an empty queue");
  printf("queuing: sent and received '%s' %" PRIu32 " times, 1 overflow\n", message, ends[0].depth);
}

void partition_ports(void) {
  use_sampling();
  use_queuing();
}
