import { useSearch } from "@tanstack/react-router";
import { NewRacket } from "./new-racket.tsx";
import { NewString } from "./new-string.tsx";

export function NewGearScreen() {
  const { kind, name = "" } = useSearch({ from: "/signed-in/catalogue/new" });
  return kind === "string" ? <NewString name={name} /> : <NewRacket name={name} />;
}
