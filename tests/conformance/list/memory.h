/* SPDX-License-Identifier: BSD-2-Clause */
/* Assertions on the memory map. See assertions.h. */
HGI_ASSERTION(1801, memory_region, OK, region_order, "regions ascend without overlap, none empty")
HGI_ASSERTION(1802, memory_region, OK, region_whole,
              "RAM with the image and every range of the header are in the map")
HGI_ASSERTION(1803, memory_region, OK, region_same, "the map is the same each time")
HGI_ASSERTION(1804, memory_region, OK, region_size,
              "writes no more than the caller has room for, nor more than it knows")
HGI_ASSERTION(1805, memory_region, E_NOT_FOUND, region_past,
              "refuses an index past the last, and tells nothing")
HGI_ASSERTION(1806, memory_region, E_INVALID, region_invalid,
              "refuses a size below 32, and tells nothing")
HGI_ASSERTION(1807, memory_region, E_POINTER, region_pointer,
              "refuses what is not guest RAM, aligned or not")
HGI_ASSERTION(1808, memory_region, E_POINTER, region_absurd, "refuses a size of 4294967295")
HGI_ASSERTION(1809, memory_region, OK, region_unaligned,
              "a struct that is not aligned is refused or right")
HGI_LOSS_UNSEEN(memory_region, KNOWLEDGE, "a guest can't tell a hole from memory")
