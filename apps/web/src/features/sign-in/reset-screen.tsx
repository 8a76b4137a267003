export const ResetScreen = () => null;
