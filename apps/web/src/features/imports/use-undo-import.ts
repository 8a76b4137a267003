import { useMutation } from "@tanstack/react-query";
import { trpc } from "../../app/trpc.ts";
import { textsNow } from "../../app/use-t.ts";
import { showToast } from "../../components/toasts.ts";
import { bookChanged } from "./book-changed.ts";

export const useUndoImport = (onUndone: () => void) =>
  useMutation(
    trpc.settings.undoImport.mutationOptions({
      onSuccess: async () => {
        showToast({ message: textsNow("imports")("undoneToast") });
        onUndone();
        await bookChanged();
      },
    }),
  );
