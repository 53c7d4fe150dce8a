/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup tests
 * @brief The fake machine.
 */
#include "fake.h"

#include <criterion/criterion.h>
#include <string.h>

struct fake fake;
struct hgi_partition partition;

static struct hgi_header header = {
    .ram_base = FAKE_RAM,
    .ram_size = FAKE_RAM_SIZE,
    .timer_irq = 27,
    .console_irq = 33,
    .range_count = 2,
    .ranges = {{FAKE_ROM, FAKE_ROM_SIZE, HGI_ACCESS_READ_ONLY, HGI_MEMORY_TABLE},
               {FAKE_DEVICE, 0x1000, HGI_ACCESS_READ_WRITE, HGI_MEMORY_DEVICE}}};
static struct hgi_ports ports;

void fake_start(const struct hgi_channel_setup *channels, uint32_t count) {
  memset(&fake, 0, sizeof fake);
  memset(&partition, 0, sizeof partition);
  for (uint32_t i = 0; i < FAKE_CPUS; i++)
    fake.alarm[i] = UINT64_MAX;
  partition.header = &header;
  partition.cpu_count = FAKE_CPUS;
  fake.holder = FAKE_CPUS;
  memset(partition.served, true, sizeof partition.served);
  strcpy(partition.name, "test");
  hgi_ports_set_up(&ports, channels, count, 0);
  partition.ports = &ports;
  partition.reset_reason = HGI_RESET_POWER_ON;
  hgi_partition_start(&partition);
}

hgi_status call(enum hgi_entry entry, uint64_t a, uint64_t b, uint64_t c, uint64_t d) {
  const uint64_t arguments[HGI_SERVICE_ARGUMENTS] = {a, b, c, d};
  hgi_status status = 0;

  cr_assert(hgi_service_call(&partition, (uint64_t)entry, arguments, &status));
  return status;
}

uint64_t put(uint64_t offset, const void *bytes, size_t length) {
  memcpy(fake.ram + offset, bytes, length);
  return FAKE_RAM + offset;
}

void get(uint64_t offset, void *bytes, size_t length) {
  memcpy(bytes, fake.ram + offset, length);
}

/* What services may touch was checked, or the test fails here. */
static uint8_t *memory(uint64_t address, size_t length) {
  cr_assert(address >= FAKE_RAM && length <= FAKE_RAM_SIZE &&
            address - FAKE_RAM <= FAKE_RAM_SIZE - length);
  return fake.ram + (address - FAKE_RAM);
}

static const uint8_t *readable(uint64_t address, size_t length) {
  if (address >= FAKE_ROM && length <= FAKE_ROM_SIZE &&
      address - FAKE_ROM <= FAKE_ROM_SIZE - length)
    return fake.rom + (address - FAKE_ROM);
  return memory(address, length);
}

void hgi_machine_read(struct hgi_partition *of, uint64_t address, void *to, size_t length) {
  (void)of;
  if (length > 0)
    memcpy(to, readable(address, length), length);
}

void hgi_machine_write(struct hgi_partition *of, uint64_t address, const void *from,
                       size_t length) {
  (void)of;
  if (length > 0)
    memcpy(memory(address, length), from, length);
}

uint32_t hgi_machine_cpu(struct hgi_partition *of) {
  (void)of;
  return fake.cpu;
}

hgi_status hgi_machine_cpu_start(struct hgi_partition *of, uint32_t cpu, uint64_t entry,
                                 uint64_t argument) {
  (void)of, (void)cpu, (void)entry, (void)argument;
  return HGI_OK;
}

void hgi_machine_cpu_kick(struct hgi_partition *of, uint32_t cpu) {
  (void)of;
  cr_assert(cpu != fake.cpu && partition.cpus[cpu].started);
  fake.kicked[cpu] = true;
}

void hgi_machine_console_write(struct hgi_partition *of, const uint8_t *bytes, size_t length) {
  (void)of, (void)bytes, (void)length;
}

void hgi_machine_console_poll(struct hgi_partition *of) {
  (void)of;
}

void hgi_machine_line(const struct hgi_line *line) {
  fake.lines++;
  memcpy(fake.line, line->text, line->length);
  fake.line[line->length < sizeof fake.line ? line->length : sizeof fake.line - 1] = '\0';
}

void hgi_machine_trace(const struct hgi_line *line) {
  hgi_machine_line(line);
}

uint64_t hgi_machine_now(struct hgi_partition *of) {
  (void)of;
  return fake.now;
}

void hgi_machine_alarm(struct hgi_partition *of, uint64_t time) {
  (void)of;
  fake.alarm[fake.cpu] = time;
}

void hgi_machine_alarm_stop(struct hgi_partition *of) {
  (void)of;
  fake.alarm[fake.cpu] = UINT64_MAX;
}

void hgi_machine_deadline(struct hgi_partition *of, uint64_t time) {
  (void)of, (void)time;
}

void hgi_machine_deadline_stop(struct hgi_partition *of) {
  (void)of;
}

static bool is_console(const struct hgi_virtual_irq *irq) {
  return irq->number == header.console_irq;
}

bool hgi_machine_irq_elsewhere(struct hgi_partition *of, const struct hgi_virtual_irq *irq) {
  (void)of;
  return is_console(irq) && fake.holder != FAKE_CPUS && fake.holder != fake.cpu;
}

bool hgi_machine_irq_ready(struct hgi_partition *of, const struct hgi_virtual_irq *irq) {
  const bool elsewhere = hgi_machine_irq_elsewhere(of, irq);

  if (elsewhere || irq->cpu != fake.cpu)
    hgi_machine_cpu_kick(of, elsewhere ? fake.holder : irq->cpu);
  return !elsewhere && irq->cpu == fake.cpu;
}

void hgi_machine_irq_route(struct hgi_partition *of, const struct hgi_virtual_irq *irq) {
  (void)of;
  cr_assert(is_console(irq));
}

static bool *handed_out(const struct hgi_virtual_irq *irq) {
  const uint32_t own = irq->number < HGI_IPIS ? irq->number : HGI_IPIS;

  return &fake.handed_out[is_console(irq) ? FAKE_IRQ_CONSOLE
                                          : 2u + irq->cpu * (HGI_IPIS + 1u) + own];
}

bool hgi_machine_irq_withdraw(struct hgi_partition *of, const struct hgi_virtual_irq *irq) {
  const bool was = *handed_out(irq);

  if (hgi_machine_irq_elsewhere(of, irq)) {
    hgi_machine_cpu_kick(of, fake.holder);
    return false;
  }
  *handed_out(irq) = false;
  if (was && is_console(irq))
    fake.holder = FAKE_CPUS;
  return was;
}

void hgi_machine_irq_raise(struct hgi_partition *of, const struct hgi_virtual_irq *irq) {
  (void)of;
  /* hgi_irq_send does not take back first: to raise one again that waits must change nothing. */
  cr_assert(!*handed_out(irq) || irq->number < HGI_IPIS, "raised twice");
  *handed_out(irq) = true;
  if (is_console(irq))
    fake.holder = fake.cpu;
}

bool hgi_machine_irq_waits(struct hgi_partition *of, const struct hgi_virtual_irq *irq) {
  (void)of;
  return *handed_out(irq);
}

void hgi_machine_irq_enable(struct hgi_partition *of, const struct hgi_virtual_irq *irq,
                            bool enabled) {
  (void)of, (void)irq, (void)enabled;
}

bool hgi_machine_time(struct hgi_partition *of, uint64_t *seconds, uint32_t *nanoseconds) {
  (void)of;
  *seconds = fake.seconds;
  *nanoseconds = fake.nanoseconds;
  return fake.time_known;
}

hgi_status hgi_machine_entropy(struct hgi_partition *of, uint8_t *bytes, uint32_t length,
                               uint32_t *count) {
  (void)of;
  if (fake.entropy == 0)
    return HGI_E_EMPTY;
  *count = fake.entropy < length ? fake.entropy : length;
  memset(bytes, 0x5a, *count);
  return HGI_OK;
}
