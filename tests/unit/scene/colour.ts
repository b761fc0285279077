// What eyes make of a colour: luminance and contrast as WCAG 2 defines them, and the common kinds of colour blindness.

type Triple = readonly [number, number, number]

export const VISIONS = ['normal', 'protan', 'deutan', 'tritan'] as const
export type Vision = (typeof VISIONS)[number]

/** Machado, Oliveira and Fernandes 2009, severity 1, on linear RGB. */
const MACHADO: Readonly<Record<Exclude<Vision, 'normal'>, readonly [Triple, Triple, Triple]>> = {
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
}

const dot = (a: Triple, b: Triple): number => a[0] * b[0] + a[1] * b[1] + a[2] * b[2]
const apply = ([x, y, z]: readonly [Triple, Triple, Triple], of: Triple): Triple => [dot(x, of), dot(y, of), dot(z, of)]

function linear(hex: string): Triple {
  const channel = (at: number) => {
    const c = Number.parseInt(hex.slice(at, at + 2), 16) / 255
    return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4
  }
  return [channel(1), channel(3), channel(5)]
}

const luminance = (hex: string): number => dot([0.2126, 0.7152, 0.0722], linear(hex))

export function contrast(a: string, b: string): number {
  const [one, two] = [luminance(a), luminance(b)]
  return (Math.max(one, two) + 0.05) / (Math.min(one, two) + 0.05)
}

/** CIE L*a*b* (D65) as the eye of this kind sees the colour. */
export function labOf(hex: string, vision: Vision = 'normal'): Triple {
  const seen = vision === 'normal' ? linear(hex) : apply(MACHADO[vision], linear(hex))
  const rgb = seen.map((c) => Math.max(0, Math.min(1, c))) as unknown as Triple
  const [x, y, z] = apply(
    [
      [0.4124564, 0.3575761, 0.1804375],
      [0.2126729, 0.7151522, 0.072175],
      [0.0193339, 0.119192, 0.9503041],
    ],
    rgb,
  )
  const f = (t: number) => (t > (6 / 29) ** 3 ? Math.cbrt(t) : t / (3 * (6 / 29) ** 2) + 4 / 29)
  const [fx, fy, fz] = [f(x / 0.95047), f(y), f(z / 1.08883)]
  return [116 * fy - 16, 500 * (fx - fy), 200 * (fy - fz)]
}

/** Euclidean distance in L*a*b* (ΔE of 1976). */
export function difference(a: string, b: string, vision: Vision = 'normal'): number {
  const [one, two] = [labOf(a, vision), labOf(b, vision)]
  return Math.hypot(one[0] - two[0], one[1] - two[1], one[2] - two[2])
}
