/* SPDX-License-Identifier: BSD-2-Clause */
/* Assertions on ports: the channels samples and queue, both ends of which are the guest's. See
 * assertions.h. */
HGI_ASSERTION(4101, sampling_open, OK, sampling_ends,
              "opens both ends, and each again with the same number")
HGI_ASSERTION(4102, sampling_open, E_NOT_FOUND, sampling_no_name,
              "refuses a name that is not there, a part of one, and a queuing port's")
HGI_ASSERTION(4103, sampling_open, E_INVALID, sampling_open_invalid,
              "refuses a name of 0 and of 32 bytes, and a size below 32")
HGI_ASSERTION(4104, sampling_open, E_POINTER, sampling_open_pointer,
              "refuses a name and a struct that are not guest RAM")
HGI_ASSERTION(4301, sampling_read, E_EMPTY, sampling_nothing,
              "says that nothing was ever written, and puts nothing")
HGI_ASSERTION(4201, sampling_write, OK, sampling_replaces,
              "a message takes the place of the one before")
HGI_ASSERTION(4202, sampling_write, E_NOT_FOUND, sampling_write_not_found,
              "refuses a port that is not open")
HGI_ASSERTION(4203, sampling_write, E_STATE, sampling_write_state, "refuses a destination port")
HGI_ASSERTION(4204, sampling_write, E_INVALID, sampling_write_invalid,
              "refuses 0 bytes, and one more than the longest message")
HGI_ASSERTION(4205, sampling_write, E_POINTER, sampling_write_pointer,
              "refuses a message that the guest may not read, and keeps the old")
HGI_ASSERTION(4302, sampling_read, OK, sampling_stays,
              "the message stays, and puts no more than its bytes")
HGI_ASSERTION(4303, sampling_read, OK, sampling_valid,
              "a message is valid as long as the refresh period says")
HGI_ASSERTION(4304, sampling_read, E_NOT_FOUND, sampling_read_not_found,
              "refuses a port that is not open")
HGI_ASSERTION(4305, sampling_read, E_STATE, sampling_read_state, "refuses a source port")
HGI_ASSERTION(4306, sampling_read, E_SPACE, sampling_read_space,
              "refuses less room than the longest message")
HGI_ASSERTION(4307, sampling_read, E_INVALID, sampling_read_invalid, "refuses a size below 24")
HGI_ASSERTION(4308, sampling_read, E_POINTER, sampling_read_pointer,
              "refuses room and a struct that are not guest RAM")
HGI_ASSERTION(4401, queuing_open, OK, queuing_ends,
              "opens both ends, and each again with the same number")
HGI_ASSERTION(4402, queuing_open, E_NOT_FOUND, queuing_no_name,
              "refuses a name that is not there, a part of one, and a sampling port's")
HGI_ASSERTION(4403, queuing_open, E_INVALID, queuing_open_invalid,
              "refuses a name of 0 and of 32 bytes, and a size below 32")
HGI_ASSERTION(4404, queuing_open, E_POINTER, queuing_open_pointer,
              "refuses a name and a struct that are not guest RAM")
HGI_ASSERTION(4601, queuing_receive, E_EMPTY, queuing_nothing,
              "says that no message waits, and fills in its struct")
HGI_ASSERTION(4501, queuing_send, OK, queuing_order,
              "messages come out as they went in, first in, first out")
HGI_ASSERTION(4502, queuing_send, E_FULL, queuing_full,
              "a full queue takes no message, and the receiver is told")
HGI_ASSERTION(4503, queuing_send, E_NOT_FOUND, queuing_send_not_found,
              "refuses a port that is not open")
HGI_ASSERTION(4504, queuing_send, E_STATE, queuing_send_state, "refuses a destination port")
HGI_ASSERTION(4505, queuing_send, E_INVALID, queuing_send_invalid,
              "refuses 0 bytes, and one more than the longest message")
HGI_ASSERTION(4506, queuing_send, E_POINTER, queuing_send_pointer,
              "refuses a message that the guest may not read, and queues nothing")
HGI_ASSERTION(4602, queuing_receive, OK, queuing_tells,
              "tells length and waiting messages, and puts no more than the message")
HGI_ASSERTION(4603, queuing_receive, E_NOT_FOUND, queuing_receive_not_found,
              "refuses a port that is not open")
HGI_ASSERTION(4604, queuing_receive, E_STATE, queuing_receive_state, "refuses a source port")
HGI_ASSERTION(4605, queuing_receive, E_SPACE, queuing_receive_space,
              "refuses less room than the longest message, and loses none")
HGI_ASSERTION(4606, queuing_receive, E_INVALID, queuing_receive_invalid,
              "refuses a size below 24, and loses none")
HGI_ASSERTION(4607, queuing_receive, E_POINTER, queuing_receive_pointer,
              "refuses room and a struct that are not guest RAM, and loses none")
