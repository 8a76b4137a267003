type FileHeaders = { name: string; contentType: string; disposition: "inline" | "attachment" };

/** The headers of every file that leaves: a name that survives any alphabet (RFC 5987), never stored, never sniffed. */
export function fileHeaders({ name, contentType, disposition }: FileHeaders): Record<string, string> {
  const plain =
    name
      .normalize("NFKD")
      .replace(/[^\w.\- ]/g, "")
      .replace(/\s+/g, " ")
      .trim() || "file";
  const encoded = encodeURIComponent(name).replace(
    /['()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return {
    "content-type": contentType,
    "content-disposition": `${disposition}; filename="${plain}"; filename*=UTF-8''${encoded}`,
    "cache-control": "no-store",
    "x-content-type-options": "nosniff",
  };
}
