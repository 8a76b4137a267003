export const ClientsScreen = () => null;
