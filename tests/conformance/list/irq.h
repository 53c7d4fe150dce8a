/* SPDX-License-Identifier: BSD-2-Clause */
/* Assertions on interrupts. See assertions.h. */
HGI_ASSERTION(502, irq_attach, OK, attach_delivers, "what is attached is delivered")
HGI_ASSERTION(503, irq_attach, OK, attach_again, "attaching again is success")
HGI_ASSERTION(504, irq_attach, OK, attach_unmasks, "attaching unmasks")
HGI_ASSERTION(505, irq_attach, E_INVALID, attach_invalid, "refuses a number above 1019")
HGI_ASSERTION(506, irq_attach, E_NOT_FOUND, attach_not_found,
              "refuses a number that the guest has not")
HGI_ASSERTION(601, irq_detach, OK, detach_silences,
              "what is detached is not delivered; a level that is up is after the next attach")
HGI_ASSERTION(602, irq_detach, OK, detach_keeps_waiting,
              "keeps an edge that waits until the next attach")
HGI_ASSERTION(603, irq_detach, OK, detach_keeps_coming,
              "keeps one of the edges that come while detached")
HGI_ASSERTION(604, irq_detach, OK, detach_in_service, "may be called between claim and complete")
HGI_ASSERTION(605, irq_detach, OK, detach_again, "detaching what is not attached is success")
HGI_ASSERTION(606, irq_detach, E_INVALID, detach_invalid, "refuses a number above 1019")
HGI_ASSERTION(607, irq_detach, E_NOT_FOUND, detach_not_found,
              "refuses a number that the guest has not")
HGI_ASSERTION(701, irq_claim, OK, claim_none, "without a source gives HGI_IRQ_NONE, each time")
HGI_ASSERTION(702, irq_claim, OK, claim_timer, "gives the number of what is pending")
HGI_ASSERTION(703, irq_claim, OK, claim_in_service,
              "what is claimed is not given again until it is completed")
HGI_ASSERTION(704, irq_claim, OK, claim_withdrawn, "gives HGI_IRQ_NONE for what was withdrawn")
HGI_ASSERTION(801, irq_complete, OK, complete_again, "what is completed is delivered again")
HGI_ASSERTION(802, irq_complete, OK, complete_unclaimed,
              "completing what is not claimed changes nothing")
HGI_ASSERTION(803, irq_complete, OK, complete_other,
              "completing another than what was claimed changes nothing")
HGI_ASSERTION(804, irq_complete, E_INVALID, complete_invalid, "refuses a number above 1019")
HGI_ASSERTION(901, upcall_set, OK, upcall_none, "takes no upcall and the stack in use")
HGI_ASSERTION(902, upcall_set, E_INVALID, upcall_invalid,
              "refuses a stack that is no multiple of 16")
HGI_ASSERTION(903, upcall_set, E_POINTER, upcall_pointer,
              "refuses code and a stack that are not guest RAM")
HGI_ASSERTION(1901, irq_mask, OK, mask_masks, "what is masked is not delivered")
HGI_ASSERTION(1902, irq_mask, OK, mask_edge, "keeps an edge that waits")
HGI_ASSERTION(1903, irq_mask, OK, mask_edges, "keeps one of the edges that come while masked")
HGI_ASSERTION(1904, irq_mask, OK, mask_in_service,
              "may be called in the interrupt itself, and holds it")
HGI_ASSERTION(1905, irq_mask, OK, mask_again, "masking again is success")
HGI_ASSERTION(1906, irq_mask, E_INVALID, mask_invalid, "refuses a number above 1019")
HGI_ASSERTION(1907, irq_mask, E_NOT_FOUND, mask_not_found,
              "refuses a number that the guest has not")
HGI_ASSERTION_LOST(1908, irq_mask, E_STATE, mask_state, "refuses what is not attached", ERROR)
HGI_ASSERTION(2001, irq_unmask, OK, unmask_level, "a level that is still up is delivered")
HGI_ASSERTION(2002, irq_unmask, OK, unmask_again, "unmasking what is not masked is success")
HGI_ASSERTION(2003, irq_unmask, E_INVALID, unmask_invalid, "refuses a number above 1019")
HGI_ASSERTION(2004, irq_unmask, E_NOT_FOUND, unmask_not_found,
              "refuses a number that the guest has not")
HGI_ASSERTION_LOST(2005, irq_unmask, E_STATE, unmask_state, "refuses what is not attached", ERROR)
HGI_ASSERTION(2101, irq_save, OK, save_masks, "masks at the CPU: nothing is taken")
HGI_ASSERTION(2102, irq_save, OK, save_nests, "calls nest")
HGI_ASSERTION(2103, irq_save, OK, save_in_irq, "in an interrupt it finds interrupts masked")
HGI_ASSERTION(2201, irq_restore, OK, restore_delivers,
              "what is pending is taken before it returns, or at once after")
HGI_ASSERTION(2202, irq_restore, OK, restore_pure, "a state is a pure value, good more than once")
HGI_ASSERTION(2203, irq_restore, OK, restore_masked, "gives back that interrupts were masked")
