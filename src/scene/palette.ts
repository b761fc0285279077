// The inks of the atlas as typed tables: paper, night, high contrast, print. Map, legend, panels (through CSS variables) and exports all read these.
import type { Pillar } from '../domain/kinds.ts'

export type PillarInk = { readonly ink: string; readonly text: string }

export type PaletteName = 'light' | 'dark' | 'contrast' | 'contrast-dark' | 'print'

export type Palette = {
  readonly name: PaletteName
  readonly paper: string
  readonly ground: string
  readonly land: string
  readonly circle: string
  readonly circleOpacity: number
  /** Papers of the counties close up, barely apart: no two neighbours wear the same. */
  readonly tones: readonly string[]
  readonly sea: string
  readonly landAtSea: string
  readonly ink1: string
  readonly ink2: string
  readonly ink3: string
  readonly rule: string
  readonly ruleStrong: string
  readonly county: string
  readonly prefecture: string
  readonly circleEdge: string
  readonly circleBand: string
  readonly river: string
  readonly riverName: string
  readonly receded: string
  readonly ended: string
  readonly focus: string
  readonly reliefOpacity: number
  /** Which of the two pictures of the relief: shaded for a light ground or for a dark one. */
  readonly relief: 'light' | 'dark'
  readonly pillar: Readonly<Record<Pillar, PillarInk>>
  /** For places that carry no measure. */
  readonly unlinked: PillarInk
}

export const LIGHT: Palette = {
  name: 'light',
  paper: '#fbf8f0',
  ground: '#efe9dc',
  land: '#f1ece0',
  circle: '#fcfaf4',
  circleOpacity: 0.82,
  tones: ['#fcfaf4', '#f6f5ea', '#faf4eb', '#f4f4f0', '#f9f6e6'],
  sea: '#dfe6e6',
  landAtSea: '#f3eee2',
  ink1: '#26221b',
  ink2: '#5f574a',
  ink3: '#675f53',
  rule: '#dcd3c1',
  ruleStrong: '#c9bea8',
  county: '#ddd5c5',
  prefecture: '#c3b8a3',
  circleEdge: '#9c8f76',
  circleBand: '#b8a988',
  river: '#a3b8c2',
  riverName: '#47687a',
  receded: '#b9af9d',
  ended: '#827b6f',
  focus: '#26221b',
  reliefOpacity: 0.2,
  relief: 'light',
  pillar: {
    service: { ink: '#1c7f6a', text: '#156a58' },
    industry: { ink: '#aa7d1d', text: '#7a570e' },
    opening: { ink: '#27407f', text: '#27407f' },
    culture: { ink: '#a02c1d', text: '#a02c1d' },
  },
  unlinked: { ink: '#675f53', text: '#5f574a' },
}

export const DARK: Palette = {
  name: 'dark',
  paper: '#0e1723',
  ground: '#0b131e',
  land: '#0d1622',
  circle: '#142235',
  circleOpacity: 0.9,
  tones: ['#142235', '#162637', '#181f34', '#112438', '#1a2436'],
  sea: '#08101a',
  landAtSea: '#0e1825',
  ink1: '#f0e9d8',
  ink2: '#b9b6ac',
  ink3: '#8d95a0',
  rule: '#22324a',
  ruleStrong: '#34465f',
  county: '#1e2f46',
  prefecture: '#2c4260',
  circleEdge: '#5b7390',
  circleBand: '#3b5574',
  river: '#2d4d68',
  riverName: '#6f93ad',
  receded: '#43546b',
  ended: '#7d8793',
  focus: '#f0e9d8',
  reliefOpacity: 0.16,
  relief: 'dark',
  pillar: {
    service: { ink: '#4fc3a1', text: '#4fc3a1' },
    industry: { ink: '#f0cb7a', text: '#f0cb7a' },
    opening: { ink: '#86a2f5', text: '#9db4f8' },
    culture: { ink: '#e8644a', text: '#f08a74' },
  },
  unlinked: { ink: '#8d95a0', text: '#b9b6ac' },
}

/** For eyes that need more: white and black, text at 7:1, lines and marks at 4.5:1, nothing told by a tint. */
export const CONTRAST: Palette = {
  name: 'contrast',
  paper: '#ffffff',
  ground: '#f1f1f1',
  land: '#f1f1f1',
  circle: '#ffffff',
  circleOpacity: 1,
  tones: ['#ffffff', '#f8f8f8', '#fcfcfc', '#f5f5f5', '#fafafa'],
  sea: '#e8eef2',
  landAtSea: '#f7f7f7',
  ink1: '#000000',
  ink2: '#242424',
  ink3: '#404040',
  rule: '#767676',
  ruleStrong: '#404040',
  county: '#b4b4b4',
  prefecture: '#8a8a8a',
  circleEdge: '#2e2e2e',
  circleBand: '#767676',
  river: '#6d9cb8',
  riverName: '#174b68',
  receded: '#9a9a9a',
  ended: '#5c5c5c',
  focus: '#000000',
  reliefOpacity: 0.08,
  relief: 'light',
  pillar: {
    service: { ink: '#006e5c', text: '#005442' },
    industry: { ink: '#836400', text: '#5c4500' },
    opening: { ink: '#001a8c', text: '#001a8c' },
    culture: { ink: '#960024', text: '#870020' },
  },
  unlinked: { ink: '#404040', text: '#242424' },
}

/** The same for eyes that white blinds: black, and nothing that speaks below 7:1 in words and 4.5:1 in marks. */
export const CONTRAST_DARK: Palette = {
  name: 'contrast-dark',
  paper: '#000000',
  ground: '#000000',
  land: '#000000',
  circle: '#14161a',
  circleOpacity: 1,
  tones: ['#14161a', '#181a1d', '#101216', '#1b1d20', '#15181e'],
  sea: '#04101c',
  landAtSea: '#0a0a0a',
  ink1: '#ffffff',
  ink2: '#e6e6e6',
  ink3: '#c9c9c9',
  rule: '#8a8a8a',
  ruleStrong: '#c9c9c9',
  county: '#474b50',
  prefecture: '#6e747b',
  circleEdge: '#d6d6d6',
  circleBand: '#6e747b',
  river: '#3f7fa8',
  riverName: '#a8d8f5',
  receded: '#5e646b',
  ended: '#a6a6a6',
  focus: '#ffffff',
  reliefOpacity: 0.06,
  relief: 'dark',
  pillar: {
    service: { ink: '#3fd6ac', text: '#6fe6c4' },
    industry: { ink: '#ffd84d', text: '#ffe07a' },
    opening: { ink: '#8fa8ff', text: '#b3c4ff' },
    culture: { ink: '#ff7a5c', text: '#ff9c85' },
  },
  unlinked: { ink: '#c9c9c9', text: '#e6e6e6' },
}

/** For the printer: white grounds cost no ink, and the four pillars are four greys on a machine without colour. */
export const PRINT: Palette = {
  name: 'print',
  paper: '#ffffff',
  ground: '#ffffff',
  land: '#ffffff',
  circle: '#ffffff',
  circleOpacity: 1,
  tones: ['#ffffff', '#ffffff', '#ffffff', '#ffffff', '#ffffff'],
  sea: '#f3f5f6',
  landAtSea: '#ffffff',
  ink1: '#111111',
  ink2: '#3d3d3d',
  ink3: '#5c5c5c',
  rule: '#cfcfcf',
  ruleStrong: '#a3a3a3',
  county: '#dedede',
  prefecture: '#bdbdbd',
  circleEdge: '#6e6e6e',
  circleBand: '#a8a8a8',
  river: '#a9c3d1',
  riverName: '#3d6175',
  receded: '#b8b8b8',
  ended: '#767676',
  focus: '#111111',
  reliefOpacity: 0,
  relief: 'light',
  pillar: {
    service: { ink: '#2e7d6b', text: '#236655' },
    industry: { ink: '#b0902f', text: '#6f5610' },
    opening: { ink: '#14213f', text: '#14213f' },
    culture: { ink: '#8c2318', text: '#8c2318' },
  },
  unlinked: { ink: '#5c5c5c', text: '#3d3d3d' },
}

export const PALETTES: Readonly<Record<PaletteName, Palette>> = {
  light: LIGHT,
  dark: DARK,
  contrast: CONTRAST,
  'contrast-dark': CONTRAST_DARK,
  print: PRINT,
}

export const inkOf = (palette: Palette, pillar: Pillar | null): PillarInk =>
  pillar === null ? palette.unlinked : palette.pillar[pillar]

/** The shade in which words are set where marks are drawn in this ink: a mark needs 3:1, words 4.5:1. */
export const textOf = (palette: Palette, ink: string): string =>
  [...Object.values(palette.pillar), palette.unlinked].find((one) => one.ink === ink)?.text ?? ink

/** Mixes two six-digit hex colours; `share` of the second, 0…1. */
export function mix(a: string, b: string, share: number): string {
  const channel = (hex: string, i: number) => Number.parseInt(hex.slice(1 + 2 * i, 3 + 2 * i), 16)
  return `#${[0, 1, 2]
    .map((i) =>
      Math.round(channel(a, i) + (channel(b, i) - channel(a, i)) * share)
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')}`
}
