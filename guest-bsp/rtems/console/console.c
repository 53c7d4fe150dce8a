/* SPDX-License-Identifier: BSD-2-Clause */
/**
 * @file
 * @ingroup rtems
 * @brief The termios device /dev/ttyS0: input by interrupt where the host gives one, else polled;
 * where the host has no input at all, a read ends at once with 0 bytes.
 *
 * The host takes output at once, so there is no transmit interrupt. Termios wants to hear that
 * output has left, and not while it holds the device's lock: the lock's release tells it.
 */
#include <bsp/console-termios.h>
#include <bsp/hgi.h>
#include <bsp/irq-generic.h>
#include <negotiate/ops.h>
#include <rtems/bspIo.h>

struct console_context {
  rtems_termios_device_context base;
  struct rtems_termios_tty *tty;
  rtems_interrupt_entry entry;
  int sent;     /* characters that termios must be told of */
  bool telling; /* it is being told */
};

static struct console_context context = {.base = RTEMS_TERMIOS_DEVICE_CONTEXT_INITIALIZER("HGI")};

static int take_sent(struct console_context *self) {
  const uint32_t state = hgi_ops.irq_save();
  const int sent = self->sent;

  self->sent = 0;
  hgi_ops.irq_restore(state);
  return sent;
}

static void release(rtems_termios_device_context *base, rtems_interrupt_lock_context *lock) {
  struct console_context *const self = (struct console_context *)base;

  rtems_termios_device_lock_release_default(base, lock);
  if (self->telling)
    return;
  self->telling = true;
  for (int sent = take_sent(self); sent != 0; sent = take_sent(self))
    rtems_termios_dequeue_characters(self->tty, sent);
  self->telling = false;
}

static void take_input(void *arg) {
  struct console_context *const self = arg;
  char data[32];
  uint32_t taken;

  while (hgi_ops.console_read((uint8_t *)data, sizeof data, &taken) == HGI_OK)
    rtems_termios_enqueue_raw_characters(self->tty, data, (int)taken);
}

/* Input from before the attach has no interrupt any more. */
static bool open_interrupt(struct rtems_termios_tty *tty, rtems_termios_device_context *base,
                           struct termios *term, rtems_libio_open_close_args_t *args) {
  struct console_context *const self = (struct console_context *)base;

  (void)args;
  self->tty = tty;
  self->base.lock_release = release;
  /* What tcsetattr would set for the line mode that termios begins with: a read waits. */
  tty->rawInBufSemaphoreWait = true;
  rtems_termios_set_best_baud(term, 115200);
  rtems_interrupt_entry_initialize(&self->entry, take_input, self, "Console");
  if (rtems_interrupt_entry_install(hgi_host_header()->console_irq, RTEMS_INTERRUPT_SHARED,
                                    &self->entry) != RTEMS_SUCCESSFUL)
    return false;

  const uint32_t state = hgi_ops.irq_save();

  take_input(self);
  hgi_ops.irq_restore(state);
  return true;
}

static void close_interrupt(struct rtems_termios_tty *tty, rtems_termios_device_context *base,
                            rtems_libio_open_close_args_t *args) {
  struct console_context *const self = (struct console_context *)base;

  (void)tty;
  (void)args;
  rtems_interrupt_entry_remove(hgi_host_header()->console_irq, &self->entry);
  hgi_console_flush();
}

static void write_interrupt(rtems_termios_device_context *base, const char *data, size_t length) {
  struct console_context *const self = (struct console_context *)base;

  hgi_console_put(data, length);
  self->sent += (int)length;
}

static void write_polled(rtems_termios_device_context *base, const char *data, size_t length) {
  (void)base;
  hgi_console_put(data, length);
}

static int read_polled(rtems_termios_device_context *base) {
  (void)base;
  return (*BSP_poll_char)();
}

/* The host's console has no line settings: all are as good as any. */
static bool set_attributes(rtems_termios_device_context *base, const struct termios *term) {
  (void)base;
  (void)term;
  return true;
}

static bool open_deaf(struct rtems_termios_tty *tty, rtems_termios_device_context *base,
                      struct termios *term, rtems_libio_open_close_args_t *args) {
  (void)args;
  ((struct console_context *)base)->tty = tty;
  tty->rawInBufSemaphoreWait = false;
  rtems_termios_set_best_baud(term, 115200);
  return true;
}

/* Termios has just set what the mode asks for: to wait for what never comes. */
static bool set_attributes_deaf(rtems_termios_device_context *base, const struct termios *term) {
  (void)term;
  ((struct console_context *)base)->tty->rawInBufSemaphoreWait = false;
  return true;
}

static const rtems_termios_device_handler by_interrupt = {.first_open = open_interrupt,
                                                          .last_close = close_interrupt,
                                                          .write = write_interrupt,
                                                          .set_attributes = set_attributes,
                                                          .mode = TERMIOS_IRQ_DRIVEN};

static const rtems_termios_device_handler polled = {.poll_read = read_polled,
                                                    .write = write_polled,
                                                    .set_attributes = set_attributes,
                                                    .mode = TERMIOS_POLLED};

/* Without poll_read a read looks at termios' own queue, which stays empty. */
static const rtems_termios_device_handler deaf = {.first_open = open_deaf,
                                                  .write = write_polled,
                                                  .set_attributes = set_attributes_deaf,
                                                  .mode = TERMIOS_POLLED};

static bool is_deaf(rtems_termios_device_context *base) {
  (void)base;
  return hgi_slot_binding(HGI_ENTRY_console_read) == HGI_BINDING_ABSENT;
}

static bool has_interrupt(rtems_termios_device_context *base) {
  return !is_deaf(base) && bsp_interrupt_is_valid_vector(hgi_host_header()->console_irq);
}

static bool has_none(rtems_termios_device_context *base) {
  return !is_deaf(base) && !has_interrupt(base);
}

const console_device console_device_table[] = {
    {"/dev/ttyS0", has_interrupt, &by_interrupt, NULL, &context.base},
    {"/dev/ttyS0", has_none, &polled, NULL, &context.base},
    {"/dev/ttyS0", is_deaf, &deaf, NULL, &context.base},
};

const size_t console_device_count = RTEMS_ARRAY_SIZE(console_device_table);
