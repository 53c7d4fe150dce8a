/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup monitor
 * @brief The list of fault modes: what fault= takes, what is tested, what docs/faults.md tells of.
 */
#ifndef HGI_MONITOR_FAULT_MODES_H
#define HGI_MONITOR_FAULT_MODES_H

/** @brief X(name, fault, value): a name ends in ':' if a value follows, which take_VALUE takes;
 * FAULT is of ::hgi_fault. */
#define HGI_FAULT_MODES(X)                                                                         \
  X("null", NULL, nothing)                                                                         \
  X("unaligned", UNALIGNED, nothing)                                                               \
  X("unmapped", UNMAPPED, nothing)                                                                 \
  X("random:", RANDOM, number)                                                                     \
  X("sealed:", SEALED, number)                                                                     \
  X("flip:", FLIP, number)                                                                         \
  X("patch:", PATCH, patch)                                                                        \
  X("no-entry:", NONE, entry)                                                                      \
  X("newer:", NEWER, version)                                                                      \
  X("insert:", INSERT, slot)                                                                       \
  X("moved:", NONE, moved)                                                                         \
  X("away:", AWAY, away)                                                                           \
  X("overlap", OVERLAP, nothing)                                                                   \
  X("outside:", OUTSIDE, named)                                                                    \
  X("empty:", EMPTY, named)                                                                        \
  X("unavailable:", UNAVAILABLE, named)                                                            \
  X("hollow:", HOLLOW, named)                                                                      \
  X("faults:", FAULTS, named)                                                                      \
  X("hangs:", HANGS, named)                                                                        \
  X("clock-back", CLOCK_BACK, nothing)                                                             \
  X("clock-stops", CLOCK_STOPS, nothing)                                                           \
  X("storm", STORM, nothing)                                                                       \
  X("claim-none", CLAIM_NONE, nothing)                                                             \
  X("claim-other", CLAIM_OTHER, nothing)

#endif
