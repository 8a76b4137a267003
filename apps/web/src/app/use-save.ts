import { type UseMutationOptions, useMutation } from "@tanstack/react-query";
import { useRef } from "react";

/** A save that runs once at a time: also between two taps of one moment, which no drawing of the button parts. */
export function useSave<Saved, Fault, Sent>(options: UseMutationOptions<Saved, Fault, Sent>) {
  const isRunning = useRef(false);
  const mutation = useMutation(options);
  const save = (sent: Sent) => {
    if (isRunning.current) return;
    isRunning.current = true;
    mutation.mutate(sent, {
      onSettled: () => {
        isRunning.current = false;
      },
    });
  };
  return { ...mutation, save };
}
