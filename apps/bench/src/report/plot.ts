import { type Plot, type Series } from './section.js';

const WIDTH = 760;
const HEIGHT = 360;
/** What the figures below the axis need, each. */
const LABEL_WIDTH = 36;
const BOX = { left: 64, right: 230, top: 40, bottom: 48 };
/** Told apart in light and dark and by those who see few colours (Okabe and Ito), and by their dashes. */
const STROKES = [
  { colour: '#0072b2', dash: '' },
  { colour: '#d55e00', dash: '6 4' },
  { colour: '#009e73', dash: '2 3' },
  { colour: '#cc79a7', dash: '8 3 2 3' },
  { colour: '#b08a00', dash: '12 3' },
];
const STYLE = [
  'svg{background:#fff;color:#222;font:12px sans-serif}',
  'text{fill:currentColor}.grid{stroke:currentColor;opacity:.15}',
  '@media (prefers-color-scheme:dark){svg{background:#16181d;color:#e6e6e6}}',
].join('');

type Scale = (value: number) => number;

/** A plot as SVG, over logarithmic axes, legible on light and dark pages. Points that are not above 0 are left out. */
export function plotInSvg({ title, x, y, series }: Plot): string {
  const drawn = series.map((one) => ({ ...one, points: one.points.filter(([px, py]) => px > 0 && py > 0) }));
  const points = drawn.flatMap((one) => one.points);
  const xs = points.map(([px]) => px);
  const ys = points.map(([, py]) => py);
  const toX = scale(xs, BOX.left, WIDTH - BOX.right);
  const toY = scale(decades(ys), HEIGHT - BOX.bottom, BOX.top);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-label="${escaped(title)}">`,
    `<style>${STYLE}</style>`,
    text(BOX.left, 22, title, 'start', 'font-weight="bold"'),
    ...apart(xs, toX).map((value) => text(toX(value), HEIGHT - BOX.bottom + 18, String(value), 'middle')),
    text((BOX.left + WIDTH - BOX.right) / 2, HEIGHT - 10, x, 'middle'),
    text(16, HEIGHT / 2, y, 'middle', `transform="rotate(-90 16 ${HEIGHT / 2})"`),
    ...decades(ys).map((value) => gridLine(value, toY)),
    ...drawn.map((one, at) => line(one, at, toX, toY)),
    '</svg>',
    '',
  ].join('\n');
}

function line({ name, points }: Series, at: number, toX: Scale, toY: Scale): string {
  const { colour, dash } = STROKES[at % STROKES.length] ?? { colour: 'currentColor', dash: '' };
  const places = points.map(([px, py]) => `${toX(px).toFixed(1)},${toY(py).toFixed(1)}`);
  const keyY = BOX.top + 12 + at * 20;
  const keyX = WIDTH - BOX.right + 12;
  const stroke = `stroke="${colour}" stroke-width="2" stroke-dasharray="${dash}" fill="none"`;
  return [
    `<polyline points="${places.join(' ')}" ${stroke}/>`,
    ...places.map((place) => dot(place, colour)),
    `<line x1="${keyX}" x2="${keyX + 24}" y1="${keyY}" y2="${keyY}" ${stroke}/>`,
    text(keyX + 30, keyY + 4, name, 'start'),
  ].join('\n');
}

function dot(place: string, colour: string): string {
  const [cx = '', cy = ''] = place.split(',');
  return `<circle cx="${cx}" cy="${cy}" r="3" fill="${colour}"/>`;
}

function gridLine(value: number, toY: Scale): string {
  const at = toY(value).toFixed(1);
  return [
    `<line class="grid" x1="${BOX.left}" x2="${WIDTH - BOX.right}" y1="${at}" y2="${at}"/>`,
    text(BOX.left - 8, Number(at) + 4, String(Number(value.toPrecision(3))), 'end'),
  ].join('\n');
}

function text(x: number, y: number, words: string, anchor: string, more = ''): string {
  return `<text x="${x.toFixed(1)}" y="${y.toFixed(1)}" text-anchor="${anchor}" ${more}>${escaped(words)}</text>`;
}

function scale(values: readonly number[], from: number, to: number): Scale {
  const logs = values.map(Math.log10);
  const least = Math.min(...logs);
  const span = Math.max(...logs) - least || 1;
  return (value) => from + ((Math.log10(value) - least) / span) * (to - from);
}

/** Those of the values, in order, that have room for their figures. */
function apart(values: readonly number[], toX: Scale): number[] {
  const kept: number[] = [];
  for (const value of [...new Set(values)].sort((a, b) => a - b)) {
    const before = kept.at(-1);
    if (before === undefined || toX(value) - toX(before) >= LABEL_WIDTH) kept.push(value);
  }
  return kept;
}

/** The powers of ten from below the least to above the greatest. */
function decades(values: readonly number[]): number[] {
  if (values.length === 0) return [1, 10];
  const from = Math.floor(Math.log10(Math.min(...values)));
  const to = Math.max(from + 1, Math.ceil(Math.log10(Math.max(...values))));
  return Array.from({ length: to - from + 1 }, (_, at) => 10 ** (from + at));
}

function escaped(words: string): string {
  return words.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
}
