/** The task of the renderer's thread. */
export { renderReceipt as default } from "./render-receipt.tsx";
