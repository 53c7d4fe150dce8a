/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup monitor
 * @brief The notes of the monitor's image, to be read without booting: what guests get at most, and
 * what of it no boot has that was not told so.
 */
#include <hgi/arch.h>
#include <hgi/boot_note.h>
#include <hgi/offers.h>
#include <monitor/identity.h>
#include <platform.h>
#include <monitor/provider/entries.h>

/* What the provider has; what is retired has its legacy view. */
HGI_OFFERS(HGI_MONITOR_VENDOR, HGI_MONITOR_NAME, HGI_MONITOR_VERSION, HGI_ARCH_ELF_MACHINE,
           HGI_PLATFORM_RAM_BASE, HGI_PLATFORM_RAM_SIZE, HGI_ABI_FIRST, HGI_ABI_VERSION,
           HGI_PROVIDER_LIST);

/* Without channels there are no ports (--channel), without the device no entropy (--rng). */
HGI_BOOT_NOTE("sampling,queuing,entropy");
