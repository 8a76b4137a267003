/** What every field of a form takes. Values are text as typed; the form reads them. */
export type TextFieldProps = {
  label: string;
  value: string;
  onChange: (value: string) => void;
  onBlur?: () => void;
  error?: string | undefined;
  description?: string | undefined;
  placeholder?: string | undefined;
};
