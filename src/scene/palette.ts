// The two inks of the atlas as typed tables. Map, legend, panels (through CSS variables) and exports all read these.
import type { Pillar } from '../domain/kinds.ts'

export type PillarInk = { readonly ink: string; readonly text: string }

export type Palette = {
  readonly name: 'light' | 'dark'
  readonly paper: string
  readonly ground: string
  readonly land: string
  readonly circle: string
  readonly circleOpacity: number
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
  sea: '#dfe6e6',
  landAtSea: '#f3eee2',
  ink1: '#26221b',
  ink2: '#5f574a',
  ink3: '#6f675a',
  rule: '#dcd3c1',
  ruleStrong: '#c9bea8',
  county: '#ddd5c5',
  prefecture: '#c3b8a3',
  circleEdge: '#9c8f76',
  circleBand: '#b8a988',
  river: '#a3b8c2',
  riverName: '#5e7f91',
  receded: '#b9af9d',
  ended: '#8a8377',
  focus: '#26221b',
  reliefOpacity: 0.2,
  pillar: {
    service: { ink: '#1f8670', text: '#17705d' },
    industry: { ink: '#b58621', text: '#8a6412' },
    opening: { ink: '#2b478a', text: '#2b478a' },
    culture: { ink: '#a83020', text: '#a83020' },
  },
  unlinked: { ink: '#6f675a', text: '#5f574a' },
}

export const DARK: Palette = {
  name: 'dark',
  paper: '#0e1723',
  ground: '#0b131e',
  land: '#0d1622',
  circle: '#142235',
  circleOpacity: 0.9,
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
  pillar: {
    service: { ink: '#4fc3a1', text: '#4fc3a1' },
    industry: { ink: '#f0cb7a', text: '#f0cb7a' },
    opening: { ink: '#86a2f5', text: '#9db4f8' },
    culture: { ink: '#e8644a', text: '#f08a74' },
  },
  unlinked: { ink: '#8d95a0', text: '#b9b6ac' },
}

export const PALETTES = { light: LIGHT, dark: DARK } as const

export const inkOf = (palette: Palette, pillar: Pillar | null): PillarInk =>
  pillar === null ? palette.unlinked : palette.pillar[pillar]

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
