export const ForgotScreen = () => null;
