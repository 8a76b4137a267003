import { MantineProvider } from "@mantine/core";
import { QueryClientProvider } from "@tanstack/react-query";
import { RouterProvider } from "@tanstack/react-router";
import { ToastRegion } from "../components/toast-region.tsx";
import { queryClient } from "./query-client.ts";
import { appRouter } from "./routes.tsx";
import { resolveVariables, theme } from "./theme.ts";

export function App() {
  return (
    <MantineProvider theme={theme} cssVariablesResolver={resolveVariables} defaultColorScheme="auto">
      <QueryClientProvider client={queryClient}>
        <RouterProvider router={appRouter} />
        <ToastRegion />
      </QueryClientProvider>
    </MantineProvider>
  );
}
