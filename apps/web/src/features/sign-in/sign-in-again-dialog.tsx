export default function SignInAgainDialog() {
  return null;
}
