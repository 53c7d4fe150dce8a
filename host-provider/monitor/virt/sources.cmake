# SPDX-License-Identifier: BSD-2-Clause
# What QEMU's virt machines have in common, seen from a folder of arch/.
set(HGI_VIRT_SOURCES cpus.c ../../cpus.c ../../lock.c ../../provider/list.c ../../virt/device_tree.c
  ../../virt/entropy.c ../../virt/exit_channel.c ../../virt/irq.c ../../virt/ram.c ../../virt/virtio.c)
