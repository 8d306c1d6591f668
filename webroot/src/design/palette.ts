/** Colour arithmetic for the palette's test: contrast as WCAG counts it, and distance as an eye would see it. */

export type Rgb = [r: number, g: number, b: number];
export type Sight = 'usual' | 'protan' | 'deutan' | 'tritan';

/** Machado, Oliveira and Fernandes (2009), severity 1, on linear light. */
const SIGHTS: Record<Sight, number[][]> = {
  usual: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protan: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deutan: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritan: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
};

export function rgb(hex: string): Rgb {
  return [1, 3, 5].map((at) => linear(Number.parseInt(hex.slice(at, at + 2), 16) / 255)) as Rgb;
}

/** From 1 to 21. */
export function contrast(one: string, other: string): number {
  const [light, dark] = [luminance(rgb(one)), luminance(rgb(other))].sort((a, b) => b - a) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

/** Euclidean distance in OKLab, times 100, as somebody with this sight sees it; about 2 can just be told apart. */
export function distance(one: string, other: string, sight: Sight): number {
  const [a, b] = [oklab(seen(rgb(one), sight)), oklab(seen(rgb(other), sight))];
  return 100 * Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]);
}

function seen(colour: Rgb, sight: Sight): Rgb {
  return SIGHTS[sight].map((row) => clamp(dot(row, colour))) as Rgb;
}

function oklab(colour: Rgb): Rgb {
  const cones = [
    [0.4122214708, 0.5363325363, 0.0514459929],
    [0.2119034982, 0.6806995451, 0.1073969566],
    [0.0883024619, 0.2817188376, 0.6299787005],
  ].map((row) => Math.cbrt(dot(row, colour)));
  return [
    [0.2104542553, 0.793617785, -0.0040720468],
    [1.9779984951, -2.428592205, 0.4505937099],
    [0.0259040371, 0.7827717662, -0.808675766],
  ].map((row) => dot(row, cones)) as Rgb;
}

function luminance(colour: Rgb): number {
  return dot([0.2126, 0.7152, 0.0722], colour);
}

function linear(part: number): number {
  return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
}

function dot(row: number[], column: number[]): number {
  return row.reduce((sum, part, at) => sum + part * (column[at] ?? 0), 0);
}

function clamp(part: number): number {
  return Math.min(1, Math.max(0, part));
}
