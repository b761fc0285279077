// The few text styles of the map. Sizes in CSS pixels; `scale` enlarges all of them together (wall, large type).
import type { Lang } from '../domain/model.ts'
import { type Palette, textOf } from './palette.ts'
import type { TextStyle } from './scene.ts'

const base = (palette: Palette, scale: number, part: Partial<TextStyle> & Pick<TextStyle, 'sizePx'>): TextStyle => ({
  family: 'sans',
  weight: 500,
  trackingEm: 0,
  italic: false,
  color: palette.ink1,
  halo: palette.circle,
  haloPx: 2.2,
  ...part,
  sizePx: part.sizePx * scale,
})

/** Ideographs are set apart where they name land; Latin words keep their own spacing. */
export const typeOf = (palette: Palette, scale: number, lang: Lang) => ({
  core: (sizePx: number) =>
    base(palette, scale, { family: 'serif', weight: 900, sizePx, trackingEm: apart(lang, 0.04), haloPx: 3.2 }),
  city: base(palette, scale, { sizePx: 13, trackingEm: apart(lang, 0.14), color: palette.ink2 }),
  cityStrong: base(palette, scale, { sizePx: 13.5, weight: 700, trackingEm: apart(lang, 0.06), haloPx: 2.6 }),
  cityTight: base(palette, scale, { sizePx: 12, weight: 700, haloPx: 2.4 }),
  county: base(palette, scale, { sizePx: 11.5, weight: 400, trackingEm: apart(lang, 0.06), color: palette.ink3 }),
  town: base(palette, scale, { sizePx: 12, weight: 500, trackingEm: apart(lang, 0.06), color: palette.ink2 }),
  district: base(palette, scale, {
    sizePx: 13,
    weight: 400,
    trackingEm: lang === 'zh' ? 0.6 : 0.1,
    color: palette.ink3,
    haloPx: 1.6,
  }),
  site: base(palette, scale, { sizePx: 12, color: palette.ink2, haloPx: 2.6 }),
  siteStrong: base(palette, scale, { sizePx: 13.5, weight: 700, haloPx: 3 }),
  siteListed: base(palette, scale, { sizePx: 12.5, haloPx: 2.8 }),
  station: base(palette, scale, { sizePx: 11.5, weight: 400, color: palette.ink2 }),
  terminal: base(palette, scale, { sizePx: 15, weight: 700, haloPx: 3 }),
  exit: (color: string) => base(palette, scale, { sizePx: 12, weight: 700, color: textOf(palette, color), haloPx: 2.8 }),
  corridor: (color: string) =>
    base(palette, scale, {
      family: 'serif',
      weight: 700,
      sizePx: 13.5,
      trackingEm: apart(lang, 0.06),
      color: textOf(palette, color),
      haloPx: 2.8,
    }),
  area: (color: string) =>
    base(palette, scale, {
      family: 'serif',
      weight: 700,
      sizePx: 13,
      trackingEm: apart(lang, 0.1),
      color: textOf(palette, color),
      haloPx: 2.6,
    }),
  river: base(palette, scale, {
    family: 'serif',
    weight: 700,
    sizePx: 11.5,
    trackingEm: lang === 'zh' ? 0.55 : 0.16,
    italic: true,
    color: palette.riverName,
    haloPx: 1.6,
  }),
})
const apart = (lang: Lang, em: number): number => (lang === 'zh' ? em : 0)
