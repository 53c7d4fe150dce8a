/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup monitor
 * @brief The offers note of the monitor's image: what guests get at most, to be read without
 * booting: channels, devices and options of a boot decide of some of it.
 */
#include <hgi/arch.h>
#include <hgi/offers.h>
#include <monitor/identity.h>
#include <platform.h>
#include <monitor/provider/entries.h>

/* What the provider has; what is retired has its legacy view. */
HGI_OFFERS(HGI_MONITOR_VENDOR, HGI_MONITOR_NAME, HGI_MONITOR_VERSION, HGI_ARCH_ELF_MACHINE,
           HGI_PLATFORM_RAM_BASE, HGI_PLATFORM_RAM_SIZE, HGI_ABI_FIRST, HGI_ABI_VERSION,
           HGI_PROVIDER_LIST);
