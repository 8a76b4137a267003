export function EditOrderScreen() {
  return null;
}
