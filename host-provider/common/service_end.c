/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup host
 * @brief The services by which a guest ends. The contracts are in hgi/slots_1_0.h to slots_1_2.h.
 */
#include <common/services.h>

#include <common/guest_struct.h>

static hgi_status end(struct hgi_partition *partition, enum hgi_end how, uint32_t status) {
  partition->end = how;
  partition->status = status;
  return HGI_OK;
}

hgi_status hgi_service_halt(struct hgi_partition *partition, const uint64_t *arguments) {
  uint32_t status = (uint32_t)arguments[0];
  return status > HGI_EXIT_STATUS_MAX ? HGI_E_INVALID : end(partition, HGI_END_HALT, status);
}

static const char *reason_text(uint32_t reason) {
  return reason == HGI_SHUTDOWN_NORMAL  ? "normal"
         : reason == HGI_SHUTDOWN_ERROR ? "error"
                                        : "maintenance";
}

hgi_status hgi_service_shutdown(struct hgi_partition *partition, const uint64_t *arguments) {
  uint32_t kind = (uint32_t)arguments[0];
  uint32_t reason = (uint32_t)arguments[1];
  uint32_t status = (uint32_t)arguments[2];
  if (kind > HGI_SHUTDOWN_RESET || reason > HGI_SHUTDOWN_MAINTENANCE ||
      status > HGI_EXIT_STATUS_MAX || (kind == HGI_SHUTDOWN_RESET && status != 0)) {
    return HGI_E_INVALID;
  }
  struct hgi_line line = {.length = 0};
  hgi_line_text(&line, kind == HGI_SHUTDOWN_RESET ? "reset" : "shutdown");
  hgi_line_text(&line, " asked for by the guest, reason ");
  hgi_line_text(&line, reason_text(reason));
  hgi_machine_line(&line);
  partition->reset_reason = HGI_RESET_REQUESTED; /* of use only if there is another start */
  return end(partition, kind == HGI_SHUTDOWN_RESET ? HGI_END_RESET : HGI_END_HALT, status);
}

static void add_hex(struct hgi_line *line, const char *name, uint64_t value) {
  hgi_line_text(line, name);
  hgi_line_hex(line, value);
}

static void print_registers(const struct hgi_fatal *info) {
  for (uint32_t i = 0; i < info->register_count;) {
    struct hgi_line line = {.length = 0};
    hgi_line_text(&line, "fatal: registers from ");
    hgi_line_number(&line, i);
    hgi_line_text(&line, ":");
    for (uint32_t end_of_line = i + 4; i < end_of_line && i < info->register_count; i++) {
      add_hex(&line, " ", info->registers[i]);
    }
    hgi_machine_line(&line);
  }
}

static void print_fatal(const struct hgi_fatal *info, const uint8_t *message) {
  static const char *const sources[] = {"unknown source", "application", "exception", "interface"};
  struct hgi_line line = {.length = 0};
  hgi_line_text(&line, "fatal: ");
  hgi_line_text(&line, sources[info->source <= HGI_FATAL_INTERFACE ? info->source : 0]);
  add_hex(&line, ", code ", info->code);
  add_hex(&line, " at pc ", info->pc);
  add_hex(&line, ", sp ", info->sp);
  add_hex(&line, ", address ", info->address);
  if (info->source == HGI_FATAL_EXCEPTION) {
    add_hex(&line, ", cause ", info->cause);
    add_hex(&line, ", flags ", info->flags);
  }
  if (info->message != 0) {
    hgi_line_text(&line, ": ");
    hgi_line_bytes(&line, message, info->message_length);
  }
  hgi_machine_line(&line);
  print_registers(info);
}

hgi_status hgi_service_fatal(struct hgi_partition *partition, const uint64_t *arguments) {
  struct hgi_fatal info;
  uint8_t message[HGI_FATAL_MESSAGE_MAX];
  uint32_t size;
  hgi_status status =
      hgi_struct_check(partition, arguments[0], HGI_FATAL_SIZE_MIN, sizeof(info), &size);
  if (status != HGI_OK) {
    return status;
  }
  /* Copied first and checked then: the guest can't change it in between. */
  __builtin_memset(&info, 0, sizeof(info));
  hgi_machine_read(partition, arguments[0], &info, size);
  if (info.message_length > HGI_FATAL_MESSAGE_MAX || info.register_count > HGI_FATAL_REGISTERS) {
    return HGI_E_INVALID;
  }
  if (info.message != 0) {
    if (!hgi_guest_readable(partition, info.message, info.message_length)) {
      return HGI_E_POINTER;
    }
    hgi_machine_read(partition, info.message, message, info.message_length);
  }
  print_fatal(&info, message);
  return end(partition, HGI_END_FATAL, 0);
}
