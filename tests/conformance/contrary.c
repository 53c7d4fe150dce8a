/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup tests
 * @brief What a host can do wrong, put before the right entries.
 */
#include <conformance/contrary.h>

#include <conformance/conform.h>

static struct hgi_ops right; /* as the host gave them */
static uint32_t calls;

/* Wrong functions, by entry and name. */
#define HGI_X_WRONG_DECLARE(what, entry, number) static hgi_##entry##_fn wrong_##what;
HGI_CONTRARY_LIST(HGI_X_WRONG_DECLARE)
#undef HGI_X_WRONG_DECLARE

/* In arch/: count, with something that only assembler can do wrong. */
hgi_cpu_count_fn hgi_contrary_clobbers, hgi_contrary_uses_fp;
hgi_cpu_count_fn *hgi_contrary_right;

static uint64_t wrong_clock_goes_back(void) {
  return right.clock_ns() - (++calls % 64u == 0 ? 5000u : 0);
}

static uint64_t wrong_clock_is_fast(void) {
  return right.clock_ns() * 2u;
}

static hgi_status wrong_us32_goes_back(uint32_t *microseconds) {
  const hgi_status status = right.clock_us32(microseconds);

  *microseconds -= ++calls % 64u == 0 ? 50u : 0;
  return status;
}

static hgi_status wrong_us32_is_ns(uint32_t *microseconds) {
  *microseconds = (uint32_t)right.clock_ns();
  return HGI_OK;
}

static hgi_status wrong_mask_does_nothing(uint32_t irq) {
  return irq == hgi_timer() ? HGI_OK : right.irq_mask(irq);
}

static hgi_status wrong_mask_drops_edges(uint32_t irq) {
  const uint32_t claimed = right.irq_claim();

  if (claimed != HGI_IRQ_NONE)
    right.irq_complete(claimed);
  return right.irq_mask(irq);
}

static hgi_status wrong_unmask_does_nothing(uint32_t irq) {
  return irq == hgi_timer() ? HGI_OK : right.irq_unmask(irq);
}

static hgi_status wrong_detach_does_nothing(uint32_t irq) {
  return irq == hgi_timer() ? HGI_OK : right.irq_detach(irq);
}

static hgi_status wrong_attach_takes_any(uint32_t irq) {
  const hgi_status status = right.irq_attach(irq);

  return status == HGI_E_NOT_FOUND && (++calls == 2u) ? HGI_OK : status;
}

static hgi_status wrong_attach_wrong_error(uint32_t irq) {
  const hgi_status status = right.irq_attach(irq);

  return status == HGI_E_INVALID ? HGI_E_NOT_FOUND : status;
}

static uint32_t wrong_claim_lies(void) {
  const uint32_t irq = right.irq_claim();

  return irq == HGI_IRQ_NONE && ++calls % 16u == 0 ? 1u : irq;
}

static uint32_t wrong_claim_finds_nothing(void) {
  const uint32_t irq = right.irq_claim();

  if (irq != HGI_IRQ_NONE)
    right.irq_complete(irq);
  return HGI_IRQ_NONE;
}

static hgi_status wrong_complete_does_nothing(uint32_t irq) {
  return ++calls % 2u == 0 ? right.irq_complete(irq) : HGI_OK;
}

static uint32_t wrong_save_does_nothing(void) {
  const uint32_t state = right.irq_save();

  right.irq_restore(state);
  return state;
}

static void wrong_restore_unmasks(uint32_t state) {
  (void)state;
  hgi_open();
}

static hgi_status wrong_periodic_drifts(uint32_t period_us) {
  return right.timer_start_periodic(
      period_us < 100u || period_us > 1000000u ? period_us : period_us + period_us / 50u);
}

static hgi_status wrong_stop_does_nothing(void) {
  return HGI_OK;
}

static hgi_status wrong_deadline_is_early(uint64_t deadline_ns) {
  return right.timer_set_deadline(deadline_ns > 100u * US ? deadline_ns - 100u * US : deadline_ns);
}

static hgi_status wrong_deadline_is_late(uint64_t deadline_ns) {
  return right.timer_set_deadline(deadline_ns < INT64_MAX - 100u * US ? deadline_ns + 100u * US
                                                                      : deadline_ns);
}

static hgi_status wrong_deadline_attaches(uint64_t deadline_ns) {
  right.irq_attach(hgi_timer());
  return right.timer_set_deadline(deadline_ns);
}

static hgi_status wrong_missed_is_zero(uint64_t *missed) {
  const hgi_status status = right.timer_missed(missed);

  if (status == HGI_OK)
    *missed = 0;
  return status;
}

static hgi_status wrong_putc_takes_any(uint32_t character) {
  return character > 255u ? HGI_OK : right.console_putc(character);
}

static hgi_status wrong_getc_repeats(uint8_t *character) {
  static uint8_t last;

  if (++calls % 2u == 0 && last != 0) {
    *character = last;
    last = 0;
    return HGI_OK;
  }

  const hgi_status status = right.console_getc(character);

  if (status == HGI_OK)
    last = *character;
  return status;
}

static hgi_status wrong_read_loses(uint8_t *data, uint32_t size, uint32_t *taken) {
  const hgi_status status = right.console_read(data, size, taken);

  if (status == HGI_OK && *taken > 1u)
    (*taken)--;
  return status;
}

static hgi_status wrong_write_says_more(const uint8_t *data, uint32_t length, uint32_t *written) {
  const hgi_status status = right.console_write(data, length, written);

  if (status == HGI_OK && written != NULL && length != 0)
    (*written)++;
  return status;
}

static hgi_status wrong_write_takes_all(const uint8_t *data, uint32_t length, uint32_t *written) {
  const hgi_status status = right.console_write(data, length, written);

  if (status == HGI_OK && written != NULL)
    *written = length;
  return status;
}

static hgi_status wrong_regions_descend(uint32_t index, struct hgi_memory_region *region) {
  return right.memory_region(index <= 1u ? 1u - index : index, region);
}

static hgi_status wrong_region_forgets(uint32_t index, struct hgi_memory_region *region) {
  return right.memory_region(index == UINT32_MAX ? index : index + 1u, region);
}

/* Only over what an assertion has put there to see it: else the guest's stack may be behind. */
static hgi_status wrong_region_writes_past(uint32_t index, struct hgi_memory_region *region) {
  const hgi_status status = right.memory_region(index, region);

  if (status == HGI_OK && hgi_filled(region + 1, 0xee, sizeof region->size))
    region[1].size = 0;
  return status;
}

static hgi_status wrong_region_not_in_irq(uint32_t index, struct hgi_memory_region *region) {
  return hgi_in_irq != NULL ? HGI_E_CONTEXT : right.memory_region(index, region);
}

static hgi_status wrong_config_keeps_length(const uint8_t *key, uint32_t key_length, uint8_t *value,
                                            uint32_t size, uint32_t *length) {
  const uint32_t before = (uintptr_t)length % 4u == 0 && (uintptr_t)length > 4096u ? 7u : 0;
  const hgi_status status = right.config_get(key, key_length, value, size, length);

  if (status == HGI_E_NOT_FOUND)
    *length = before;
  return status;
}

static hgi_status wrong_config_prefix(const uint8_t *key, uint32_t key_length, uint8_t *value,
                                      uint32_t size, uint32_t *length) {
  const hgi_status status = right.config_get(key, key_length, value, size, length);

  if (status == HGI_OK && *length == 10u)
    (*length)--;
  return status;
}

static hgi_status wrong_shutdown_takes_any(uint32_t kind, uint32_t reason, uint32_t status) {
  return kind == UINT32_MAX ? HGI_E_HOST : right.shutdown(kind, reason, status);
}

static hgi_status wrong_fatal_wrong_error(const struct hgi_fatal *info) {
  const hgi_status status = right.fatal(info);

  return status == HGI_E_POINTER ? HGI_E_INVALID : status;
}

static hgi_status wrong_idle_claims(void) {
  wrong_claim_finds_nothing();
  return HGI_OK;
}

static hgi_status wrong_entropy_is_constant(uint8_t *data, uint32_t length, uint32_t *filled) {
  const hgi_status status = right.entropy(data, length, filled);

  if (status == HGI_OK)
    hgi_fill(data, 7, *filled);
  return status;
}

static hgi_status wrong_raise_does_nothing(uint32_t irq) {
  return irq == hgi_timer() ? HGI_OK : right.irq_raise(irq);
}

static hgi_status wrong_pending_is_zero(uint32_t irq, uint32_t *pending) {
  const hgi_status status = right.irq_pending(irq, pending);

  if (status == HGI_OK)
    *pending = 0;
  return status;
}

static hgi_status wrong_affinity_takes_any(uint32_t irq, uint32_t cpu) {
  return cpu == UINT32_MAX ? HGI_OK : right.irq_set_affinity(irq, cpu);
}

static hgi_status wrong_count_changes(uint32_t *count) {
  const hgi_status status = right.cpu_count(count);

  if (status == HGI_OK)
    *count += ++calls % 2u;
  return status;
}

static hgi_status wrong_count_wrong_error(uint32_t *count) {
  const hgi_status status = right.cpu_count(count);

  return status == HGI_E_POINTER ? HGI_E_INVALID : status;
}

static hgi_status wrong_count_not_again(uint32_t *count) {
  static volatile bool busy;

  if (busy)
    return HGI_E_HOST;
  busy = true;

  const hgi_status status = right.cpu_count(count);

  for (volatile uint32_t i = 0; i < 50u; i++)
    ;
  busy = false;
  return status;
}

static hgi_status wrong_count_clobbers(uint32_t *count) {
  hgi_contrary_right = right.cpu_count;
  return hgi_contrary_clobbers(count);
}

static hgi_status wrong_count_uses_fp(uint32_t *count) {
  hgi_contrary_right = right.cpu_count;
  return hgi_contrary_uses_fp(count);
}

static hgi_status wrong_count_deep(uint32_t *count) {
  volatile uint8_t deep[300];

  deep[0] = 1;

  const hgi_status status = right.cpu_count(count);

  return deep[0] == 1u ? status : HGI_E_HOST;
}

static hgi_status wrong_count_slow(uint32_t *count) {
  for (volatile uint32_t i = 0; i < 50u; i++)
    ;
  return right.cpu_count(count);
}

static hgi_status wrong_self_is_one(uint32_t *cpu) {
  const hgi_status status = right.cpu_self(cpu);

  if (status == HGI_OK)
    *cpu = 1;
  return status;
}

static hgi_status wrong_start_twice(uint32_t cpu, uint64_t entry, uint64_t argument) {
  const hgi_status status = right.cpu_start(cpu, entry, argument);

  return status == HGI_E_STATE && cpu == 1u ? HGI_OK : status; /* started twice */
}

static hgi_status wrong_ipi_is_lost(uint32_t cpu, uint32_t irq) {
  return cpu == 1u && hgi_slot_binding(HGI_ENTRY_cpu_count) != HGI_BINDING_ABSENT
             ? HGI_OK
             : right.ipi_send(cpu, irq);
}

static hgi_status wrong_tod_stands(struct hgi_tod *tod) {
  const hgi_status status = right.tod_get(tod);

  if (status == HGI_OK)
    tod->seconds = tod->nanoseconds = 0;
  return status;
}

static hgi_status wrong_tod_set_ignored(const struct hgi_tod *tod) {
  struct hgi_tod now = {.size = sizeof now};

  return right.tod_get(&now) == HGI_OK && tod != NULL && tod->size >= sizeof now ? HGI_OK
                                                                                 : HGI_E_INVALID;
}

static hgi_status wrong_watchdog_sleeps(uint64_t timeout_ns) {
  return timeout_ns > HGI_WATCHDOG_NS_MIN && timeout_ns <= INT64_MAX
             ? HGI_OK
             : right.watchdog_set(timeout_ns);
}

static hgi_status wrong_clean_does_half(uint64_t address, uint32_t length, uint32_t *done) {
  const hgi_status status = right.cache_clean(address, length, done);

  if (status == HGI_OK)
    *done /= 2u;
  return status;
}

static hgi_status wrong_invalidate_spoils(uint64_t address, uint32_t length, uint32_t *done) {
  const hgi_status status = right.cache_invalidate(address, length, done);

  if (status == HGI_OK && length == 200u)
    ((uint8_t *)(uintptr_t)address)[-1] = 0;
  return status;
}

static hgi_status wrong_extension_any(uint32_t id, uint32_t version, uint64_t *table) {
  return right.get_extension(id == UINT32_MAX ? UINT32_C(0x48474958) : id, version, table);
}

static hgi_status wrong_info_overruns(struct hgi_partition_info *info) {
  const hgi_status status = right.partition_info(info);

  if (status == HGI_OK)
    ((uint8_t *)info)[HGI_PARTITION_INFO_SIZE_MIN] = 0;
  return status;
}

static hgi_status wrong_slice_endless(uint32_t index, struct hgi_partition_slice *slice) {
  return right.partition_slice(index == UINT32_MAX ? 0 : index, slice);
}

static hgi_status wrong_sampling_other_port(const uint8_t *name, uint32_t name_length,
                                            struct hgi_port_info *info) {
  const hgi_status status = right.sampling_open(name, name_length, info);

  if (status == HGI_OK)
    info->port += 100u * ++calls;
  return status;
}

static hgi_status wrong_sampling_torn(uint32_t port, const uint8_t *message, uint32_t length) {
  return right.sampling_write(port, message, length > 1u && length <= 64u ? length - 1u : length);
}

static hgi_status wrong_sampling_always_valid(uint32_t port, uint8_t *message, uint32_t size,
                                              struct hgi_sample *sample) {
  const hgi_status status = right.sampling_read(port, message, size, sample);

  if (status == HGI_OK)
    sample->valid = 1;
  return status;
}

static hgi_status wrong_queuing_any_name(const uint8_t *name, uint32_t name_length,
                                         struct hgi_port_info *info) {
  const hgi_status status = right.queuing_open(name, name_length, info);

  return status == HGI_E_NOT_FOUND ? right.queuing_open((const uint8_t *)"queue.out", 9, info)
                                   : status;
}

static hgi_status wrong_queuing_never_full(uint32_t port, const uint8_t *message, uint32_t length) {
  const hgi_status status = right.queuing_send(port, message, length);

  return status == HGI_E_FULL ? HGI_OK : status;
}

static hgi_status wrong_queuing_silent(uint32_t port, uint8_t *message, uint32_t size,
                                       struct hgi_message *info) {
  const hgi_status status = right.queuing_receive(port, message, size, info);

  if (status == HGI_OK)
    info->waiting = 0;
  return status;
}

static hgi_status wrong_report_long(uint32_t code, const uint8_t *message, uint32_t length) {
  return right.health_report(code, message, length > 128u ? 128u : length);
}

static hgi_status wrong_event_again(struct hgi_health_event *event) {
  const hgi_status status = right.health_event(event);

  if (status == HGI_OK)
    event->number = 0;
  return status;
}

static hgi_status wrong_halt_takes_any(uint32_t status) {
  return status > HGI_EXIT_STATUS_MAX ? HGI_OK : right.halt(status);
}

void hgi_contrary_apply(void) {
  right = hgi_ops;
#define HGI_X_WRONG_APPLY(what, entry, number)                                                     \
  if (hgi_configured("wrong", #what))                                                              \
    hgi_ops.entry = wrong_##what;
  HGI_CONTRARY_LIST(HGI_X_WRONG_APPLY)
#undef HGI_X_WRONG_APPLY
}
