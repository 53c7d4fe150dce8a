/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup compat
 * @brief What a host checks of a pointer, for shims: by the header's facts.
 */
#include <compat/shims.h>
#include <negotiate/finding.h>
#include <negotiate/ops.h>

/* As hgi_inside, but RAM does not wrap and the size is not 0: what lies below it is as far above it
 * as can be. Every call of a shim goes through here. */
bool hgi_shim_writable(const void *memory, uint64_t size) {
  const struct hgi_header *const header = hgi_host_header();
  const uint64_t offset = (uintptr_t)memory - header->ram_base;

  return offset < header->ram_size && size <= header->ram_size - offset;
}

bool hgi_shim_readable(const void *memory, uint64_t size) {
  const struct hgi_header *const header = hgi_host_header();

  for (uint32_t i = 0; i < header->range_count; i++)
    if (hgi_inside((uintptr_t)memory, size, header->ranges[i].base, header->ranges[i].size))
      return true;
  return hgi_shim_writable(memory, size);
}

bool hgi_shim_reaches(const void *object, uint64_t alignment, const void *member, uint64_t size) {
  return (uintptr_t)object % alignment == 0 && hgi_shim_writable(member, size);
}
