/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup rtems
 * @brief The BSP's name, where it is not built by RTEMS, which would give it itself.
 */
#include <bsp.h>
#include <rtems/score/copyrt.h>
#include <rtems/score/cpuopts.h>
#include <rtems/version.h>

const char _RTEMS_version[] = "rtems-" RTEMS_VERSION " (" CPU_NAME "/" CPU_MODEL_NAME "/hgi)";

const char *rtems_board_support_package(void) {
  return "hgi";
}
