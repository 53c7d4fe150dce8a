/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup rtems
 * @brief getentropy: the host's random bytes, or an error. Nothing else ever stands for them.
 */
#include <errno.h>
#include <unistd.h>

#include <negotiate/ops.h>

/* Times in a row that the host may have no byte: the host itself waits in each, within a bound. */
#define EMPTY_MAX 100u

static int fail(int number) {
  errno = number;
  return -1;
}

/* As POSIX.1-2024 has it: no more than 256 bytes, which all come or none count. */
int getentropy(void *data, size_t length) {
  uint8_t *next = data;
  uint32_t left = (uint32_t)length;
  uint32_t empty = 0;

  if (length > HGI_ENTROPY_MAX)
    return fail(EINVAL);
  if (hgi_slot_binding(HGI_ENTRY_entropy) == HGI_BINDING_ABSENT)
    return fail(ENOSYS);
  while (left > 0) {
    uint32_t filled = 0;
    const hgi_status status = hgi_ops.entropy(next, left, &filled);

    if (status == HGI_E_EMPTY && ++empty < EMPTY_MAX)
      continue;
    if (status == HGI_E_POINTER)
      return fail(EFAULT);
    if (status != HGI_OK || filled == 0 || filled > left)
      return fail(EIO);
    empty = 0;
    next += filled;
    left -= filled;
  }
  return 0;
}
