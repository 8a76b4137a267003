export const ClientScreen = () => null;
