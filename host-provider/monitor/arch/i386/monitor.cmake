# SPDX-License-Identifier: BSD-2-Clause
# Sources of this architecture's monitor.
set(HGI_PROVIDER_ARCH_SOURCES
  provider.c provider_cpu.c provider_device.c provider_ports.c provider_upcall.S)
set(HGI_PROVIDER_ENTRY hgi_provider_upcall_return)
set(HGI_MONITOR_ARCH_SOURCES
  boot.S exceptions.c faults.c fw_cfg.c guest.c interrupts.c machine.c mmu.c provider_list.c rtc.c
  segments.c timers.c uart.c vectors.S virq.c)
