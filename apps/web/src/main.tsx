import "@fontsource-variable/inter/wght.css";
import "./app/mantine-styles.ts";
import "./app/global.css";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { App } from "./app/app.tsx";
import { browserLocale, showLocale } from "./app/locale-store.ts";
import { askForScriptWithoutStyle } from "./app/new-release.ts";
import { keepOfflinePage } from "./app/offline-page.ts";

askForScriptWithoutStyle();
keepOfflinePage();
await showLocale(browserLocale());
createRoot(rootElement()).render(
  <StrictMode>
    <App />
  </StrictMode>,
);

function rootElement(): HTMLElement {
  const element = document.getElementById("root");
  if (!element) throw new Error("index.html has the element #root");
  return element;
}
