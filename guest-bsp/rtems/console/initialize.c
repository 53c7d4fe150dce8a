/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup rtems
 * @brief Installs the console's device, where the installed BSP is none that has RTEMS' own
 * console-termios-init.c.
 */
#include <bsp/console-termios.h>
#include <bsp/hgi.h>

#include <rtems/console.h>

#include <unistd.h>

bool console_device_probe_default(rtems_termios_device_context *context) {
  (void)context;
  return true;
}

/* The first device is the console. */
rtems_device_driver console_initialize(rtems_device_major_number major,
                                       rtems_device_minor_number minor, void *argument) {
  const console_device *const device = &console_device_table[0];

  (void)major;
  (void)minor;
  (void)argument;
  rtems_termios_initialize();
  if (rtems_termios_device_install(device->device_file, device->handler, device->flow,
                                   device->context) != RTEMS_SUCCESSFUL ||
      link(device->device_file, CONSOLE_DEVICE_NAME) != 0)
    hgi_rtems_panic("the console's device can't be installed");
  return RTEMS_SUCCESSFUL;
}
