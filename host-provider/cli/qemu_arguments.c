/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup cli
 * @brief QEMU's arguments for each architecture.
 */
#define _POSIX_C_SOURCE 200809L
#include <cli/run.h>

#include <cli/file.h>
#include <cli/message.h>

#include <limits.h>
#include <stdio.h>
#include <string.h>

#define MIB UINT64_C(0x100000)

/* How a host image of an ELF machine is booted. */
static const struct machine {
  unsigned elf_machine;
  const char *qemu;
  const char *arguments[5];
  const char *exit_channel[3];
  const char *rng[5]; /* a random number generator */
  unsigned own_mib;   /* RAM of the monitor itself */
  unsigned least_mib;
  unsigned cpus; /* of a guest, at most */
} machines[] = {
    {183,
     "qemu-system-aarch64",
     {"-M", "virt,virtualization=on,gic-version=3", "-cpu", "cortex-a53", NULL},
     {"-device", "pci-serial,chardev=exit,addr=1", NULL},
     {"-global", "virtio-mmio.force-legacy=false", "-device", "virtio-rng-device", NULL},
     64,
     256,
     HGI_RUN_CPUS_MAX},
    {3, /* the processor has one, or has not; the last -cpu counts */
     "qemu-system-i386",
     {"-M", "pc", "-cpu", "max,-rdrand", NULL},
     {"-serial", "chardev:exit", NULL},
     {"-cpu", "max", NULL},
     260, /* the firmware keeps some of the last MiB */
     388,
     1},
};

static const struct machine *machine_of(const char *monitor) {
  unsigned char head[20] = {0};
  FILE *file = fopen(monitor, "rb");
  size_t length = file != NULL ? fread(head, 1, sizeof(head), file) : 0;
  if (file != NULL) {
    fclose(file);
  }
  unsigned number = head[18] | (unsigned)head[19] << 8;
  for (size_t i = 0; i < sizeof(machines) / sizeof(machines[0]); i++) {
    if (length == sizeof(head) && memcmp(head, "\177ELF", 4) == 0 &&
        machines[i].elf_machine == number) {
      return &machines[i];
    }
  }
  hgi_say("--monitor %s: no ELF image of an architecture that hgi knows", monitor);
  return NULL;
}

/* Any other image may run for ever and tell nothing. */
bool hgi_run_is_host(const char *path, unsigned machine) {
  static struct hgi_offers_read offers;
  struct hgi_file file;
  bool good = hgi_file_open(&file, path) && hgi_file_offers(&file, &offers);
  if (good && machine != 0 && offers.head.machine != machine) {
    hgi_say("%s: is no host for guests of ELF machine %u", path, machine);
    good = false;
  }
  hgi_file_close(&file);
  return good;
}

/* QEMU takes a comma for the end of a value, and two for a comma. */
static bool escape(char *to, size_t size, const char *before, const char *path) {
  size_t length = (size_t)snprintf(to, size, "%s", before);
  for (; *path != '\0' && length + 2 < size; path++) {
    to[length++] = *path;
    if (*path == ',') {
      to[length++] = ',';
    }
  }
  to[length] = '\0';
  return *path == '\0';
}

static size_t append(const char **arguments, size_t n, const char *const *list) {
  for (; *list != NULL; list++) {
    arguments[n++] = *list;
  }
  return n;
}

bool hgi_qemu_arguments(const struct hgi_run *run, const struct hgi_session *session,
                        const char **arguments) {
  static char memory[24], guest[2 * PATH_MAX], options[192], exit_channel[192], gdb[32];
  static char cpus[16];
  const struct machine *machine = machine_of(run->monitor);
  size_t n = 0;
  if (machine == NULL || !hgi_run_is_host(run->monitor, 0)) {
    return false;
  }
  uint64_t mib = machine->own_mib + (run->ram_size + MIB - 1) / MIB;
  snprintf(memory, sizeof(memory), "%lluM",
           (unsigned long long)(mib > machine->least_mib ? mib : machine->least_mib));
  snprintf(cpus, sizeof(cpus), "%u", run->cpus);
  if (!escape(guest, sizeof(guest), "name=opt/org.hgi/guest,file=", run->guest)) {
    hgi_say("%s: the path is too long", run->guest);
    return false;
  }
  snprintf(options, sizeof(options), "name=opt/org.hgi/options,file=%s", session->options_file);
  snprintf(exit_channel, sizeof(exit_channel), "file,id=exit,path=%s", session->exit_file);
  snprintf(gdb, sizeof(gdb), "tcp:127.0.0.1:%s", run->gdb != NULL ? run->gdb : "");
  if (run->cpus > machine->cpus) {
    hgi_say("--cpus %u: this host has %u", run->cpus, machine->cpus);
    return false;
  }
  arguments[n++] = run->qemu != NULL ? run->qemu : machine->qemu;
  n = append(arguments, n, machine->arguments);
  const char *const common[] = {"-m",
                                memory,
                                "-smp",
                                cpus,
                                "-nodefaults",
                                "-no-user-config",
                                "-display",
                                "none",
                                "-no-reboot",
                                "-kernel",
                                run->monitor,
                                "-chardev",
                                "stdio,id=console,signal=off",
                                "-serial",
                                "chardev:console",
                                "-chardev",
                                exit_channel,
                                "-fw_cfg",
                                guest,
                                "-fw_cfg",
                                options};
  memcpy(arguments + n, common, sizeof(common));
  n += sizeof(common) / sizeof(common[0]);
  n = append(arguments, n, machine->exit_channel);
  if (run->icount) {
    arguments[n++] = "-icount";
    arguments[n++] = "shift=0,sleep=off";
    arguments[n++] = "-rtc"; /* the time of day by instructions, too */
    arguments[n++] = "base=2026-01-01T00:00:00,clock=vm";
  }
  if (run->rng) {
    n = append(arguments, n, machine->rng);
  }
  if (run->gdb != NULL) {
    arguments[n++] = "-gdb";
    arguments[n++] = gdb;
    arguments[n++] = "-S";
  }
  arguments[n] = NULL;
  return true;
}
