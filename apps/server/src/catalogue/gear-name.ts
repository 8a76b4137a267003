type Named = { manufacturer: string; model: string; gauge?: string | null };

/** "Luxilon ALU Power 1.25": how a racket or string is called wherever it is named in a sentence. */
export const gearName = ({ manufacturer, model, gauge = null }: Named): string =>
  [manufacturer, model, gauge].filter(Boolean).join(" ");
