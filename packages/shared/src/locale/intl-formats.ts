const numberFormats = new Map<string, Intl.NumberFormat>();
const dateTimeFormats = new Map<string, Intl.DateTimeFormat>();

/**
 * The formatter for a language tag and options, made once: making one costs as much as formatting hundreds of numbers,
 * and a list has hundreds.
 */
export function numberFormat(tag: string, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  return kept(numberFormats, tag, options, () => new Intl.NumberFormat(tag, options));
}

/** The same for dates and instants. */
export function dateTimeFormat(tag: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  return kept(dateTimeFormats, tag, options, () => new Intl.DateTimeFormat(tag, options));
}

function kept<Format>(formats: Map<string, Format>, tag: string, options: object, make: () => Format): Format {
  const key = `${tag} ${JSON.stringify(options)}`;
  const known = formats.get(key);
  if (known) return known;
  const format = make();
  formats.set(key, format);
  return format;
}
