/** Strings of the starting catalogue with the price a stringer asks for half a set, in minor units. */
export const gear = {
  alu: { string: { manufacturer: "Luxilon", model: "ALU Power", gauge: "1.25" }, priceMinor: 1400 },
  aluThick: { string: { manufacturer: "Luxilon", model: "ALU Power", gauge: "1.30" }, priceMinor: 1400 },
  blast: { string: { manufacturer: "Babolat", model: "RPM Blast", gauge: "1.25" }, priceMinor: 1150 },
  gut: { string: { manufacturer: "Babolat", model: "VS Touch", gauge: "1.30" }, priceMinor: 2800 },
  hyperG: { string: { manufacturer: "Solinco", model: "Hyper-G", gauge: "1.20" }, priceMinor: 1050 },
  hawk: { string: { manufacturer: "Head", model: "Hawk", gauge: "1.25" }, priceMinor: 1000 },
  velocity: { string: { manufacturer: "Head", model: "Velocity MLT", gauge: "1.30" }, priceMinor: 900 },
  nxt: { string: { manufacturer: "Wilson", model: "NXT", gauge: "1.30" }, priceMinor: 1250 },
  biphase: { string: { manufacturer: "Tecnifibre", model: "X-One Biphase", gauge: "1.24" }, priceMinor: 1350 },
  tourPro: { string: { manufacturer: "Yonex", model: "Poly Tour Pro", gauge: "1.25" }, priceMinor: 1100 },
} as const;

export type Gear = keyof typeof gear;
