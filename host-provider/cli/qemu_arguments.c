/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup cli
 * @brief QEMU's arguments for each architecture.
 */
#define _POSIX_C_SOURCE 200809L
#include <cli/run.h>

#include <cli/architecture.h>
#include <cli/file.h>
#include <cli/installed.h>
#include <cli/message.h>

#include <elf.h>
#include <stdio.h>

#define MIB UINT64_C(0x100000)

/* How a host image of an ELF machine is booted. */
static const struct machine {
  unsigned elf_machine;
  const char *qemu;
  const char *arguments[7];
  const char *exit_channel[3];
  const char *rng[5]; /* a random number generator */
  unsigned own_mib;   /* RAM of the monitor itself */
  unsigned least_mib;
  unsigned cpus;        /* of a guest, at most */
  bool files_in_memory; /* or by fw_cfg, which riscv64's machine has too late in QEMU 7.2 */
} machines[] = {
    {.elf_machine = EM_AARCH64,
     .qemu = "qemu-system-aarch64",
     .arguments = {"-M", "virt,virtualization=on,gic-version=3", "-cpu", "cortex-a53", NULL},
     .exit_channel = {"-device", "pci-serial,chardev=exit,addr=1", NULL},
     .rng = {"-global", "virtio-mmio.force-legacy=false", "-device", "virtio-rng-device", NULL},
     .own_mib = 64,
     .least_mib = 256,
     .cpus = HGI_CPUS_MAX},
    {.elf_machine = EM_RISCV,
     .qemu = "qemu-system-riscv64",
     .arguments = {"-M", "virt", "-cpu", "rv64", "-bios", "none", NULL},
     .exit_channel = {"-device", "pci-serial,chardev=exit,addr=1", NULL},
     .rng = {"-global", "virtio-mmio.force-legacy=false", "-device", "virtio-rng-device", NULL},
     .own_mib = 64,
     .least_mib = 256,
     .cpus = HGI_CPUS_MAX,
     .files_in_memory = true},
    {.elf_machine = EM_386,
     .qemu = "qemu-system-i386",
     .arguments = {"-M", "pc", "-cpu", "max,-rdrand", NULL},
     .exit_channel = {"-serial", "chardev:exit", NULL},
     .rng = {"-cpu", "max", NULL}, /* the last -cpu counts: the processor's own generator */
     .own_mib = 260,               /* the firmware keeps some of the last MiB */
     .least_mib = 388,
     .cpus = 1},
};

static const char *known_machines(void) {
  static char text[80];
  char machine[HGI_ARCHITECTURE_SIZE];
  size_t length = 0;
  for (size_t i = 0; i < sizeof(machines) / sizeof(machines[0]); i++) {
    length += (size_t)snprintf(text + length, sizeof(text) - length, "%s%s", i > 0 ? ", " : "",
                               hgi_architecture_text(machines[i].elf_machine, machine));
  }
  return text;
}

static const struct machine *machine_of(const char *monitor) {
  char text[HGI_ARCHITECTURE_SIZE];
  const unsigned number = hgi_elf_machine(monitor);
  for (size_t i = 0; i < sizeof(machines) / sizeof(machines[0]); i++) {
    if (machines[i].elf_machine == number) {
      return &machines[i];
    }
  }
  if (number == 0) {
    hgi_say_no_elf("--monitor ", monitor, "that is a host image");
  } else {
    hgi_say(
        "--monitor %s: is for ELF machine %s, wanted a host for one of those that hgi run knows:"
        " %s",
        monitor, hgi_architecture_text(number, text), known_machines());
  }
  return NULL;
}

/* Any other image may run for ever and tell nothing. */
bool hgi_run_is_host(const struct hgi_run *run, const char *path, unsigned machine) {
  char asked[HGI_BOOT_NOTE_MAX];
  static struct hgi_offers_read offers;
  struct hgi_finding finding;
  struct hgi_file file;
  char text[HGI_ARCHITECTURE_SIZE];
  bool good = hgi_file_open(&file, path) && hgi_file_offers(&file, &offers, asked, &finding);
  if (good && machine != 0 && offers.head.machine != machine) {
    hgi_say("%s: is no host for guests of ELF machine %s", path,
            hgi_architecture_text(machine, text));
    good = false;
  }
  hgi_file_close(&file);
  return good && hgi_run_judge(run, &offers);
}

bool hgi_qemu_arguments(const struct hgi_run *run, const struct hgi_session *session,
                        struct hgi_arguments *arguments) {
  static char memory[24], exit_channel[192], gdb[32], cpus[16];
  const struct machine *machine = machine_of(run->monitor);
  arguments->count = 0;
  if (machine == NULL || !hgi_run_is_host(run, run->monitor, 0)) {
    return false;
  }
  if (run->valgrind != NULL) {
    hgi_say("--valgrind: is the process host's, wanted --host process beside it");
    return false;
  }
  if (run->cpus > machine->cpus) {
    hgi_say("--cpus %u: this host has %u", run->cpus, machine->cpus);
    return false;
  }
  uint64_t mib = machine->own_mib + (run->ram_size + MIB - 1) / MIB;
  snprintf(memory, sizeof(memory), "%lluM",
           (unsigned long long)(mib > machine->least_mib ? mib : machine->least_mib));
  snprintf(cpus, sizeof(cpus), "%u", run->cpus);
  snprintf(exit_channel, sizeof(exit_channel), "file,id=exit,path=%s", session->exit_file);
  snprintf(gdb, sizeof(gdb), "tcp:127.0.0.1:%s", run->gdb != NULL ? run->gdb : "");
  hgi_arguments_add(arguments, run->qemu != NULL ? run->qemu : machine->qemu);
  hgi_arguments_add_all(arguments, machine->arguments);
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
                                NULL};
  static const char *const icount[] = {"-icount", "shift=0,sleep=off",
                                       "-rtc", /* the time of day by instructions, too */
                                       "base=2026-01-01T00:00:00,clock=vm", NULL};
  const char *const wait[] = {"-gdb", gdb, "-S", NULL};
  hgi_arguments_add_all(arguments, common);
  hgi_arguments_add_all(arguments, machine->exit_channel);
  if (run->icount) {
    hgi_arguments_add_all(arguments, icount);
  }
  if (run->rng) {
    hgi_arguments_add_all(arguments, machine->rng);
  }
  if (run->gdb != NULL) {
    hgi_arguments_add_all(arguments, wait);
  }
  return hgi_qemu_files(run, session, machine->files_in_memory, arguments);
}
