export type Picture = { screen: string; file: string; width: number; label: string };

/** A page that shows every picture side by side, a row for each screen; each opens in full. */
export function contactSheet(pictures: readonly Picture[]): string {
  const names = [...new Set(pictures.map(({ screen }) => screen))];
  const rows = names.map((name) => {
    const cells = pictures.filter(({ screen }) => screen === name).map(cell);
    return `<section id="${name}"><h2>${name}</h2><div class="row">${cells.join("")}</div></section>`;
  });
  const index = names.map((name) => `<a href="#${name}">${name}</a>`).join(" ");
  return `<!doctype html><meta charset="utf-8"><title>Racket Book, every screen</title><style>${style}</style>
<h1>${names.length} screens, ${pictures.length} pictures</h1><nav>${index}</nav>
${rows.join("\n")}
`;
}

const cell = ({ file, width, label }: Picture): string =>
  `<figure><a href="${file}"><img src="${file}" loading="lazy" alt="${label}" style="width:${width / 2.5}px"></a><figcaption>${label}</figcaption></figure>`;

const style = `
body { margin: 2rem; font: 16px/1.4 system-ui, sans-serif; background: #ddd; color: #111; }
nav { columns: 14rem; } nav a { display: block; color: #111; }
.row { display: flex; flex-wrap: wrap; gap: 1rem; align-items: flex-start; }
figure { margin: 0; } img { display: block; border: 1px solid #888; max-height: 60rem; object-fit: cover; object-position: top; }
`;
