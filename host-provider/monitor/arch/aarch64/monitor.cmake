# SPDX-License-Identifier: BSD-2-Clause
# Sources of this architecture's monitor.
set(HGI_PROVIDER_ARCH_SOURCES
  early_vectors.S provider.c provider_cpu.c provider_device.c provider_ports.c)
set(HGI_PROVIDER_ENTRY hgi_early_vectors)
set(HGI_MONITOR_ARCH_SOURCES
  boot.S cpus.c device_tree.c entropy.c exceptions.c exit_channel.c fw_cfg.c gic.c lock.c machine.c
  mmu.c pagetable.c provider_list.c rtc.c stage2.c timers.c uart.c vectors.S virq.c virtio.c)
