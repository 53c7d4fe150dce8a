/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup tests
 * @brief bind: in every slot each of host, every shim and absent, and no other slot is touched.
 */
#include <criterion/criterion.h>

#include <negotiate/absent.h>
#include <unit/fixture.h>
#include <unit/machine.h>

typedef void any_fn(void);

static any_fn *const absent[] = {
#define HGI_SLOT(name, result, parameters) [HGI_ENTRY_##name] = (any_fn *)hgi_absent_##name,
#include <hgi/slots.h>
#undef HGI_SLOT
};

static any_fn *const shims[] = {
#define SHIM(name, loss, ...) (any_fn *)hgi_shim_##name,
    HGI_SHIM_LIST(SHIM)
#undef SHIM
};

static struct hgi_copy copy;
static struct hgi_bound bound[HGI_ENTRY_COUNT];

static void expect_ops(uint32_t slot, any_fn *function, const char *what) {
  any_fn *ops[HGI_ENTRY_COUNT] = {NULL};

#define HGI_SLOT(name, result, parameters) ops[HGI_ENTRY_##name] = (any_fn *)hgi_ops.name;
#include <hgi/slots.h>
#undef HGI_SLOT
  for (uint32_t i = 0; i < HGI_ENTRY_COUNT; i++)
    cr_expect_eq(ops[i], i == slot ? function : absent[i], "%s, slot %u by slot %u", what, i, slot);
}

Test(bind, every_slot_in_every_way) {
  const struct hgi_ops before = hgi_ops;

  for (uint32_t slot = 0; slot < HGI_ENTRY_COUNT; slot++)
    copy.slots[slot].address = 0x10000 + 16 * slot;
  for (uint32_t slot = 0; slot < HGI_ENTRY_COUNT; slot++) {
    hgi_bind(&copy, bound);
    expect_ops(slot, absent[slot], "absent");
    bound[slot] = (struct hgi_bound){HGI_BINDING_HOST, (uint8_t)HGI_SHIMS_MAX};
    hgi_bind(&copy, bound);
    expect_ops(slot, (any_fn *)(uintptr_t)(0x10000 + 16 * slot), "host");
    for (uint8_t shim = 0; shim < HGI_SHIM_COUNT; shim++) {
      bound[slot] = (struct hgi_bound){HGI_BINDING_SHIM, shim};
      hgi_bind(&copy, bound);
      expect_ops(slot, shims[shim], "shim");
    }
    bound[slot] = (struct hgi_bound){HGI_BINDING_ABSENT, (uint8_t)HGI_SHIMS_MAX};
    hgi_ops = before;
  }
}
