import { type CSSVariablesResolver, createTheme, type MantineColorsTuple } from "@mantine/core";

/** The green of a hard court at dusk: what a person taps. */
const court: MantineColorsTuple = [
  "#edf6f1",
  "#d7eae0",
  "#b0d6c4",
  "#86c1a6",
  "#63b08d",
  "#3f9a74",
  "#24805d",
  "#176a4b",
  "#10553c",
  "#093b29",
];

/** The orange of a clay court: what waits for somebody. */
const clay: MantineColorsTuple = [
  "#fdf0ea",
  "#f9ddd0",
  "#f3bca4",
  "#ec9876",
  "#e57a50",
  "#d9612f",
  "#c04f22",
  "#a3421b",
  "#843617",
  "#652a12",
];

const gray: MantineColorsTuple = [
  "#faf8f4",
  "#f2efe8",
  "#e6e2d9",
  "#d5d0c5",
  "#b9b3a7",
  "#928b7f",
  "#6b655a",
  "#514c43",
  "#36322c",
  "#211e1a",
];

const dark: MantineColorsTuple = [
  "#e8ede9",
  "#ccd5cf",
  "#a5b1aa",
  "#77847d",
  "#3d4843",
  "#2d3632",
  "#232b28",
  "#1a211e",
  "#111614",
  "#0b0f0d",
];

const fontFamily =
  '"Inter Variable", Inter, -apple-system, BlinkMacSystemFont, "Segoe UI", Roboto, "Helvetica Neue", sans-serif';

export const theme = createTheme({
  colors: { court, clay, gray, dark },
  primaryColor: "court",
  primaryShade: { light: 7, dark: 6 },
  black: "#1b1d1a",
  fontFamily,
  headings: { fontFamily, fontWeight: "680" },
  defaultRadius: "md",
  radius: { xs: "4px", sm: "6px", md: "10px", lg: "14px", xl: "20px" },
  /** Nothing under 12 px. */
  fontSizes: { xs: "0.8125rem", sm: "0.9375rem", md: "1rem", lg: "1.125rem", xl: "1.25rem" },
  breakpoints: { xs: "30em", sm: "36em", md: "48em", lg: "80em", xl: "96em" },
  cursorType: "pointer",
  respectReducedMotion: true,
  /** Optional fields say so; an asterisk on all the others would be noise. */
  components: {
    Button: { defaultProps: { size: "md" } },
    ActionIcon: { defaultProps: { size: 44, variant: "subtle" } },
    TextInput: { defaultProps: { size: "md", withAsterisk: false } },
    PasswordInput: { defaultProps: { size: "md", withAsterisk: false } },
    Textarea: { defaultProps: { size: "md", withAsterisk: false } },
    Select: { defaultProps: { size: "md", withAsterisk: false } },
    Switch: { defaultProps: { size: "md" } },
    Modal: { defaultProps: { centered: true } },
  },
});

/** The page is paper, what lies on it is white; the names below are in global.css. */
export const resolveVariables: CSSVariablesResolver = () => ({
  variables: {},
  light: {
    "--mantine-color-body": "var(--rbo-page)",
    "--mantine-color-dimmed": "var(--rbo-ink-soft)",
    "--mantine-color-error": "var(--rbo-bad-ink)",
    "--mantine-color-placeholder": "var(--rbo-ink-soft)",
  },
  dark: {
    "--mantine-color-body": "var(--rbo-page)",
    "--mantine-color-dimmed": "var(--rbo-ink-soft)",
    "--mantine-color-error": "var(--rbo-bad-ink)",
    "--mantine-color-placeholder": "var(--rbo-ink-soft)",
  },
});
