/* SPDX-License-Identifier: BSD-2-Clause */
/* Assertions on CPUs. See assertions.h. */
HGI_ASSERTION(2901, cpu_count, OK, count_some, "1 or more, the same each time")
HGI_ASSERTION(2902, cpu_count, E_POINTER, count_pointer, "refuses what is not guest RAM")
HGI_ASSERTION(3101, cpu_self, OK, self_boot, "the boot CPU is 0")
HGI_ASSERTION(3102, cpu_self, E_POINTER, self_pointer, "refuses what is not guest RAM")
HGI_ASSERTION(3001, cpu_start, E_INVALID, start_invalid, "refuses a CPU that is not there")
HGI_ASSERTION(3002, cpu_start, E_STATE, start_state, "refuses the boot CPU, which is started")
HGI_ASSERTION(3003, cpu_start, E_POINTER, start_pointer, "refuses code that is not guest RAM")
HGI_ASSERTION(3201, ipi_send, E_STATE, send_state, "refuses a CPU that is not started")
HGI_ASSERTION(3004, cpu_start, OK, start_runs,
              "starts a CPU at its entry, with its argument, and once")
HGI_NOT_ASSERTED(3005, cpu_start, E_HOST, "a guest can't make a CPU fail")
HGI_ASSERTION(3103, cpu_self, OK, self_there, "another CPU has another number")
HGI_ASSERTION(1306, clock_ns, OK, ns_between, "never goes back between CPUs")
HGI_ASSERTION(3202, ipi_send, OK, send_self, "to itself is delivered once")
HGI_ASSERTION(3203, ipi_send, OK, send_other, "to another CPU is delivered there")
HGI_ASSERTION(3204, ipi_send, E_INVALID, send_invalid,
              "refuses a number above 15, and a CPU that is not there")
