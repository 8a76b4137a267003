/**
 * Where a stringer's leaving stands. archiving: the archive is being made; ready: it waits to be handed over; checking:
 * handed over and closed, the book is compared with the archive; grace: nothing but time is missing; erasing: the book
 * goes, piece by piece; erased and cancelled are ends.
 */
export const offboardingStates = ["archiving", "ready", "checking", "grace", "erasing", "erased", "cancelled"] as const;
export type OffboardingState = (typeof offboardingStates)[number];

/** The states a worker moves on by itself, at once or when the grace is over. */
export const workedOffStates = ["archiving", "checking", "grace", "erasing"] as const;

/** The states from which an administrator can still turn back. */
export const cancellableStates = ["archiving", "ready", "checking", "grace"] as const satisfies OffboardingState[];

export const canCancel = (state: OffboardingState): boolean =>
  cancellableStates.some((cancellable) => cancellable === state);
