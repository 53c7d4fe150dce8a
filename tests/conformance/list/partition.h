/* SPDX-License-Identifier: BSD-2-Clause */
/* Assertions on partitions and health. See assertions.h. */
HGI_ASSERTION(3901, partition_info, OK, info_sound,
              "its name ends in NUL, its slices fit its frame")
HGI_ASSERTION(3902, partition_info, OK, info_size, "writes no more than the caller has room for")
HGI_ASSERTION(3903, partition_info, E_INVALID, info_invalid,
              "refuses a size below 56, and tells nothing")
HGI_ASSERTION(3904, partition_info, E_POINTER, info_pointer, "refuses what is not guest RAM")
HGI_ASSERTION(4001, partition_slice, OK, slice_sound,
              "slices are as many as partition_info says, in the order of time, inside the frame")
HGI_ASSERTION(4002, partition_slice, E_NOT_FOUND, slice_past,
              "refuses an index past the last slice")
HGI_ASSERTION(4003, partition_slice, E_INVALID, slice_invalid,
              "refuses a size below 24, and tells nothing")
HGI_ASSERTION(4004, partition_slice, E_POINTER, slice_pointer, "refuses what is not guest RAM")
HGI_ASSERTION(4701, health_report, OK, report_some, "takes texts of 0 to 128 bytes")
HGI_ASSERTION(4702, health_report, OK, report_range,
              "takes a text in a range that the guest may read")
HGI_ASSERTION(4703, health_report, E_INVALID, report_invalid,
              "refuses a text of more than 128 bytes")
HGI_ASSERTION(4704, health_report, E_POINTER, report_pointer,
              "refuses a text that the guest may not read")
HGI_ASSERTION(4802, health_event, OK, event_reported,
              "gives what was reported, numbered without gaps, with its time")
HGI_ASSERTION(4803, health_event, OK, event_lost,
              "keeps 16 events at least; a gap shows those that were lost")
HGI_ASSERTION(4804, health_event, E_EMPTY, event_empty, "says that there is none")
HGI_ASSERTION(4805, health_event, E_INVALID, event_invalid,
              "refuses a size below 32, and takes no event")
HGI_ASSERTION(4806, health_event, E_POINTER, event_pointer,
              "refuses what is not guest RAM, and takes no event")
