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

/* The first device that is there is the console. */
static const console_device *console_device_of_host(void) {
  for (size_t i = 0; i < console_device_count; i++)
    if (console_device_table[i].probe(console_device_table[i].context))
      return &console_device_table[i];
  hgi_rtems_panic("there is no console");
}

rtems_device_driver console_initialize(rtems_device_major_number major,
                                       rtems_device_minor_number minor, void *argument) {
  const console_device *const device = console_device_of_host();

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
