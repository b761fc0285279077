// The tables of the style page: inks with their contrast, sizes of type, symbols at one and three times, lines, motion.
import { BASES, CORRIDOR_MODES, PILLARS, SITE_KINDS, STATUSES } from '../../src/domain/kinds.ts'
import { ModeLine } from '../../src/panels/parts/ModeLine.tsx'
import { Stub } from '../../src/panels/parts/Stub.tsx'
import { SymbolIcon } from '../../src/panels/parts/SymbolIcon.tsx'
import { PALETTES, type Palette } from '../../src/scene/palette.ts'
import { contrast } from '../unit/scene/colour.ts'

const GROUNDS = ['paper', 'circle', 'ground', 'land', 'sea'] as const

/** Each ink of a palette and its contrast with every ground; what falls short of its duty is set in bold. */
export function InkTable({ palette }: { readonly palette: Palette }) {
  const inks: readonly (readonly [name: string, ink: string, least: number])[] = [
    ...(['ink1', 'ink2', 'ink3', 'riverName'] as const).map((name) => [name, palette[name], 4.5] as const),
    ...PILLARS.flatMap((pillar) => [
      [`${pillar}, marks`, palette.pillar[pillar].ink, 3] as const,
      [`${pillar}, words`, palette.pillar[pillar].text, 4.5] as const,
    ]),
    ['ended', palette.ended, 3],
    ['receded', palette.receded, 0],
    ['river', palette.river, 0],
  ]
  return (
    <table class="inks" data-theme={palette.name}>
      <caption>{palette.name}</caption>
      <thead>
        <tr>
          <th />
          {GROUNDS.map((ground) => (
            <th key={ground}>{ground}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {inks.map(([name, ink, least]) => (
          <tr key={name}>
            <th style={{ color: ink }}>
              ■ {name} <code>{ink}</code>
            </th>
            {GROUNDS.map((ground) => {
              const ratio = contrast(ink, palette[ground])
              return (
                <td key={ground} style={{ background: palette[ground], color: ink }}>
                  {/* On water every mark wears a halo in the circle's colour. */}
                  {ratio < least && !(ground === 'sea' && least === 3) ? <b>{ratio.toFixed(1)} !</b> : ratio.toFixed(1)}
                </td>
              )
            })}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

export const InkTables = () => (
  <div class="dresses">
    {Object.values(PALETTES).map((palette) => (
      <InkTable key={palette.name} palette={palette} />
    ))}
  </div>
)

const SIZES = ['meta', 'small', 'row', 'lead', 'field', 'title', 'display'] as const

/** The whole scale: nothing on the page is set in another size. */
export const TypeScale = () => (
  <>
    {SIZES.map((size) => (
      <p key={size} style={{ fontSize: `var(--type-${size})` }}>
        <code>{size}</code> 成渝地区双城经济圈，“双核”引领 1234567890 <span class="serif">规划原文 Chengdu–Chongqing</span>
      </p>
    ))}
    <p>
      <b>1,111</b> / <b>8,888</b> 《规划》（2021），“中欧班列”、“陆海新通道”。
    </p>
  </>
)

export const Symbols = () => (
  <>
    {[20, 60].map((size) => (
      <div key={size} class="symbols">
        {SITE_KINDS.map((kind, i) => (
          <SymbolIcon
            key={kind}
            glyph={kind}
            status={STATUSES[i % STATUSES.length] ?? 'operating'}
            pillar={PILLARS[i % PILLARS.length] ?? null}
            size={size}
          />
        ))}
      </div>
    ))}
  </>
)

export const Lines = () => (
  <div data-pillar="opening" class="lines">
    {CORRIDOR_MODES.map((mode) => (
      <span key={mode}>
        <ModeLine mode={mode} width={72} /> {mode}
      </span>
    ))}
    {BASES.map((basis) => (
      <span key={basis}>
        <Stub basis={basis} width={72} /> {basis}
      </span>
    ))}
  </div>
)

/** The two durations there are; the camera alone takes longer. Still for readers who ask for calm. */
export const Motion = () => (
  <div class="motion">
    <span class="swift">swift, 140 ms</span>
    <span class="slide">slide, 260 ms</span>
  </div>
)
